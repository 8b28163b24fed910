package glassbox.ui.observatory;

import glassbox.design.Node;
import glassbox.train.RunHistory;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.plot.Line;
import glassbox.ui.plot.LinePlot;
import glassbox.ui.plot.PlotPane;
import glassbox.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;

/// The length of each layer's gradient over the steps, on a logarithmic scale: vanishing and
/// exploding gradients show as distance between the lines.
final class GradientPart implements Part {

  private static final Texts TEXTS = Texts.of("observatory");

  /// As many as there are colours that one can tell apart.
  private static final int MOST = 8;

  private final WorkspaceModel model;
  private final LinePlot plot = new LinePlot(TEXTS.get("gradients"), TEXTS.get("step"));

  GradientPart(WorkspaceModel model) {
    this.model = model;
    plot.setLogarithmic(true);
    plot.setRemark(TEXTS.get("logScale"));
  }

  @Override
  public PlotPane plot() {
    return plot;
  }

  @Override
  public void refresh() {
    plot.setLines(model.history().map(this::lines).orElse(List.of()));
  }

  private List<Line> lines(RunHistory history) {
    List<Line> lines = new ArrayList<>();
    for (Node node : model.design().nodes()) {
      var curve = history.gradientNorm(node.id()).curve();
      boolean learns = model.checked().parameters().getOrDefault(node.id(), 0L) > 0;
      if (curve.count() > 0 && learns && lines.size() < MOST) {
        String name =
            model
                .checked()
                .blueprint()
                .flatMap(sound -> sound.title(node.id()))
                .orElse(node.layer().kind());
        lines.add(CurveLines.line(name, lines.size(), curve, Line.Stroke.SOLID));
      }
    }
    return lines;
  }
}
