package glassbox.ui.observatory;

import glassbox.train.RunHistory;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.plot.Line;
import glassbox.ui.plot.LinePlot;
import glassbox.ui.plot.PlotPane;
import glassbox.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;

/// Accuracy, or R², at the end of each epoch, of the training and of the validation part.
final class MetricPart implements Part {

  private static final Texts TEXTS = Texts.of("observatory");
  private static final String OF_TRAINING = "training ";

  private final WorkspaceModel model;
  private final LinePlot plot = new LinePlot(TEXTS.get("metrics"), TEXTS.get("step"));

  MetricPart(WorkspaceModel model) {
    this.model = model;
  }

  @Override
  public PlotPane plot() {
    return plot;
  }

  @Override
  public void refresh() {
    plot.setLines(model.history().map(MetricPart::lines).orElse(List.of()));
  }

  private static List<Line> lines(RunHistory history) {
    List<Line> lines = new ArrayList<>();
    for (String name : List.of("accuracy", "r2")) {
      add(lines, history, OF_TRAINING + name, 0, Line.Stroke.SOLID);
      add(lines, history, name, 1, Line.Stroke.DASHED);
    }
    return lines;
  }

  private static void add(
      List<Line> lines, RunHistory history, String name, int ink, Line.Stroke stroke) {
    if (history.metricNames().contains(name)) {
      String text = TEXTS.get("metric." + name.replace(' ', '.'));
      lines.add(CurveLines.line(text, ink, history.metric(name).curve(), stroke));
    }
  }
}
