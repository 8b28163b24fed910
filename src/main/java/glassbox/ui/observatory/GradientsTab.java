package glassbox.ui.observatory;

import java.util.List;
import javafx.scene.layout.Region;

/// How large each layer's gradient is, how far its updates go, and the latest figures.
final class GradientsTab implements Tab {

  private final Tools tools;
  private final LayerPart gradients;
  private final LayerPart updates;
  private final LayerTable table;
  private final Columns columns;
  private final List<Runnable> pieces;

  GradientsTab(Tools tools) {
    this.tools = tools;
    gradients = LayerPart.gradients(tools.model(), tools.curves());
    updates = LayerPart.updates(tools.model(), tools.curves());
    table =
        new LayerTable(
            tools.model(),
            tools.curves(),
            learner -> {
              gradients.highlight(learner);
              updates.highlight(learner);
            });
    columns =
        new Columns(
            new Columns.Column(tools.frame(gradients), 300, 2),
            new Columns.Column(table, 430, 0.4),
            new Columns.Column(tools.frame(updates), 300, 2));
    pieces = List.of(gradients::refresh, table::refresh, columns.whileShown(2, updates::refresh));
    columns.shownProperty().subscribe(tools.refresh());
  }

  @Override
  public String key() {
    return "gradients";
  }

  @Override
  public Region content() {
    return columns;
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
