package glassbox.ui.observatory;

/// How large each layer's gradient is, how far its updates go, and the latest figures.
final class GradientsTab implements ColumnsTab {

  private final Tools tools;
  private final Columns columns;

  GradientsTab(Tools tools) {
    this.tools = tools;
    var gradients = LayerPart.gradients(tools.model(), tools.curves());
    var updates = LayerPart.updates(tools.model(), tools.curves());
    var table =
        new LayerTable(
            tools.model(),
            tools.curves(),
            learner -> {
              gradients.highlight(learner);
              updates.highlight(learner);
            });
    columns =
        tools.columns(
            tools.column(gradients, 300, 2),
            new Columns.Column(table, 430, 0.4).refreshing(table::refresh),
            tools.column(updates, 300, 2));
  }

  @Override
  public String key() {
    return "gradients";
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
