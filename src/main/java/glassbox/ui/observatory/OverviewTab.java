package glassbox.ui.observatory;

import glassbox.train.Probe;
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

  OverviewTab(Tools tools) {
    this.tools = tools;
    loss = new LossPart(tools.model(), tools.curves());
    gradients = LayerPart.gradients(tools.model(), tools.curves());
    outlook = new Outlook(tools.model(), new BoundaryChoices(), tools.exports());
    metric = new MetricPart(tools.model(), tools.curves());
    updates = LayerPart.updates(tools.model(), tools.curves());
    columns =
        new Columns(
            new Columns.Column(tools.frame(loss), 300, 3),
            new Columns.Column(tools.frame(gradients), 280, 2),
            new Columns.Column(outlook.node(), 270, 2),
            new Columns.Column(tools.frame(metric), 320, 2),
            new Columns.Column(tools.frame(updates), 330, 2));
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
  public void refresh() {
    loss.refresh();
    if (columns.shows(1)) {
      gradients.refresh();
    }
    if (columns.shows(2)) {
      outlook.refresh();
    }
    if (columns.shows(3)) {
      metric.refresh();
    }
    if (columns.shows(4)) {
      updates.refresh();
    }
  }

  @Override
  public boolean applies() {
    return tools.hasData();
  }
}
