package glassbox.export.onnx;

import glassbox.design.json.DesignFile;
import glassbox.design.json.DesignFiles;
import glassbox.design.json.Json;
import glassbox.net.Weights;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a file has beside its graph, in the words of a design file: no other program needs it.
///
/// @param notes each layer with its id, place and choices, by its id
/// @param metadata the design without its layers and wires
record Besides(Map<String, String> notes, Map<String, String> metadata) {

  private static final String KEY = "glassbox";

  /// The ids of all layers, in the design's order: that of a graph may be another.
  private static final String ORDER = "order";

  private static final String NODES = "nodes";
  private static final String WIRES = "wires";

  static Besides of(DesignFile file) {
    Map<String, Object> tree = tree(file);
    Map<String, String> notes = new LinkedHashMap<>();
    for (Object entry : list(tree, NODES)) {
      Map<String, Object> node = new LinkedHashMap<>(Json.asObject(entry));
      // Weights that a layer would begin with: what it knows by now stands in the graph.
      node.remove("start");
      notes.put(String.valueOf(node.get("id")), Json.line(node));
    }
    tree.remove(NODES);
    tree.remove(WIRES);
    tree.put(ORDER, List.copyOf(notes.keySet()));
    return new Besides(notes, Map.of(KEY, Json.line(tree)));
  }

  private static Map<String, Object> tree(DesignFile file) {
    byte[] text = DesignFiles.format(file.with(file.design(), Weights.NONE));
    return new LinkedHashMap<>(Json.value(text).map(Json::asObject).orElse(Map.of()));
  }

  /// A note that tells of a layer.
  static Optional<Map<String, Object>> layer(Operation operation) {
    return object(operation.note()).filter(node -> node.get("layer") instanceof Map);
  }

  /// The design again.
  ///
  /// @param name of the file, for messages
  /// @param nodes as their notes had them
  /// @param wires `[from, to]`
  static DesignFile design(
      String name,
      Map<String, String> metadata,
      List<Map<String, Object>> nodes,
      List<List<String>> wires) {
    Map<String, Object> tree =
        new LinkedHashMap<>(object(metadata.getOrDefault(KEY, "")).orElse(Map.of()));
    List<Object> order = list(tree, ORDER);
    List<Map<String, Object>> sorted = new ArrayList<>(nodes);
    sorted.sort(Comparator.comparingInt(node -> order.indexOf(String.valueOf(node.get("id")))));
    tree.remove(ORDER);
    tree.remove("layers");
    tree.remove("weights");
    tree.putIfAbsent("format", "glassbox");
    tree.putIfAbsent("version", 1);
    tree.put(NODES, sorted);
    tree.put(WIRES, wires);
    return DesignFiles.parse(name, Json.pretty(tree));
  }

  private static List<Object> list(Map<String, Object> tree, String key) {
    return tree.get(key) instanceof List<?> list ? List.copyOf(list) : List.of();
  }

  private static Optional<Map<String, Object>> object(String text) {
    try {
      return text.startsWith("{") ? Optional.of(Json.object(text)) : Optional.empty();
    } catch (IllegalArgumentException anotherText) {
      return Optional.empty();
    }
  }
}
