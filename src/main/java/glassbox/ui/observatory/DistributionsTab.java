package glassbox.ui.observatory;

import glassbox.train.Probe;
import glassbox.train.Quantity;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.scene.layout.Region;

/// How a layer's weights, activations, gradients and updates are spread.
final class DistributionsTab implements Tab {

  private static final List<Quantity> SHOWN =
      List.of(Quantity.WEIGHTS, Quantity.ACTIVATIONS, Quantity.GRADIENTS, Quantity.UPDATES);

  private final Tools tools;
  private final DistributionsBar bar;
  private final List<Part> parts;
  private final Columns columns;
  private final List<Runnable> pieces;

  DistributionsTab(Tools tools) {
    this.tools = tools;
    var choices = new DistributionChoices();
    bar = new DistributionsBar(tools.model(), choices);
    parts =
        SHOWN.stream()
            .<Part>map(what -> new DistributionPart(tools.model(), choices, what))
            .toList();
    columns =
        new Columns(
            parts.stream()
                .map(part -> new Columns.Column(tools.frame(part), 230, 1))
                .toArray(Columns.Column[]::new));
    pieces =
        IntStream.range(0, parts.size())
            .mapToObj(i -> columns.whileShown(i, parts.get(i)::refresh))
            .toList();
    columns.shownProperty().subscribe(tools.refresh());
    choices.whenChanged(tools.refresh());
  }

  @Override
  public String key() {
    return "distributions";
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
    Set<Probe> probes = new HashSet<>();
    for (int i = 0; i < parts.size(); i++) {
      if (columns.shows(i)) {
        probes.addAll(parts.get(i).probes());
      }
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
