package glassbox.ui.observatory;

import glassbox.train.Probe;
import glassbox.train.Quantity;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// How a layer's weights, activations, gradients and updates are spread, or those of all layers.
final class DistributionsTab implements Tab {

  private static final List<Quantity> SHOWN =
      List.of(Quantity.WEIGHTS, Quantity.ACTIVATIONS, Quantity.GRADIENTS, Quantity.UPDATES);

  private final Tools tools;
  private final DistributionsBar bar;
  private final DistributionChoices choices = new DistributionChoices();
  private final Columns columns;
  private final Part all;
  private final ScrollPane scroll;
  private final StackPane content;
  private final List<Runnable> pieces;

  DistributionsTab(Tools tools) {
    this.tools = tools;
    bar = new DistributionsBar(tools.model(), choices);
    columns =
        tools.columns(
            SHOWN.stream()
                .map(what -> new DistributionPart(tools.model(), choices, what))
                .map(part -> tools.column(part, 230, 1))
                .toArray(Columns.Column[]::new));
    all = new AllDistributionsPart(tools.model(), choices, SHOWN);
    scroll = scrolled(all, tools);
    content = new StackPane(columns, scroll);
    content.setMinSize(0, 0);
    pieces = IntStream.range(0, SHOWN.size()).<Runnable>mapToObj(i -> () -> refresh(i)).toList();
    choices.layer.subscribe(this::turn);
    choices.whenChanged(tools.refresh());
  }

  /// As high as its rows need, where the tab is lower.
  private static ScrollPane scrolled(Part part, Tools tools) {
    ChartFrame frame = tools.frame(part);
    frame.minHeightProperty().bind(part.plot().minHeightProperty());
    var scroll = new ScrollPane(frame);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setMinSize(0, 0);
    return scroll;
  }

  private boolean showsAll() {
    return choices.layer.get().isEmpty();
  }

  private void turn() {
    scroll.setVisible(showsAll());
    columns.setVisible(!showsAll());
  }

  /// One of the layer's charts; in turn of the first, that of all layers.
  private void refresh(int part) {
    if (!showsAll()) {
      columns.pieces().get(part).run();
    } else if (part == 0) {
      all.refresh();
    }
  }

  @Override
  public String key() {
    return "distributions";
  }

  @Override
  public Region content() {
    return content;
  }

  @Override
  public Optional<Region> bar() {
    return Optional.of(bar);
  }

  @Override
  public Set<Probe> probes() {
    return showsAll() ? all.probes() : columns.probes();
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
