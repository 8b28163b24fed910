package glassbox.ui.observatory;

import glassbox.data.Dataset;
import glassbox.train.Probe;
import java.util.List;
import java.util.Set;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The plane large, with a choice of what is shown of the network, beside the loss.
final class BoundaryTab implements Tab {

  private final Tools tools;
  private final Part boundary;
  private final Part loss;
  private final Columns columns;
  private final List<Runnable> pieces;
  private final VBox page;

  BoundaryTab(Tools tools) {
    this.tools = tools;
    boundary = new BoundaryPart(tools.model(), tools.boundary());
    loss = new LossPart(tools.model(), tools.curves());
    columns =
        new Columns(
            new Columns.Column(tools.frame(boundary), 320, 0.6),
            new Columns.Column(tools.frame(loss), 320, 1));
    pieces = List.of(boundary::refresh, columns.whileShown(1, loss::refresh));
    columns.shownProperty().subscribe(tools.refresh());
    page = new VBox(4, new BoundaryBar(tools.model(), tools.boundary()), columns);
    page.setMinSize(0, 0);
    VBox.setVgrow(columns, Priority.ALWAYS);
  }

  @Override
  public String key() {
    return "boundary";
  }

  @Override
  public Region content() {
    return page;
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
