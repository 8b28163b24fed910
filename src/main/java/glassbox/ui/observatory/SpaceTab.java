package glassbox.ui.observatory;

import glassbox.net.Blueprint;
import java.util.Optional;
import javafx.scene.layout.Region;

/// Where the examples lie in the space of a layer, beside where they lay as they came in: what the
/// layers before it have pulled apart.
final class SpaceTab implements ColumnsTab {

  /// The names of classes, or a scale.
  private static final double BESIDE = 130;

  private final Tools tools;
  private final SpaceBar bar;
  private final Columns columns;

  SpaceTab(Tools tools) {
    this.tools = tools;
    var choices = new SpaceChoices();
    bar = new SpaceBar(tools.model(), choices);
    var layer = new SpacePart(tools, "space-of-layer", choices.layer::get, choices.way);
    var data =
        new SpacePart(tools, "space-of-data", () -> Optional.of(Blueprint.DATA), choices.way);
    columns =
        tools.columns(
            tools.column(layer, 340, 2).beside(BESIDE),
            tools.column(data, 340, 2).beside(BESIDE),
            tools.column(new LossPart(tools.model(), tools.curves()), 260, 1));
    choices.layer.subscribe(tools.refresh());
    choices.way.subscribe(tools.refresh());
    tools.model().samples().property().subscribe(tools.refresh());
  }

  @Override
  public String key() {
    return "space";
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
