package glassbox.ui.observatory;

import glassbox.data.Dataset;
import glassbox.data.Examples;
import glassbox.data.Target;
import glassbox.text.Numbers;
import glassbox.ui.look.SurfacePicture;
import glassbox.ui.plot.Inks;
import glassbox.ui.plot.PointPlot;
import glassbox.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.paint.Color;

/// The examples of the plane as points, and what their colours and forms mean.
///
/// @param extent of the plane that is shown, both ways
record PlaneDots(double extent) {

  private static final Texts TEXTS = Texts.of("observatory");

  /// More hide each other, and the surface.
  private static final int MOST_DOTS = 600;

  List<PointPlot.Dot> dots(Dataset data, BoundaryChoices choices, Inks inks) {
    List<PointPlot.Dot> dots = new ArrayList<>();
    double range = SurfacePicture.range(data);
    if (choices.training.get()) {
      add(dots, data.training(), PointPlot.Mark.DISC, inks, range);
    }
    if (choices.validation.get()) {
      add(dots, data.validation(), PointPlot.Mark.RING, inks, range);
    }
    if (choices.test.get()) {
      add(dots, data.test(), PointPlot.Mark.TARGET, inks, range);
    }
    return List.copyOf(dots);
  }

  /// The classes, and how to know what training never saw.
  List<PointPlot.Key> keys(Dataset data, BoundaryChoices choices, Inks inks) {
    List<PointPlot.Key> keys = new ArrayList<>();
    for (int i = 0; i < data.classNames().size(); i++) {
      keys.add(
          new PointPlot.Key(inks.ofClass(i), PointPlot.Mark.DISC, i, data.classNames().get(i)));
    }
    // A number's points have all colours: one of them stands for the others.
    Color ink = data.classifies() ? inks.text() : SurfacePicture.signed(inks).colour(0.8);
    if (choices.training.get() && !data.classifies()) {
      keys.add(new PointPlot.Key(ink, PointPlot.Mark.DISC, TEXTS.get("training")));
    }
    if (choices.validation.get()) {
      keys.add(new PointPlot.Key(ink, PointPlot.Mark.RING, TEXTS.get("validation")));
    }
    if (choices.test.get()) {
      keys.add(new PointPlot.Key(ink, PointPlot.Mark.TARGET, TEXTS.get("test")));
    }
    return keys;
  }

  /// The colours of a number to predict.
  PointPlot.Scale scale(Dataset data, Inks inks) {
    Dataset.Scale unit = data.valueScale().orElse(new Dataset.Scale(0, 1));
    double range = SurfacePicture.range(data) * unit.deviation();
    String name = data.training().target() instanceof Target.Values values ? values.name() : "";
    return new PointPlot.Scale(
        SurfacePicture.signed(inks), unit.mean() - range, unit.mean() + range, name);
  }

  private void add(
      List<PointPlot.Dot> dots, Examples examples, PointPlot.Mark mark, Inks inks, double range) {
    int stride = Math.max(1, examples.count() / MOST_DOTS);
    for (int i = 0; i < examples.count(); i += stride) {
      double x = examples.inputs()[2 * i];
      double y = examples.inputs()[2 * i + 1];
      switch (examples.target()) {
        case Target.Classes(List<String> names, int[] labels, var _) -> {
          int label = labels[i];
          dots.add(
              new PointPlot.Dot(
                  x, y, inks.ofClass(label), mark, label, () -> place(x, y) + names.get(label)));
        }
        case Target.Values(String name, float[] values) -> {
          Color colour = SurfacePicture.signed(inks).colour(0.5 + values[i] / (2 * range));
          float value = values[i];
          dots.add(
              new PointPlot.Dot(
                  x, y, colour, mark, () -> place(x, y) + name + " = " + Numbers.brief(value)));
        }
      }
    }
  }

  private static String place(double x, double y) {
    return "(" + Numbers.brief(x) + ", " + Numbers.brief(y) + ") ";
  }
}
