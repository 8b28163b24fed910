package glassbox.ui.observatory;

import glassbox.train.RunHistory;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.plot.Line;
import glassbox.ui.plot.LinePlot;
import glassbox.ui.plot.PlotPane;
import glassbox.ui.text.Texts;
import java.util.List;

/// The loss over the steps: of each batch, smoothed with the raw line behind it, and of the
/// validation part.
final class LossPart implements Part {

  private static final Texts TEXTS = Texts.of("observatory");

  private final WorkspaceModel model;
  private final LinePlot plot = new LinePlot(TEXTS.get("loss"), TEXTS.get("step"));

  LossPart(WorkspaceModel model) {
    this.model = model;
  }

  @Override
  public PlotPane plot() {
    return plot;
  }

  void setLogarithmic(boolean logarithmic) {
    plot.setLogarithmic(logarithmic);
    plot.setRemark(logarithmic ? TEXTS.get("logScale") : "");
  }

  @Override
  public void refresh() {
    plot.setLines(model.history().map(LossPart::lines).orElse(List.of()));
  }

  private static List<Line> lines(RunHistory history) {
    var training = history.trainingLoss().curve();
    return List.of(
        CurveLines.line("", 0, training, Line.Stroke.GHOST),
        CurveLines.smooth(TEXTS.get("training"), 0, training),
        CurveLines.line(
            TEXTS.get("validation"), 1, history.validationLoss().curve(), Line.Stroke.DASHED));
  }
}
