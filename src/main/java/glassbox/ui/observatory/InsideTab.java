package glassbox.ui.observatory;

import glassbox.data.Dataset;
import java.util.Optional;
import javafx.scene.layout.Region;

/// A look into one layer of a network that reads images: its maps or kernels large, how a pixel of
/// them is made, and what that pixel sees of the sample.
final class InsideTab implements ColumnsTab {

  private final Tools tools;
  private final Columns columns;
  private final InsideBar bar;

  InsideTab(Tools tools) {
    this.tools = tools;
    var choices = new InsideChoices();
    var sight = new InsideSight(tools.model(), choices);
    bar = new InsideBar(tools.model(), choices);
    var maps = new MapsPart(tools.model(), choices, sight);
    var working = new WorkingPart(tools.model(), choices, sight);
    var field = new FieldPart(tools.model(), sight);
    columns =
        tools.columns(
            tools.column(maps, 300, 1.5),
            new Columns.Column(working, 380, 3)
                .refreshing(working::refresh)
                .watching(working::probes),
            tools.column(field, 250, 1.4));
    // What is asked for follows the hand; the pictures come with the next look.
    choices.layer.subscribe(tools.refresh());
    choices.view.subscribe(tools.refresh());
    choices.pixel.subscribe(tools.refresh());
    choices.held.subscribe(tools.refresh());
    tools.model().samples().property().subscribe(tools.refresh());
  }

  @Override
  public String key() {
    return "inside";
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
  public boolean isSpecial() {
    return true;
  }

  @Override
  public boolean applies() {
    return tools.model().dataset().filter(data -> data.kind() == Dataset.Kind.IMAGE).isPresent();
  }
}
