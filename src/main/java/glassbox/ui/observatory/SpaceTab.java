package glassbox.ui.observatory;

import glassbox.net.Blueprint;
import glassbox.train.Probe;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.layout.Region;

/// Where the examples lie in the space of a layer, beside where they lay as they came in: what the
/// layers before it have pulled apart.
final class SpaceTab implements Tab {

  /// The names of classes, or a scale.
  private static final double BESIDE = 130;

  private final Tools tools;
  private final SpaceBar bar;
  private final SpacePart layer;
  private final SpacePart data;
  private final Part loss;
  private final Columns columns;
  private final List<Runnable> pieces;

  SpaceTab(Tools tools) {
    this.tools = tools;
    ObjectProperty<Optional<String>> chosen = new SimpleObjectProperty<>(Optional.empty());
    bar = new SpaceBar(tools.model(), chosen);
    layer = new SpacePart(tools.model(), "space-of-layer", chosen::get);
    data = new SpacePart(tools.model(), "space-of-data", () -> Optional.of(Blueprint.DATA));
    loss = new LossPart(tools.model(), tools.curves());
    columns =
        new Columns(
            new Columns.Column(tools.frame(layer), 340, 2, BESIDE),
            new Columns.Column(tools.frame(data), 340, 2, BESIDE),
            new Columns.Column(tools.frame(loss), 260, 1));
    pieces =
        List.of(
            layer::refresh,
            columns.whileShown(1, data::refresh),
            columns.whileShown(2, loss::refresh));
    columns.shownProperty().subscribe(tools.refresh());
    chosen.subscribe(tools.refresh());
    tools.model().samples().property().subscribe(tools.refresh());
  }

  @Override
  public String key() {
    return "space";
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
  public Set<Probe> probes() {
    Set<Probe> probes = new HashSet<>(layer.probes());
    if (columns.shows(1)) {
      probes.addAll(data.probes());
    }
    return probes;
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
