package glassbox.ui.observatory;

import java.util.Optional;
import javafx.scene.layout.Region;

/// Loss and metric, how they are shown, and the runs to compare.
final class LossTab implements ColumnsTab {

  private final Tools tools;
  private final Columns columns;
  private final CurveBar bar;

  LossTab(Tools tools) {
    this.tools = tools;
    columns =
        tools.columns(
            tools.column(new LossPart(tools.model(), tools.curves()), 320, 3),
            new Columns.Column(new RunsPanel(tools.model(), tools.refresh()), 240, 0.6),
            tools.column(new MetricPart(tools.model(), tools.curves()), 300, 2));
    bar = new CurveBar(tools.curves());
  }

  @Override
  public String key() {
    return "loss";
  }

  @Override
  public Columns columns() {
    return columns;
  }

  @Override
  public Optional<Region> bar() {
    return Optional.of(bar);
  }

  @Override
  public boolean applies() {
    return tools.hasData();
  }
}
