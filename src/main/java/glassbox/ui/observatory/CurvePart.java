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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.geometry.Point2D;

/// Where a number is predicted from one other: the data as points, and the network's prediction
/// along the whole axis.
final class CurvePart implements Part {

  private static final Texts TEXTS = Texts.of("observatory");
  private static final double AIR = 0.06;

  /// More hide each other.
  private static final int MOST_DOTS = 600;

  /// Enough for the curve to bend smoothly.
  private static final int PLACES = 320;

  private final WorkspaceModel model;
  private final PointPlot plot = new PointPlot(TEXTS.get("curve"));

  private Optional<Dataset> seen = Optional.empty();
  private List<PointPlot.Dot> dots = List.of();
  private PointPlot.View view = PointPlot.View.plane(1);

  CurvePart(WorkspaceModel model) {
    this.model = model;
    Explain.as(plot, "chart.curve");
    plot.whenInksChange(
        () -> {
          seen = Optional.empty();
          refresh();
        });
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
    see();
    return Set.of(course());
  }

  @Override
  public void refresh() {
    see();
    Dataset data = seen.orElse(null);
    if (data == null) {
      plot.setDots(List.of());
      plot.setLine(List.of());
      return;
    }
    plot.setView(view);
    plot.setDots(dots);
    plot.setLine(curve(scale(data)));
    plot.setNames(Optional.of(names(data)));
    plot.setKeys(keys());
    plot.setLineName(TEXTS.get("curve.line"));
    plot.setRemark(TEXTS.get("boundary.remark"));
  }

  /// Takes in the data, where it is another.
  private void see() {
    Optional<Dataset> data = model.dataset().filter(CurvePart::suits);
    if (data.equals(seen)) {
      return;
    }
    seen = data;
    dots = data.map(this::dots).orElse(List.of());
    view = around(dots);
  }

  private List<PointPlot.Dot> dots(Dataset data) {
    List<PointPlot.Dot> all = new ArrayList<>();
    add(all, data.training(), PointPlot.Mark.DISC, scale(data));
    add(all, data.validation(), PointPlot.Mark.RING, scale(data));
    return all;
  }

  private List<PointPlot.Key> keys() {
    var ink = plot.inks().series(0);
    return List.of(
        new PointPlot.Key(ink, PointPlot.Mark.DISC, TEXTS.get("training")),
        new PointPlot.Key(ink, PointPlot.Mark.RING, TEXTS.get("validation")));
  }

  private static Dataset.Scale scale(Dataset data) {
    return data.valueScale().orElse(new Dataset.Scale(0, 1));
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
      double y = scale.back(values[i]);
      dots.add(
          new PointPlot.Dot(
              x,
              y,
              plot.inks().series(0),
              mark,
              () -> TEXTS.get("curve.point", Numbers.brief(x), name, Numbers.brief(y))));
    }
  }

  private List<Point2D> curve(Dataset.Scale scale) {
    Picture picture = model.snapshot().map(shot -> shot.pictures().get(course())).orElse(null);
    if (!(picture instanceof Picture.Predictions predictions) || predictions.width() != 1) {
      return List.of();
    }
    double step = (view.right() - view.left()) / (predictions.count() - 1);
    return IntStream.range(0, predictions.count())
        .mapToObj(i -> new Point2D(view.left() + i * step, scale.back(predictions.outputs()[i])))
        .toList();
  }

  private Probe course() {
    return new Probe.Course(PLACES, view.left(), view.right());
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
