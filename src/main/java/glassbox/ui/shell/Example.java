package glassbox.ui.shell;

import glassbox.data.Generator;
import glassbox.design.DataChoice;
import glassbox.design.Design;
import glassbox.design.Edits;
import glassbox.engine.ActivationFunction;
import glassbox.layer.Dense;
import glassbox.net.Blueprint;
import java.util.List;

/// Small networks to begin with: one click on Run, and they learn.
enum Example {
  CIRCLES("Circles", Generator.CIRCLES, 2, 8, 4),
  XOR("Exclusive-or", Generator.XOR, 2, 8, 4),
  SPIRALS("Three spirals", Generator.SPIRALS, 3, 16, 12),
  HILLS("Hills", Generator.HILLS, 0, 12, 8);

  private static final int POINTS = 500;

  private final String title;
  private final Generator generator;
  private final int classes;
  private final List<Integer> hidden;

  Example(String title, Generator generator, int classes, int first, int second) {
    this.title = title;
    this.generator = generator;
    this.classes = classes;
    hidden = List.of(first, second);
  }

  String title() {
    return title;
  }

  Design design() {
    var data =
        new DataChoice.Generated(
            generator.word(), POINTS, generator.usualNoise(), Math.max(2, classes));
    Design design = Design.EMPTY.withName(title).withData(data);
    for (int units : hidden) {
      design = append(design, new Dense.Spec(units, ActivationFunction.Tanh, true));
    }
    return append(design, output());
  }

  private Dense.Spec output() {
    return classes == 0
        ? new Dense.Spec(1, ActivationFunction.Linear, true)
        : new Dense.Spec(classes, ActivationFunction.Softmax, true);
  }

  private static Design append(Design design, Dense.Spec layer) {
    String last = design.nodes().isEmpty() ? Blueprint.DATA : design.nodes().getLast().id();
    return Edits.addAfter(design, layer, last);
  }
}
