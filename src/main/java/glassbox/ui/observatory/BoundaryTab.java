package glassbox.ui.observatory;

import glassbox.data.Dataset;
import glassbox.train.Probe;
import java.util.List;
import java.util.Set;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;

/// The plane as high as the tab, beside it the choice of what is shown of the network, and the
/// loss.
final class BoundaryTab implements Tab {

  /// The names of classes, or a scale.
  private static final double BESIDE = 110;

  private final Tools tools;
  private final Part boundary;
  private final Part loss;
  private final Columns columns;
  private final List<Runnable> pieces;

  BoundaryTab(Tools tools) {
    this.tools = tools;
    boundary = new BoundaryPart(tools.model(), tools.boundary());
    loss = new LossPart(tools.model(), tools.curves());
    columns =
        new Columns(
            new Columns.Column(tools.frame(boundary), 300, 2, BESIDE),
            new Columns.Column(new BoundaryBar(tools.model(), tools.boundary()), 160, 0),
            new Columns.Column(tools.frame(loss), 300, 1));
    pieces = List.of(boundary::refresh, columns.whileShown(2, loss::refresh));
    columns.shownProperty().subscribe(tools.refresh());
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
  public Region content() {
    return columns;
  }

  @Override
  public Set<Probe> probes() {
    return boundary.probes();
  }

  @Override
  public List<Runnable> pieces() {
    return pieces;
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
