package glassbox.ui.observatory;

import glassbox.train.Probe;
import java.util.List;
import java.util.Set;
import javafx.scene.layout.Region;

/// Loss, gradients, and what the data allows: the boundary, the confusion, or the scatter; in a
/// wide window also the metric and the updates.
final class OverviewTab implements Tab {

  private final Tools tools;
  private final Part loss;
  private final Part gradients;
  private final Outlook outlook;
  private final Part metric;
  private final Part updates;
  private final Columns columns;
  private final List<Runnable> pieces;

  OverviewTab(Tools tools) {
    this.tools = tools;
    loss = new LossPart(tools.model(), tools.curves());
    gradients = LayerPart.gradients(tools.model(), tools.curves());
    outlook = new Outlook(tools.model(), new BoundaryChoices(), tools.exports());
    metric = new MetricPart(tools.model(), tools.curves());
    updates = LayerPart.updates(tools.model(), tools.curves());
    columns =
        new Columns(
            List.of(0, 2, 1, 3, 4),
            new Columns.Column(tools.frame(loss), 300, 3),
            new Columns.Column(tools.frame(gradients), 280, 2),
            new Columns.Column(outlook.node(), 270, 2),
            new Columns.Column(tools.frame(metric), 320, 2),
            new Columns.Column(tools.frame(updates), 330, 2));
    pieces =
        List.of(
            loss::refresh,
            columns.whileShown(1, gradients::refresh),
            columns.whileShown(2, outlook::refresh),
            columns.whileShown(3, metric::refresh),
            columns.whileShown(4, updates::refresh));
    columns.shownProperty().subscribe(tools.refresh());
  }

  @Override
  public String key() {
    return "overview";
  }

  @Override
  public Region content() {
    return columns;
  }

  @Override
  public Set<Probe> probes() {
    return columns.shows(2) ? outlook.probes() : Set.of();
  }

  @Override
  public List<Runnable> pieces() {
    return pieces;
  }

  @Override
  public boolean applies() {
    return tools.hasData();
  }
}
