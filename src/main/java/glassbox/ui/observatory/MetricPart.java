package glassbox.ui.observatory;

import glassbox.app.KeptRun;
import glassbox.train.RunHistory;
import glassbox.ui.explain.Explain;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.plot.ChartPane;
import glassbox.ui.plot.Line;
import glassbox.ui.plot.LinePlot;
import glassbox.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;

/// Accuracy, or R², at the end of each epoch: of the training part over its batches, and of the
/// validation part; of this run and of those that went before.
final class MetricPart implements Part {

  private static final Texts TEXTS = Texts.of("observatory");
  private static final List<String> NAMES = List.of("accuracy", "r2");

  private final WorkspaceModel model;
  private final CurveChoices choices;
  private final LinePlot plot = new LinePlot(TEXTS.get("metrics"), TEXTS.get("across.step"));

  MetricPart(WorkspaceModel model, CurveChoices choices) {
    Explain.as(plot, "chart.metric");
    this.model = model;
    this.choices = choices;
  }

  @Override
  public ChartPane plot() {
    return plot;
  }

  @Override
  public void refresh() {
    choices.setXAxis(plot);
    List<Line> lines = new ArrayList<>();
    for (KeptRun run : model.keptRunsProperty().get()) {
      if (run.visible()) {
        addKept(lines, run);
      }
    }
    model.history().ifPresent(run -> addNow(lines, run));
    plot.setLines(lines);
  }

  private void addKept(List<Line> lines, KeptRun run) {
    int ink = RunInks.of(run);
    String validation = TEXTS.get("run.validation", run.name());
    for (String name : NAMES) {
      String training = RunHistory.OF_TRAINING + name;
      add(lines, run.history(), training, ink, Line.Stroke.THIN, run.name());
      add(lines, run.history(), name, ink, Line.Stroke.THIN_DASHED, validation);
    }
  }

  private void addNow(List<Line> lines, RunHistory run) {
    boolean shares = !run.metricNames().contains("r2");
    plot.setPercent(shares);
    plot.setShown(shares ? 0 : Double.POSITIVE_INFINITY, 1);
    for (String name : NAMES) {
      plot.setTitle(run.metricNames().contains(name) ? TEXTS.get("metric." + name) : plot.title());
      add(
          lines,
          run,
          RunHistory.OF_TRAINING + name,
          RunInks.TRAINING,
          Line.Stroke.SOLID,
          TEXTS.get("training.epoch"));
      add(lines, run, name, RunInks.VALIDATION, Line.Stroke.DASHED, TEXTS.get("validation"));
    }
  }

  private void add(
      List<Line> lines, RunHistory run, String metric, int ink, Line.Stroke stroke, String name) {
    if (run.metricNames().contains(metric)) {
      lines.add(new CurveLines(run, choices).line(name, ink, run.metric(metric).curve(), stroke));
    }
  }
}
