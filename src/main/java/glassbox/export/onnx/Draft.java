package glassbox.export.onnx;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// The operators of one layer while they are drawn up, one behind the other; the last of them makes
/// what the layer makes.
final class Draft {

  private final String title;
  private final List<Operation> operations = new ArrayList<>();
  private final List<Initializer> constants = new ArrayList<>();

  /// @param title what names in the file begin with
  Draft(String title) {
    this.title = title;
  }

  List<Operation> operations() {
    return operations;
  }

  /// What operators take beside signals and parameters: sizes, axes, numbers of a formula.
  List<Initializer> constants() {
    return constants;
  }

  /// Adds an operator.
  ///
  /// @return the name of what it makes
  String apply(String operator, List<String> inputs, Attribute... attributes) {
    return apply(operator, inputs, 0, List.of(attributes));
  }

  /// Adds an operator that makes several values, of which one is wanted.
  ///
  /// @param wanted which of them, from 0 on
  String apply(String operator, List<String> inputs, int wanted, List<Attribute> attributes) {
    String name = title + "/" + operator + (operations.isEmpty() ? "" : "_" + operations.size());
    List<String> outputs = new ArrayList<>(Collections.nCopies(wanted, ""));
    outputs.add(name);
    operations.add(new Operation(name, operator, "", inputs, outputs, attributes, ""));
    return name;
  }

  String apply(String operator, String input, Attribute... attributes) {
    return apply(operator, List.of(input), attributes);
  }

  /// The other axes of a sequence in front: `[batch, features, steps]` from `[batch, steps,
  /// features]`, and back.
  String turned(String sequence) {
    return apply("Transpose", sequence, Attribute.ofWholes("perm", 0, 2, 1));
  }

  /// What the initializer of a parameter is called.
  static String parameter(String title, String name) {
    return title + "." + name;
  }

  String parameter(String name) {
    return parameter(title, name);
  }

  String number(String name, double value) {
    return constant(Initializer.of(parameter(name), value));
  }

  String numbers(String name, float... values) {
    return constant(Initializer.ofNumbers(parameter(name), values));
  }

  String whole(String name, long value) {
    return constant(Initializer.ofWhole(parameter(name), value));
  }

  String wholes(String name, List<Long> values) {
    return constant(Initializer.ofWholes(parameter(name), values));
  }

  private String constant(Initializer initializer) {
    constants.add(initializer);
    return initializer.name();
  }

  /// Has the last operator make `result`. A layer that lets everything pass has one that does so.
  ///
  /// @param value what the layer makes so far
  void finish(String value, String result) {
    if (operations.isEmpty()) {
      apply("Identity", value);
    }
    Operation last = operations.removeLast();
    operations.add(
        new Operation(
            last.name(),
            last.operator(),
            last.domain(),
            last.inputs(),
            List.of(result),
            last.attributes(),
            last.note()));
  }
}
