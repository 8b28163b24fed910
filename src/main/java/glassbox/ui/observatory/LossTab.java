package glassbox.ui.observatory;

import java.util.List;
import java.util.Optional;
import javafx.scene.layout.Region;

/// Loss and metric, how they are shown, and the runs to compare.
final class LossTab implements Tab {

  private final Tools tools;
  private final Part loss;
  private final Part metric;
  private final Columns columns;
  private final List<Runnable> pieces;
  private final CurveBar bar;

  LossTab(Tools tools) {
    this.tools = tools;
    loss = new LossPart(tools.model(), tools.curves());
    metric = new MetricPart(tools.model(), tools.curves());
    columns =
        new Columns(
            new Columns.Column(tools.frame(loss), 320, 3),
            new Columns.Column(new RunsPanel(tools.model(), tools.refresh()), 240, 0.6),
            new Columns.Column(tools.frame(metric), 300, 2));
    pieces = List.of(loss::refresh, columns.whileShown(2, metric::refresh));
    columns.shownProperty().subscribe(tools.refresh());
    bar = new CurveBar(tools.curves());
  }

  @Override
  public String key() {
    return "loss";
  }

  @Override
  public Region content() {
    return columns;
  }

  @Override
  public Optional<Region> bar() {
    return Optional.of(bar);
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
