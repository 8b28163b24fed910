package glassbox.ui.plot;

import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/// The theme's colours and text size for a canvas, which style sheets don't reach by themselves.
public final class Inks {

  static final int SERIES = 8;
  static final int CLASSES = 5;
  private static final StyleablePropertyFactory<PlotPane> FACTORY =
      new StyleablePropertyFactory<>(Region.getClassCssMetaData());
  private static final double TEXT_SIZE = 11;

  private final StyleableProperty<Color> text;
  private final StyleableProperty<Color> strong;
  private final StyleableProperty<Color> grid;
  private final StyleableProperty<Color> axis;
  private final StyleableProperty<Color> ground;
  private final StyleableProperty<Color> raised;
  private final StyleableProperty<Color> good;
  private final StyleableProperty<Color> bad;
  private final StyleableProperty<Number> textSize;
  private final List<StyleableProperty<Color>> series;
  private final List<StyleableProperty<Color>> classes;

  Inks(PlotPane pane) {
    text = color(pane, "-plot-text", inks -> inks.text, Color.GRAY);
    strong = color(pane, "-plot-strong", inks -> inks.strong, Color.BLACK);
    grid = color(pane, "-plot-grid", inks -> inks.grid, Color.LIGHTGRAY);
    axis = color(pane, "-plot-axis", inks -> inks.axis, Color.LIGHTGRAY);
    ground = color(pane, "-plot-ground", inks -> inks.ground, Color.WHITE);
    raised = color(pane, "-plot-raised", inks -> inks.raised, Color.WHITE);
    good = color(pane, "-plot-good", inks -> inks.good, Color.GREEN);
    bad = color(pane, "-plot-bad", inks -> inks.bad, Color.RED);
    textSize =
        FACTORY.createStyleableNumberProperty(
            pane, "textSize", "-plot-text-size", plot -> plot.inks().textSize, TEXT_SIZE);
    watch(pane, textSize);
    series =
        IntStream.range(0, SERIES)
            .mapToObj(
                i -> color(pane, "-plot-series-" + (i + 1), of -> of.series.get(i), Color.GRAY))
            .toList();
    classes =
        IntStream.range(0, CLASSES)
            .mapToObj(
                i -> color(pane, "-plot-class-" + (i + 1), of -> of.classes.get(i), Color.GRAY))
            .toList();
  }

  static List<CssMetaData<? extends Styleable, ?>> metaData() {
    return FACTORY.getCssMetaData();
  }

  /// Points with a number: blue below 0, orange above, and still seen at 0.
  public ColourMap signs() {
    return ColourMap.diverging(ofClass(0), grid().interpolate(text(), 0.4), ofClass(1));
  }

  public Color text() {
    return text.getValue();
  }

  public Color strong() {
    return strong.getValue();
  }

  public Color grid() {
    return grid.getValue();
  }

  public Color axis() {
    return axis.getValue();
  }

  /// What the plot stands on.
  public Color ground() {
    return ground.getValue();
  }

  /// What lies over the plot stands on.
  public Color raised() {
    return raised.getValue();
  }

  /// What is as it should be.
  public Color good() {
    return good.getValue();
  }

  /// What went wrong.
  public Color bad() {
    return bad.getValue();
  }

  /// In pixels.
  public double textSize() {
    return textSize.getValue().doubleValue();
  }

  /// How large the text is beside the usual, to the hundredth.
  public double textScale() {
    return Math.rint(100 * textSize() / TEXT_SIZE) / 100;
  }

  /// The colour of a class of points; they begin again after five.
  public Color ofClass(int index) {
    return classes.get(Math.floorMod(index, CLASSES)).getValue();
  }

  /// The colour of a curve; they begin again after eight.
  public Color series(int index) {
    return series.get(Math.floorMod(index, SERIES)).getValue();
  }

  /// Whether the ground is dark.
  public boolean dark() {
    return ground().getBrightness() < 0.5;
  }

  /// Black or white, whichever is read better on this ground: at least 4.5 to 1 on any (WCAG 2.2,
  /// contrast of relative luminances).
  public static Color on(Color ground) {
    return luminance(ground) > 0.179 ? Color.BLACK : Color.WHITE;
  }

  private static double luminance(Color color) {
    return 0.2126 * linear(color.getRed())
        + 0.7152 * linear(color.getGreen())
        + 0.0722 * linear(color.getBlue());
  }

  private static double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
  }

  private interface Which {
    StyleableProperty<Color> of(Inks inks);
  }

  private static StyleableProperty<Color> color(
      PlotPane pane, String css, Which which, Color initial) {
    StyleableProperty<Color> property =
        FACTORY.createStyleableColorProperty(
            pane, css.substring(1), css, plot -> which.of(plot.inks()), initial);
    watch(pane, property);
    return property;
  }

  private static void watch(PlotPane pane, StyleableProperty<?> property) {
    if (property instanceof ObservableValue<?> value) {
      value.addListener((_, _, _) -> pane.inksChanged());
    }
  }
}
