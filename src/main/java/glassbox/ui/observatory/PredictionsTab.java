package glassbox.ui.observatory;

import glassbox.data.Dataset;
import glassbox.train.Probe;
import java.util.HashSet;
import java.util.Set;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// What was taken for what, and the examples behind it: a click on a cell of the confusion opens
/// its samples.
final class PredictionsTab implements ColumnsTab {

  /// The matrix is wider than high, its names and its scale stand beside it.
  private static final double BESIDE = 360;

  private final Tools tools;
  private final ConfusionPart confusion;
  private final ScatterPart scatter;
  private final CurvePart curve;
  private final Region confused;
  private final Region scattered;
  private final Region curved;
  private final Columns columns;

  PredictionsTab(Tools tools) {
    this.tools = tools;
    confusion = new ConfusionPart(tools.model());
    scatter = new ScatterPart(tools.model());
    curve = new CurvePart(tools.model());
    var samples = new SamplesPart(tools.model(), confusion::letGo, scatter::highlight);
    confusion.whenChosen(samples::choose);
    scatter.whenChosen(samples::select);
    confused = tools.frame(confusion);
    scattered = tools.frame(scatter);
    curved = tools.frame(curve);
    var left = new StackPane(confused, scattered, curved);
    left.setMinSize(0, 0);
    columns =
        tools.columns(
            new Columns.Column(left, 300, 1).beside(BESIDE).refreshing(this::refreshLeft),
            new Columns.Column(samples, 420, 1.4).refreshing(samples::refresh));
  }

  @Override
  public String key() {
    return "predictions";
  }

  @Override
  public Columns columns() {
    return columns;
  }

  @Override
  public Set<Probe> probes() {
    Set<Probe> probes = new HashSet<>(Set.of(new Probe.Predictions()));
    if (tools.model().dataset().filter(CurvePart::suits).isPresent()) {
      probes.addAll(curve.probes());
    }
    return probes;
  }

  private void refreshLeft() {
    boolean classes = tools.model().dataset().map(Dataset::classifies).orElse(false);
    boolean line = tools.model().dataset().filter(CurvePart::suits).isPresent();
    confused.setVisible(classes);
    scattered.setVisible(!classes && !line);
    curved.setVisible(line);
    if (classes) {
      confusion.refresh();
    } else if (line) {
      curve.refresh();
    } else {
      scatter.refresh();
    }
  }

  @Override
  public boolean applies() {
    return tools.hasData();
  }
}
