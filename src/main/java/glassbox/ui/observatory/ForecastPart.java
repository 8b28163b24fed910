package glassbox.ui.observatory;

import glassbox.data.Reading;
import glassbox.design.DataChoice;
import glassbox.train.Probe;
import glassbox.ui.explain.Explain;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.plot.ChartPane;
import glassbox.ui.plot.PointPlot;
import glassbox.ui.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
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
    Guesses.seen(model).ifPresentOrElse(this::show, this::clear);
  }

  private void clear() {
    plot.setDots(List.of());
    plot.setLine(List.of());
    plot.setRemark("");
    plot.setBlank(TEXTS.get("samples.unready"));
  }

  private void show(Guesses seen) {
    int count = seen.count();
    if (count == 0) {
      return;
    }
    // What is far off at first is not worth that the rest is flat.
    double air = Math.max(1e-9, 3 * AIR * (seen.high() - seen.low()));
    double side = Math.max(0.5, AIR * count / 2);
    plot.setView(
        new PointPlot.View(
            -side, count - 1 + side, seen.low() - air, seen.high() + air, false, false));
    plot.setDots(seen.dots(i -> i, plot.inks().series(0)));
    plot.setLine(
        IntStream.range(0, count).mapToObj(i -> new Point2D(i, seen.truths()[i])).toList());
    plot.setLineName(TEXTS.get("forecast.line"));
    plot.setKeys(
        List.of(
            new PointPlot.Key(
                plot.inks().series(0), PointPlot.Mark.DISC, TEXTS.get("forecast.said"))));
    plot.setNames(Optional.of(new PointPlot.Names(TEXTS.get("forecast.rows"), seen.name())));
    plot.setRemark(seen.remark());
  }
}
