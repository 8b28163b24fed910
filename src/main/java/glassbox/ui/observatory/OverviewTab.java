package glassbox.ui.observatory;

import glassbox.ui.model.WorkspaceModel;
import java.util.List;

/// Loss, gradients, and what the data allows: the boundary, the confusion, or the scatter; in a
/// wide window also the metric and the updates.
final class OverviewTab implements ColumnsTab {

  private final Tools tools;
  private final Columns columns;

  OverviewTab(Tools tools) {
    this.tools = tools;
    WorkspaceModel model = tools.model();
    var outlook = new Outlook(model, new BoundaryChoices(), tools.exports());
    columns =
        tools.watched(
            new Columns(
                List.of(0, 2, 1, 3, 4),
                tools.column(new LossPart(model, tools.curves()), 300, 3),
                tools.column(LayerPart.gradients(model, tools.curves()), 280, 2),
                new Columns.Column(outlook.node(), 270, 2)
                    .refreshing(outlook::refresh)
                    .watching(outlook::probes),
                tools.column(new MetricPart(model, tools.curves()), 320, 2),
                tools.column(LayerPart.updates(model, tools.curves()), 330, 2)));
  }

  @Override
  public String key() {
    return "overview";
  }

  @Override
  public Columns columns() {
    return columns;
  }

  @Override
  public boolean applies() {
    return tools.hasData();
  }
}
