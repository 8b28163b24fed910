package glassbox.ui.observatory;

import glassbox.data.Dataset;
import javafx.beans.value.ObservableValue;

/// The plane as high as the tab, beside it the choice of what is shown of the network, and the
/// loss.
final class BoundaryTab implements ColumnsTab {

  /// The names of classes, or a scale.
  private static final double BESIDE = 110;

  private final Tools tools;
  private final Columns columns;

  BoundaryTab(Tools tools) {
    this.tools = tools;
    var boundary = new BoundaryPart(tools.model(), tools.boundary());
    columns =
        tools.columns(
            tools.column(boundary, 300, 2).beside(BESIDE),
            new Columns.Column(new BoundaryBar(tools.model(), tools.boundary()), 160, 0),
            tools.column(new LossPart(tools.model(), tools.curves()), 300, 1));
  }

  @Override
  public String key() {
    return "boundary";
  }

  /// Where a number is predicted there is no boundary.
  @Override
  public ObservableValue<String> titled() {
    return tools
        .model()
        .datasetProperty()
        .map(
            data ->
                data.filter(set -> !set.classifies()).isPresent() ? "tab.surface" : "tab.boundary");
  }

  @Override
  public Columns columns() {
    return columns;
  }

  @Override
  public boolean applies() {
    return tools.model().dataset().map(Dataset::kind).orElse(Dataset.Kind.TABLE)
        == Dataset.Kind.PLANE;
  }

  /// The data is there before.
  @Override
  public boolean needsRun() {
    return false;
  }
}
