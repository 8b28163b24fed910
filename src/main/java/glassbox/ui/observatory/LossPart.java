package glassbox.ui.observatory;

import glassbox.app.KeptRun;
import glassbox.text.Numbers;
import glassbox.train.RunHistory;
import glassbox.train.Series;
import glassbox.train.Series.Curve;
import glassbox.ui.explain.Explain;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.plot.ChartPane;
import glassbox.ui.plot.Line;
import glassbox.ui.plot.LinePlot;
import glassbox.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The loss: of each batch, smoothed with the raw line behind it, and of the validation part with
/// its best epoch marked; of this run, over those that went before.
final class LossPart implements Part {

  private static final Texts TEXTS = Texts.of("observatory");

  private final WorkspaceModel model;
  private final CurveChoices choices;
  private final LinePlot plot = new LinePlot(TEXTS.get("loss"), TEXTS.get("across.step"));

  LossPart(WorkspaceModel model, CurveChoices choices) {
    Explain.as(plot, "chart.loss");
    this.model = model;
    this.choices = choices;
  }

  @Override
  public ChartPane plot() {
    return plot;
  }

  @Override
  public void refresh() {
    plot.setLogarithmic(choices.logarithmic.get());
    choices.setXAxis(plot);
    List<Line> lines = new ArrayList<>();
    for (KeptRun run : model.keptRunsProperty().get()) {
      if (run.visible()) {
        addKept(lines, run);
      }
    }
    model.history().ifPresent(run -> addNow(lines, run));
    plot.setLines(lines);
    plot.setMark(model.history().flatMap(this::best));
  }

  private void addKept(List<Line> lines, KeptRun run) {
    var of = new CurveLines(run.history(), choices);
    int ink = RunInks.of(run);
    Curve training = run.history().trainingLoss().curve();
    Curve validation = run.history().validationLoss().curve();
    lines.add(of.smooth(run.name(), ink, training, Line.Stroke.THIN));
    lines.add(
        of.line(TEXTS.get("run.validation", run.name()), ink, validation, Line.Stroke.THIN_DASHED));
  }

  private void addNow(List<Line> lines, RunHistory run) {
    var of = new CurveLines(run, choices);
    Curve training = run.trainingLoss().curve();
    if (choices.smoothing.get() > 0) {
      Line raw = of.line(TEXTS.get("raw"), RunInks.TRAINING, training, Line.Stroke.GHOST);
      lines.add(raw.withSpread(of.spread(run.leastLoss().curve(), run.largestLoss().curve())));
    }
    String name = TEXTS.get(choices.smoothing.get() > 0 ? "training.smoothed" : "training");
    lines.add(of.smooth(name, RunInks.TRAINING, training, Line.Stroke.SOLID));
    Curve validation = run.validationLoss().curve();
    if (validation.count() > 0) {
      lines.add(
          of.line(TEXTS.get("validation"), RunInks.VALIDATION, validation, Line.Stroke.DASHED));
    }
  }

  private Optional<LinePlot.Mark> best(RunHistory run) {
    // The start alone is no best of anything.
    return run.validationLoss()
        .least()
        .filter(_ -> run.validationLoss().added() > 1)
        .map(point -> mark(run, point));
  }

  private LinePlot.Mark mark(RunHistory run, Series.Point best) {
    double epoch = Math.rint(run.epochs().curve().at(best.step()));
    return new LinePlot.Mark(
        new CurveLines(run, choices).place(best.step()),
        best.value(),
        RunInks.VALIDATION,
        TEXTS.get("best", Numbers.brief(best.value()), Numbers.brief(epoch)));
  }
}
