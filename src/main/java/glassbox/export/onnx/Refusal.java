package glassbox.export.onnx;

import glassbox.design.json.DesignException;
import glassbox.text.Texts;
import java.util.ArrayList;
import java.util.List;

/// Says why a file cannot be opened: the file, the node, what was expected and what was received.
///
/// @param file its name
record Refusal(String file) {

  private static final Texts TEXTS = Texts.of("export", "onnx");

  String word(String key) {
    return TEXTS.get(key);
  }

  /// About the file as a whole.
  DesignException of(String key, Object... values) {
    return refuse(key, List.of(file), values);
  }

  /// About a node.
  DesignException at(Operation operation, String key, Object... values) {
    String node = operation.name().isEmpty() ? operation.outputs().toString() : operation.name();
    return refuse(key, List.of(file, node), values);
  }

  private static DesignException refuse(String key, List<Object> first, Object... values) {
    List<Object> all = new ArrayList<>(first);
    all.addAll(List.of(values));
    return new DesignException(TEXTS.get(key, all.toArray()));
  }
}
