package glassbox.ui.observatory;

import glassbox.data.Dataset;
import glassbox.data.Reading;
import glassbox.data.Target;
import glassbox.design.DataChoice;
import glassbox.text.Numbers;
import glassbox.train.Picture;
import glassbox.train.Probe;
import glassbox.ui.explain.Explain;
import glassbox.ui.look.Outcome;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.plot.ChartPane;
import glassbox.ui.plot.PointPlot;
import glassbox.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Point2D;

/// For a time series: what came over the validation part as a line, and as points what the network
/// said it would be.
final class ForecastPart implements Part {

  private static final Texts TEXTS = Texts.of("observatory");
  private static final double AIR = 0.06;

  private final WorkspaceModel model;
  private final PointPlot plot = new PointPlot(TEXTS.get("forecast"));

  ForecastPart(WorkspaceModel model) {
    this.model = model;
    Explain.as(plot, "chart.forecast");
  }

  /// Whether this is the picture for a design's data.
  static boolean suits(WorkspaceModel model) {
    return model.design().data() instanceof DataChoice.FromFile file
        && file.reading() instanceof Reading.Series
        && model.dataset().filter(data -> !data.classifies()).isPresent();
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
    Dataset data = model.dataset().orElse(null);
    Picture picture =
        model.snapshot().map(shot -> shot.pictures().get(new Probe.Predictions())).orElse(null);
    if (data != null
        && picture instanceof Picture.Predictions predictions
        && data.validation().target() instanceof Target.Values(String name, float[] values)) {
      show(name, values, Outcome.of(predictions, data, model.checked().loss()), data);
    } else {
      plot.setDots(List.of());
      plot.setLine(List.of());
      plot.setRemark("");
    }
  }

  private void show(String name, float[] values, Outcome outcome, Dataset data) {
    Dataset.Scale scale = data.valueScale().orElse(new Dataset.Scale(0, 1));
    int[] rows = data.rows().validation();
    List<PointPlot.Dot> dots = new ArrayList<>();
    List<Point2D> line = new ArrayList<>();
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    int count = Math.min(outcome.count(), rows.length);
    for (int i = 0; i < count; i++) {
      double truth = values[i] * scale.deviation() + scale.mean();
      double said = outcome.output(i, 0) * scale.deviation() + scale.mean();
      low = Math.min(low, truth);
      high = Math.max(high, truth);
      line.add(new Point2D(i, truth));
      dots.add(
          new PointPlot.Dot(
              i,
              said,
              plot.inks().series(0),
              PointPlot.Mark.DISC,
              () -> TEXTS.get("scatter.point", name, Numbers.brief(truth), Numbers.brief(said))));
    }
    if (count == 0) {
      return;
    }
    // What is far off at first is not worth that the rest is flat.
    double air = Math.max(1e-9, 3 * AIR * (high - low));
    double side = Math.max(0.5, AIR * count / 2);
    plot.setView(new PointPlot.View(-side, count - 1 + side, low - air, high + air, false, false));
    plot.setDots(dots);
    plot.setLine(line);
    plot.setLineName(TEXTS.get("forecast.line"));
    plot.setKeys(
        List.of(
            new PointPlot.Key(
                plot.inks().series(0), PointPlot.Mark.DISC, TEXTS.get("forecast.said"))));
    plot.setNames(Optional.of(new PointPlot.Names(TEXTS.get("forecast.rows"), name)));
    plot.setRemark(TEXTS.get("scatter.remark", name, count));
  }
}
