package glassbox.ui.observatory;

import glassbox.data.Dataset;
import glassbox.data.Examples;
import glassbox.data.Target;
import glassbox.text.Numbers;
import glassbox.train.Picture;
import glassbox.train.Probe;
import glassbox.ui.explain.Explain;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.plot.ChartPane;
import glassbox.ui.plot.PointPlot;
import glassbox.ui.text.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.geometry.Point2D;

/// Where a number is predicted from one other: the data as points, and the network's curve through
/// its predictions of the validation examples.
final class CurvePart implements Part {

  private static final Texts TEXTS = Texts.of("observatory");
  private static final double AIR = 0.06;

  /// More hide each other.
  private static final int MOST_DOTS = 600;

  private final WorkspaceModel model;
  private final PointPlot plot = new PointPlot(TEXTS.get("curve"));

  CurvePart(WorkspaceModel model) {
    this.model = model;
    Explain.as(plot, "chart.curve");
    plot.whenInksChange(this::refresh);
  }

  /// Whether this is the picture for such data.
  static boolean suits(Dataset data) {
    return !data.classifies() && data.training().shape().elements() == 1;
  }

  @Override
  public ChartPane plot() {
    return plot;
  }

  @Override
  public Set<Probe> probes() {
    return Set.of(new Probe.Predictions());
  }

  @Override
  public void refresh() {
    Dataset data = model.dataset().filter(CurvePart::suits).orElse(null);
    if (data == null) {
      plot.setDots(List.of());
      plot.setLine(List.of());
      return;
    }
    Dataset.Scale scale = data.valueScale().orElse(new Dataset.Scale(0, 1));
    List<PointPlot.Dot> dots = new ArrayList<>();
    add(dots, data.training(), PointPlot.Mark.DISC, scale);
    add(dots, data.validation(), PointPlot.Mark.RING, scale);
    plot.setView(around(dots));
    plot.setDots(dots);
    plot.setLine(curve(data, scale));
    plot.setNames(Optional.of(names(data)));
    plot.setRemark(TEXTS.get("boundary.remark"));
  }

  private static PointPlot.Names names(Dataset data) {
    String x = data.inputNames().isEmpty() ? "x" : data.inputNames().getFirst();
    String y = data.training().target() instanceof Target.Values values ? values.name() : "y";
    return new PointPlot.Names(x, y);
  }

  private void add(
      List<PointPlot.Dot> dots, Examples examples, PointPlot.Mark mark, Dataset.Scale scale) {
    if (!(examples.target() instanceof Target.Values(String name, float[] values))) {
      return;
    }
    int stride = Math.max(1, examples.count() / MOST_DOTS);
    for (int i = 0; i < examples.count(); i += stride) {
      double x = examples.inputs()[i];
      double y = values[i] * scale.deviation() + scale.mean();
      String text = TEXTS.get("curve.point", Numbers.brief(x), name, Numbers.brief(y));
      dots.add(new PointPlot.Dot(x, y, plot.inks().series(0), mark, text));
    }
  }

  private List<Point2D> curve(Dataset data, Dataset.Scale scale) {
    Picture picture =
        model.snapshot().map(shot -> shot.pictures().get(new Probe.Predictions())).orElse(null);
    if (!(picture instanceof Picture.Predictions predictions) || predictions.width() != 1) {
      return List.of();
    }
    float[] inputs = data.validation().inputs();
    return IntStream.range(0, Math.min(predictions.count(), inputs.length))
        .mapToObj(
            i ->
                new Point2D(inputs[i], predictions.outputs()[i] * scale.deviation() + scale.mean()))
        .sorted(Comparator.comparingDouble(Point2D::getX))
        .toList();
  }

  private static PointPlot.View around(List<PointPlot.Dot> dots) {
    var x = dots.stream().mapToDouble(PointPlot.Dot::x).summaryStatistics();
    var y = dots.stream().mapToDouble(PointPlot.Dot::y).summaryStatistics();
    if (x.getCount() == 0) {
      return PointPlot.View.plane(1);
    }
    double across = Math.max(1e-9, AIR * (x.getMax() - x.getMin()));
    double up = Math.max(1e-9, AIR * (y.getMax() - y.getMin()));
    return new PointPlot.View(
        x.getMin() - across, x.getMax() + across, y.getMin() - up, y.getMax() + up, false, false);
  }
}
