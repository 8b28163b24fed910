package glassbox.export.onnx;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// What the graph takes or gives: a name and the sizes of its axes (`ValueInfoProto`, numbers of 32
/// bits).
///
/// @param sizes the batch first; [#ANY] where a size is not fixed
record Signature(String name, List<Long> sizes) {

  static final long ANY = -1;

  /// What sizes that are not fixed are called in the file.
  private static final String BATCH = "batch";

  Signature {
    sizes = List.copyOf(sizes);
  }

  ByteString bytes() {
    var axes = new Outgoing();
    for (long size : sizes) {
      var axis = new Outgoing();
      axes.bytes(1, (size == ANY ? axis.text(2, BATCH) : axis.whole(1, size)).bytes());
    }
    ByteString tensor = new Outgoing().whole(1, Initializer.FLOAT).bytes(2, axes.bytes()).bytes();
    ByteString type = new Outgoing().bytes(1, tensor).bytes();
    return new Outgoing().text(1, name).bytes(2, type).bytes();
  }

  static Signature read(ByteString bytes) throws IOException {
    String[] name = {""};
    List<Long> sizes = new ArrayList<>();
    Incoming.read(
        bytes,
        (field, value) -> {
          switch (field) {
            case 1 -> name[0] = value.text();
            case 2 -> readType(value.bytes(), sizes);
            default -> {}
          }
        });
    return new Signature(name[0], sizes);
  }

  private static void readType(ByteString type, List<Long> sizes) throws IOException {
    within(
        type, 1, tensor -> within(tensor, 2, shape -> within(shape, 1, axis -> add(axis, sizes))));
  }

  private static void add(ByteString axis, List<Long> sizes) throws IOException {
    int at = sizes.size();
    sizes.add(ANY);
    Incoming.read(
        axis,
        (field, value) -> {
          if (field == 1) {
            sizes.set(at, value.whole());
          }
        });
  }

  private interface Inner {
    void read(ByteString message) throws IOException;
  }

  private static void within(ByteString message, int wanted, Inner inner) throws IOException {
    Incoming.read(
        message,
        (field, value) -> {
          if (field == wanted) {
            inner.read(value.bytes());
          }
        });
  }
}
