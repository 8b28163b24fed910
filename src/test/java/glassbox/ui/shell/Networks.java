package glassbox.ui.shell;

import glassbox.design.DataChoice;
import glassbox.design.Design;
import glassbox.design.Edits;
import glassbox.engine.ActivationFunction;
import glassbox.layer.Dense;
import glassbox.net.Blueprint;

/// Designs to look at.
final class Networks {

  private Networks() {}

  static Design spirals() {
    Design design =
        Design.EMPTY
            .withName("Three spirals")
            .withData(new DataChoice.Generated("spirals", 600, 0.1, 3));
    return chain(design, 16, 12, 3);
  }

  static Design hills() {
    Design design =
        Design.EMPTY.withName("Hills").withData(new DataChoice.Generated("hills", 400, 0.1, 2));
    return chain(design, 12, 8, 1);
  }

  static Design of(String name, DataChoice data, int classes) {
    return chain(Design.EMPTY.withName(name).withData(data), 24, 12, classes);
  }

  /// Two hidden layers and an output that suits.
  private static Design chain(Design start, int first, int second, int outputs) {
    Design design = Edits.addAfter(start, hidden(first), Blueprint.DATA);
    design = Edits.addAfter(design, hidden(second), design.nodes().getLast().id());
    var last =
        new Dense.Spec(
            outputs, outputs == 1 ? ActivationFunction.Linear : ActivationFunction.Softmax, true);
    return Edits.addAfter(design, last, design.nodes().getLast().id());
  }

  private static Dense.Spec hidden(int units) {
    return new Dense.Spec(units, ActivationFunction.Tanh, true);
  }
}
