package glassbox.ui.look;

import glassbox.data.Dataset;
import glassbox.data.Examples;
import glassbox.data.Target;
import glassbox.text.Numbers;
import glassbox.ui.plot.ColourMap;
import glassbox.ui.plot.Form;
import glassbox.ui.plot.Pen;
import glassbox.ui.plot.PlotPane;
import glassbox.ui.text.Texts;
import java.util.List;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/// What the data looks like: all points of the plane, one image, or one row of a table.
public final class ExamplePicture extends PlotPane {

  private static final Texts TEXTS = Texts.of("look");

  private static final int MOST_POINTS = 400;
  private static final int MOST_ROWS = 6;

  private Optional<Dataset> data = Optional.empty();
  private int example;

  public ExamplePicture() {
    size(Look.WIDTH, Look.WIDTH);
  }

  /// @param index of the example, in the part that [#shown] gives
  public void show(Dataset dataset, int index) {
    data = Optional.of(dataset);
    example = Math.floorMod(index, Math.max(1, shown(dataset).count()));
    switch (dataset.kind()) {
      case PLANE -> size(Look.WIDTH, Look.WIDTH);
      case IMAGE -> {
        List<Integer> sizes = dataset.training().shape().sizes();
        double side = 94;
        size(side * sizes.getLast() / Math.max(1, sizes.get(sizes.size() - 2)), side);
      }
      case TABLE -> size(Look.WIDTH, 15 * Math.min(MOST_ROWS + 1, inputs(dataset)));
    }
    refresh();
  }

  /// The examples that one is chosen from: those watched while training, or else those trained on.
  public static Examples shown(Dataset dataset) {
    return dataset.validation().count() > 0 ? dataset.validation() : dataset.training();
  }

  /// The true class or value of the example, for the card's foot.
  public String answer() {
    return data.map(known -> answer(known, example)).orElse("");
  }

  private static String answer(Dataset dataset, int index) {
    if (dataset.kind() == Dataset.Kind.PLANE) {
      return TEXTS.get("points", total(dataset));
    }
    return switch (shown(dataset).target()) {
      case Target.Classes classes ->
          TEXTS.get("quoted", classes.names().get(classes.labels()[index]));
      case Target.Values values -> Numbers.brief(original(dataset, values.values()[index]));
    };
  }

  private static double original(Dataset dataset, float value) {
    return dataset
        .valueScale()
        .map(scale -> value * scale.deviation() + scale.mean())
        .orElse((double) value);
  }

  private static int total(Dataset dataset) {
    return dataset.training().count() + dataset.validation().count() + dataset.test().count();
  }

  private static int inputs(Dataset dataset) {
    return dataset.training().shape().elements();
  }

  private void size(double width, double height) {
    setMinSize(width, height);
    setPrefSize(width, height);
    setMaxSize(width, height);
  }

  @Override
  protected void draw(GraphicsContext g, double width, double height) {
    data.ifPresent(
        dataset -> {
          switch (dataset.kind()) {
            case PLANE -> drawPoints(g, dataset, width);
            case IMAGE -> drawImage(g, dataset, width, height);
            case TABLE -> drawRow(g, dataset, width);
          }
        });
  }

  private void drawPoints(GraphicsContext g, Dataset dataset, double width) {
    g.setStroke(inks().grid());
    g.strokeLine(width / 2, 0, width / 2, width);
    g.strokeLine(0, width / 2, width, width / 2);
    Pen pen = pen(g);
    var rim = Pen.Stroke.solid(inks().ground(), 0);
    Examples points = dataset.training();
    ColourMap signed = inks().signs();
    int step = Math.max(1, points.count() / MOST_POINTS);
    for (int i = 0; i < points.count(); i += step) {
      double x = (points.inputs()[2 * i] / Look.EXTENT + 1) / 2 * width;
      double y = (1 - points.inputs()[2 * i + 1] / Look.EXTENT) / 2 * width;
      switch (points.target()) {
        case Target.Classes classes -> {
          int label = classes.labels()[i];
          Form.of(label).paint(pen, x, y, 2, inks().ofClass(label), rim);
        }
        case Target.Values values ->
            pen.circle(x, y, 2, signed.colour(0.5 + 0.5 * values.values()[i]), rim);
      }
    }
  }

  private void drawImage(GraphicsContext g, Dataset dataset, double width, double height) {
    Examples images = shown(dataset);
    int columns = images.shape().last();
    int rows = images.shape().size(images.shape().rank() - 2);
    int at = example * images.shape().elements();
    GreyImage.draw(g, GreyImage.of(images.inputs(), at, columns, rows), width, height);
  }

  private void drawRow(GraphicsContext g, Dataset dataset, double width) {
    Examples rows = shown(dataset);
    int count = Math.min(MOST_ROWS, inputs(dataset));
    int at = example * inputs(dataset);
    g.setTextBaseline(VPos.TOP);
    for (int i = 0; i < count; i++) {
      g.setFont(textFont());
      g.setTextAlign(TextAlignment.LEFT);
      g.setFill(inks().text());
      g.fillText(cut(dataset.inputNames().get(i)), 0, 15 * i);
      g.setFont(numberFont());
      g.setTextAlign(TextAlignment.RIGHT);
      g.setFill(inks().strong());
      g.fillText(Numbers.fixed(rows.inputs()[at + i], 2), width, 15 * i);
    }
    if (inputs(dataset) > count) {
      g.setTextAlign(TextAlignment.LEFT);
      g.setFont(textFont());
      g.setFill(inks().text());
      g.fillText("+ " + (inputs(dataset) - count), 0, 15 * count);
    }
  }

  private static String cut(String name) {
    return name.length() > 15 ? name.substring(0, 14) + "…" : name;
  }
}
