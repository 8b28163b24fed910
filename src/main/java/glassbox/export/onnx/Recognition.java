package glassbox.export.onnx;

import glassbox.engine.Shape;
import glassbox.layer.LayerSpec;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// Holds operators of a file against those that a layer is written as. Names don't matter, but the
/// same must flow into the same; each of the layer's parameters is found on the way.
final class Recognition {

  /// Begins no name that a layer is written under.
  private static final String TITLE = "?";

  private static final String PARAMETER = Draft.parameter(TITLE, "");

  private final Refusal refusal;
  private final LayerSpec layer;
  private final Map<String, Initializer> given;
  private final Draft draft;
  private final Map<String, Initializer> constants = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, Initializer> parameters = new HashMap<>();

  /// @param given the initializers of the file
  /// @param inputs names of the values that flow in, with the shape of one example of each
  /// @param result the name of what comes out
  Recognition(
      Refusal refusal,
      LayerSpec layer,
      Map<String, Initializer> given,
      Map<String, Shape> inputs,
      String result) {
    this.refusal = refusal;
    this.layer = layer;
    this.given = given;
    List<String> names = List.copyOf(inputs.keySet());
    draft = Lowering.of(TITLE, layer, names, List.copyOf(inputs.values()), result);
    draft.constants().forEach(constant -> constants.put(constant.name(), constant));
    names.forEach(name -> this.names.put(name, name));
    this.names.put(result, result);
  }

  /// The layer's parameters as they stand in the file, by their names.
  ///
  /// @throws glassbox.design.json.DesignException naming the first node that differs
  Map<String, Initializer> parameters(List<Operation> found) {
    List<Operation> expected = draft.operations();
    for (int i = 0; i < Math.min(expected.size(), found.size()); i++) {
      compareOperators(expected.get(i), found.get(i));
    }
    if (expected.size() != found.size()) {
      throw refusal.at(found.getLast(), "fewer", expected.size(), layer.kind(), found.size());
    }
    for (int i = 0; i < expected.size(); i++) {
      compare(expected.get(i), found.get(i));
    }
    return parameters;
  }

  private void compareOperators(Operation expected, Operation found) {
    if (!expected.operator().equals(found.operator()) || !found.isOfTheFormat()) {
      throw refusal.at(found, "differs", expected.operator(), layer.kind(), found.operator());
    }
  }

  private void compare(Operation expected, Operation found) {
    if (!new HashSet<>(expected.attributes()).equals(new HashSet<>(found.attributes()))) {
      throw refusal.at(found, "chosen", found.operator(), layer.kind());
    }
    boolean alike =
        expected.inputs().size() == found.inputs().size()
            && expected.outputs().size() == found.outputs().size();
    for (int i = 0; alike && i < expected.inputs().size(); i++) {
      alike = reads(expected.inputs().get(i), found.inputs().get(i));
    }
    for (int i = 0; alike && i < expected.outputs().size(); i++) {
      alike = isSame(expected.outputs().get(i), found.outputs().get(i));
    }
    if (!alike) {
      throw refusal.at(found, "wired", found.operator(), layer.kind());
    }
  }

  private boolean reads(String expected, String found) {
    Initializer constant = constants.get(expected);
    Initializer number = given.get(found);
    if (constant != null) {
      return number != null && constant.alike(number);
    }
    if (expected.startsWith(PARAMETER)) {
      if (number == null) {
        return false;
      }
      parameters.put(expected.substring(PARAMETER.length()), number);
    }
    return isSame(expected, found);
  }

  private boolean isSame(String expected, String found) {
    return expected.isEmpty()
        ? found.isEmpty()
        : found.equals(names.computeIfAbsent(expected, _ -> found));
  }
}
