package glassbox.ui.observatory;

import glassbox.text.Numbers;
import glassbox.train.RunHistory;
import glassbox.train.Series;
import glassbox.ui.explain.Explain;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.plot.ChartPane;
import glassbox.ui.plot.Line;
import glassbox.ui.plot.LinePlot;
import glassbox.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A figure of each layer over the run, on a logarithmic scale: distance between the lines is what
/// tells. The length of the gradient shows where it vanishes or explodes, the update's share of the
/// weights whether the learning rate suits.
final class LayerPart implements Part {

  private static final Texts TEXTS = Texts.of("observatory");

  private interface Figure {
    Series of(RunHistory run, String layer);
  }

  private final WorkspaceModel model;
  private final CurveChoices choices;
  private final Figure figure;
  private final LinePlot plot;

  private LayerPart(WorkspaceModel model, CurveChoices choices, String key, Figure figure) {
    this.model = model;
    this.choices = choices;
    this.figure = figure;
    plot = new LinePlot(TEXTS.get(key), TEXTS.get("across.step"));
    Explain.as(plot, "chart." + key);
    plot.setAlwaysLogarithmic();
  }

  static LayerPart gradients(WorkspaceModel model, CurveChoices choices) {
    return new LayerPart(model, choices, "gradients", RunHistory::gradientNorm);
  }

  static LayerPart updates(WorkspaceModel model, CurveChoices choices) {
    var part = new LayerPart(model, choices, "updates", RunHistory::updateRatio);
    part.plot.setShown(Health.LOW, Health.HIGH);
    String words = TEXTS.get("healthy", Numbers.power(Health.LOW), Numbers.power(Health.HIGH));
    part.plot.setBand(
        Optional.of(new LinePlot.Band(Health.LOW, Health.HIGH, TEXTS.get("healthy.name"), words)));
    return part;
  }

  @Override
  public ChartPane plot() {
    return plot;
  }

  /// The layer with this place among those that learn stands out; -1: none.
  void highlight(int learner) {
    plot.setHighlighted(learner);
  }

  @Override
  public void refresh() {
    choices.setXAxis(plot);
    plot.setNote(choices.smoothing.get() > 0 ? TEXTS.get("smoothed") : "");
    plot.setLines(model.history().map(this::lines).orElse(List.of()));
  }

  private List<Line> lines(RunHistory run) {
    List<Line> lines = new ArrayList<>();
    var of = new CurveLines(run, choices);
    List<Learners.Learner> learners = Learners.of(model.checked());
    for (int i = 0; i < learners.size(); i++) {
      Learners.Learner learner = learners.get(i);
      lines.add(
          of.smooth(learner.title(), i, figure.of(run, learner.id()).curve(), Line.Stroke.SOLID));
    }
    return lines;
  }
}
