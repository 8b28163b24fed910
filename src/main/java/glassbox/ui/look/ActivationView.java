package glassbox.ui.look;

import glassbox.engine.ActivationFunction;
import glassbox.engine.Shape;
import glassbox.engine.Slice;
import glassbox.engine.kernel.ScalarKernels;
import glassbox.layer.LayerSpec;
import glassbox.train.Distribution;
import glassbox.train.FlatEnds;
import glassbox.train.Picture;
import glassbox.train.Probe;
import glassbox.train.Quantity;
import glassbox.train.Snapshot;
import glassbox.ui.plot.CurveOverBars;
import glassbox.ui.text.Texts;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// A layer's activation function, and how the sums that go into it are spread now, with the shares
/// of dead, saturated and active units in words.
public final class ActivationView extends VBox {

  private static final Texts TEXTS = Texts.of("look");
  private static final int POINTS = 401;

  private final CurveOverBars plot = new CurveOverBars(TEXTS.get("activation"));
  private final Label words = new Label();

  /// The function and how far the axis reaches.
  private record Wanted(ActivationFunction function, double slope, double reach) {}

  private Optional<Wanted> drawn = Optional.empty();
  private CurveOverBars.Curve curve =
      new CurveOverBars.Curve(new double[2], new double[0], new boolean[2]);

  // The children only carry values.
  @SuppressWarnings("this-escape")
  public ActivationView() {
    getStyleClass().add("glass-activation");
    // A picture of its layer, not one of the observatory's charts.
    plot.getStyleClass().remove("glass-chart");
    plot.getStyleClass().add("glass-activation-curve");
    words.getStyleClass().add("glass-muted");
    words.setWrapText(true);
    words.setMinHeight(USE_PREF_SIZE);
    words.setMaxWidth(Double.MAX_VALUE);
    getChildren().setAll(plot, words);
  }

  /// Whether a layer ends in a function that does something.
  public static boolean suits(LayerSpec layer) {
    return layer.activation() != ActivationFunction.Linear;
  }

  /// What must be watched to fill it.
  public static Probe probe(String node) {
    return new Probe.Histogram(node, Quantity.SUMS);
  }

  /// @param output the shape of what the layer gives out
  public void show(String node, LayerSpec layer, Shape output, Optional<Snapshot> run) {
    Optional<Picture.Histogram> seen =
        run.map(shot -> shot.pictures().get(probe(node)))
            .filter(Picture.Histogram.class::isInstance)
            .map(Picture.Histogram.class::cast);
    String said = ActivationWords.of(layer, output, seen);
    if (!said.equals(words.getText())) {
      words.setText(said);
    }
    var wanted =
        new Wanted(
            layer.activation(),
            layer.slope(),
            reach(layer.activation(), seen.map(Picture.Histogram::values)));
    if (!drawn.equals(Optional.of(wanted))) {
      drawn = Optional.of(wanted);
      curve = curve(wanted);
    }
    plot.show(curve, seen.map(picture -> Spread.bars(picture.values(), false)), said);
  }

  /// How far from 0 the axis reaches: to all bars, and at least to where the function is flat.
  private static double reach(ActivationFunction function, Optional<Distribution> sums) {
    double least = function == ActivationFunction.Sigmoid ? 8 : 4;
    return sums.map(Distribution::bins)
        .map(bins -> Math.max(least, Math.max(-bins.from(), bins.to())))
        .orElse(least);
  }

  private static CurveOverBars.Curve curve(Wanted wanted) {
    double[] x = new double[POINTS];
    Slice z = Slice.ofLength(POINTS);
    for (int i = 0; i < POINTS; i++) {
      x[i] = wanted.reach() * (2.0 * i / (POINTS - 1) - 1);
      z.data()[i] = (float) x[i];
    }
    ActivationFunction f = wanted.function();
    if (f == ActivationFunction.Softmax) {
      return new CurveOverBars.Curve(x, new double[0], new boolean[POINTS]);
    }
    Slice of = Slice.ofLength(POINTS);
    new ScalarKernels().activate(f, (float) wanted.slope(), 1, POINTS, z, of);
    double[] y = new double[POINTS];
    for (int i = 0; i < POINTS; i++) {
      y[i] = of.data()[i];
    }
    return new CurveOverBars.Curve(x, y, flat(FlatEnds.of(f, wanted.slope()), y));
  }

  /// What is connected with an end of the axis: some functions pass the flat end's values at 0 too.
  private static boolean[] flat(FlatEnds ends, double[] y) {
    boolean[] flat = new boolean[y.length];
    for (int i = 0; i < y.length && ends.exist() && ends.have(y[i]); i++) {
      flat[i] = true;
    }
    for (int i = y.length - 1; i >= 0 && ends.exist() && ends.have(y[i]); i--) {
      flat[i] = true;
    }
    return flat;
  }
}
