package glassbox.ui.observatory;

import glassbox.data.Dataset;
import glassbox.data.Target;
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
import java.util.function.Consumer;
import javafx.scene.paint.Color;

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
    Dataset data = model.dataset().orElse(null);
    Picture picture =
        model.snapshot().map(shot -> shot.pictures().get(new Probe.Predictions())).orElse(null);
    if (data != null
        && picture instanceof Picture.Predictions predictions
        && data.validation().target() instanceof Target.Values(String name, float[] values)) {
      Outcome outcome = Outcome.of(predictions, data, model.checked().loss());
      show(name, values, outcome, data.valueScale().orElse(new Dataset.Scale(0, 1)));
    } else {
      plot.setDots(List.of());
      plot.setRemark("");
    }
  }

  private void show(String name, float[] values, Outcome outcome, Dataset.Scale scale) {
    List<PointPlot.Dot> dots = new ArrayList<>();
    Color ink = plot.inks().series(0);
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < outcome.count(); i++) {
      double truth = values[i] * scale.deviation() + scale.mean();
      double taken = outcome.output(i, 0) * scale.deviation() + scale.mean();
      low = Math.min(low, truth);
      high = Math.max(high, truth);
      dots.add(
          new PointPlot.Dot(
              truth,
              taken,
              ink,
              PointPlot.Mark.DISC,
              () -> TEXTS.get("scatter.point", name, Numbers.brief(truth), Numbers.brief(taken))));
    }
    double air = Math.max(1e-9, 0.06 * (high - low));
    plot.setView(new PointPlot.View(low - air, high + air, low - air, high + air, false, true));
    plot.setDots(dots);
    plot.setNames(
        Optional.of(new PointPlot.Names(TEXTS.get("scatter.true"), TEXTS.get("scatter.said"))));
    plot.setRemark(TEXTS.get("scatter.remark", name, outcome.count()));
  }
}
