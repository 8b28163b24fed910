package glassbox.export.onnx;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A whole file (`ModelProto`).
///
/// @param producer the program that wrote it, and its version
/// @param metadata texts by name, for whoever knows them
record Model(String producer, String version, OperatorGraph graph, Map<String, String> metadata) {

  /// Of the format: the first that knows the operators of [#OPERATORS].
  private static final long FORMAT = 8;

  /// Which version of each operator is meant: the first with LayerNormalization.
  private static final long OPERATORS = 17;

  Model {
    metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
  }

  ByteString bytes() {
    Outgoing out = new Outgoing().whole(1, FORMAT).text(2, producer).text(3, version);
    out.bytes(7, graph.bytes());
    out.bytes(8, new Outgoing().whole(2, OPERATORS).bytes());
    metadata.forEach(
        (key, value) -> out.bytes(14, new Outgoing().text(1, key).text(2, value).bytes()));
    return out.bytes();
  }

  /// @throws IOException where the bytes are no such file, or end too soon
  static Model read(ByteString bytes) throws IOException {
    String[] texts = {"", ""};
    Map<String, String> metadata = new LinkedHashMap<>();
    List<OperatorGraph> graphs = new ArrayList<>();
    Incoming.read(
        bytes,
        (field, value) -> {
          switch (field) {
            case 2 -> texts[0] = value.text();
            case 3 -> texts[1] = value.text();
            case 7 -> graphs.add(OperatorGraph.read(value.bytes()));
            case 14 -> readEntry(value.bytes(), metadata);
            default -> {}
          }
        });
    if (graphs.size() != 1) {
      throw new IOException("there is no graph in it");
    }
    return new Model(texts[0], texts[1], graphs.getFirst(), metadata);
  }

  private static void readEntry(ByteString entry, Map<String, String> into) throws IOException {
    String[] pair = {"", ""};
    Incoming.read(
        entry,
        (field, value) -> {
          switch (field) {
            case 1 -> pair[0] = value.text();
            case 2 -> pair[1] = value.text();
            default -> {}
          }
        });
    into.put(pair[0], pair[1]);
  }
}
