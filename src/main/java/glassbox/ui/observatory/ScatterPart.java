package glassbox.ui.observatory;

import glassbox.train.Probe;
import glassbox.ui.explain.Explain;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.plot.ChartPane;
import glassbox.ui.plot.PointPlot;
import glassbox.ui.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Where numbers are predicted: each validation example's prediction against the truth. On the
/// diagonal they are the same.
final class ScatterPart implements Part {

  private static final Texts TEXTS = Texts.of("observatory");

  private final WorkspaceModel model;
  private final PointPlot plot = new PointPlot(TEXTS.get("scatter"));

  ScatterPart(WorkspaceModel model) {
    Explain.as(plot, "chart.scatter");
    this.model = model;
  }

  /// The example with this number stands out; -1: none.
  void highlight(int example) {
    plot.setHighlighted(example);
  }

  /// Told of the example that is clicked.
  void whenChosen(Consumer<Integer> told) {
    plot.whenChosen(told);
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
    plot.setRemark("");
    plot.setBlank(TEXTS.get("samples.unready"));
  }

  private void show(Guesses seen) {
    Guesses.Range range = seen.range();
    double air = Math.max(1e-9, 0.06 * (range.high() - range.low()));
    double from = range.low() - air;
    double to = range.high() + air;
    plot.setView(new PointPlot.View(from, to, from, to, false, true));
    plot.setDots(seen.dots(i -> seen.truths()[i], plot.inks().series(0)));
    plot.setNames(
        Optional.of(new PointPlot.Names(TEXTS.get("scatter.true"), TEXTS.get("scatter.said"))));
    plot.setRemark(seen.remark());
  }
}
