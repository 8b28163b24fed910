package glassbox.design;

import glassbox.engine.Shape;
import glassbox.layer.LayerSpec;
import glassbox.net.Blueprint;
import glassbox.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where a wire may end. Asked of every card while one is drawn, so the design is looked through
/// once and each answer costs one shape.
public final class Ends {

  private static final Texts TEXTS = Texts.of("design", "problems");

  private final Checked checked;
  private final Graph graph;

  public Ends(Checked checked) {
    this.checked = checked;
    graph = new Graph(checked.design());
  }

  /// Why a wire from `from` to `to` cannot be, in a sentence for the user; empty where it can.
  public Optional<String> whyNot(String from, String to) {
    if (to.equals(Blueprint.DATA)) {
      return Optional.of(TEXTS.get("wire.data"));
    }
    if (from.equals(to)) {
      return Optional.of(TEXTS.get("wire.self"));
    }
    if (graph.reaches(to, from)) {
      return Optional.of(TEXTS.get("wire.circle"));
    }
    List<String> inputs = graph.inputsOf(to);
    if (inputs.contains(from)) {
      return Optional.of(TEXTS.get("wire.twice"));
    }
    return checked
        .design()
        .node(to)
        .filter(node -> !node.muted())
        .flatMap(
            node -> {
              List<String> sources = new ArrayList<>(node.layer().combines() ? inputs : List.of());
              sources.add(from);
              return refusal(node.layer(), sources);
            });
  }

  /// Why a layer of this kind cannot stand behind a card; empty where it can, or where the shape
  /// there is not known.
  public Optional<String> whyNot(String from, LayerSpec layer) {
    return refusal(layer, List.of(from));
  }

  private Optional<String> refusal(LayerSpec layer, List<String> sources) {
    List<Shape> shapes = new ArrayList<>();
    for (String source : sources) {
      Shape shape = checked.outputs().get(source);
      if (shape == null) {
        return Optional.empty();
      }
      shapes.add(shape);
    }
    return Soundness.refusal(layer, shapes);
  }
}
