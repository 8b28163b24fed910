package glassbox.ui.data;

import glassbox.data.Dataset;
import glassbox.data.Examples;
import glassbox.data.Generator;
import glassbox.data.Split;
import glassbox.data.Target;
import glassbox.engine.Seeds;
import glassbox.ui.look.GreyImage;
import glassbox.ui.plot.Form;
import glassbox.ui.plot.Inks;
import glassbox.ui.plot.Pen;
import glassbox.ui.plot.PlotPane;
import glassbox.ui.plot.Spot;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/// A small picture of what a generator makes.
final class GeneratorTile extends PlotPane {

  private static final int POINTS = 160;
  private static final double EXTENT = 6;
  private static final double SIZE = 58;
  private static final double RADIUS = 1.3;

  private final Generator generator;
  private final Examples examples;

  GeneratorTile(Generator generator) {
    this.generator = generator;
    int classes = Math.max(2, generator.fewestClasses());
    Seeds seeds = Seeds.of(7);
    examples =
        generator
            .generate(POINTS, generator.usualNoise(), classes, seeds)
            .prepare(new Split.Shares(0, 0), seeds)
            .training();
    setPrefSize(SIZE, SIZE);
    setMinSize(SIZE, SIZE);
  }

  @Override
  protected void draw(GraphicsContext g, double width, double height) {
    if (generator.kind() == Dataset.Kind.IMAGE) {
      g.setImageSmoothing(false);
      GreyImage.draw(g, GreyImage.of(examples.inputs(), 0, side(), side()), width, height);
      return;
    }
    var rim = Pen.Stroke.solid(inks().ground(), 0);
    List<Spot> spots = new ArrayList<>();
    for (int i = 0; i < examples.count(); i++) {
      double x = (examples.inputs()[i * generator.inputs()] + EXTENT) / (2 * EXTENT) * width;
      double y = (EXTENT - vertical(i)) / (2 * EXTENT) * height;
      spots.add(new Spot(form(i), x, y, RADIUS, colour(i), rim));
    }
    pen(g).spots(spots);
  }

  private int side() {
    return generator.shape().last();
  }

  /// The second input, or else the number to predict, large enough to see.
  private double vertical(int example) {
    if (generator.inputs() == 2) {
      return examples.inputs()[2 * example + 1];
    }
    return examples.target() instanceof Target.Values values ? 4 * values.values()[example] : 0;
  }

  private Form form(int example) {
    return examples.target() instanceof Target.Classes classes
        ? Form.of(classes.labels()[example])
        : Form.CIRCLE;
  }

  private Color colour(int example) {
    Inks inks = inks();
    return switch (examples.target()) {
      case Target.Classes classes -> inks.ofClass(classes.labels()[example]);
      case Target.Values values ->
          generator.inputs() == 1
              ? inks.ofClass(0)
              : inks.signs().colour(0.5 + values.values()[example] / 2);
    };
  }
}
