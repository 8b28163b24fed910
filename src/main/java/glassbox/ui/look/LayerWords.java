package glassbox.ui.look;

import glassbox.design.Checked;
import glassbox.design.Node;
import glassbox.design.Problem;
import glassbox.design.Wire;
import glassbox.engine.Shape;
import glassbox.net.Blueprint;
import glassbox.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A layer in words, as a screen reader says it: `Dense 2, 8, Tanh, output 8, 72 parameters, from
/// Dense, to Dense 3`.
public record LayerWords(Checked checked) {

  private static final Texts TEXTS = Texts.of("outline");

  /// What users call a card: its kind, numbered from the second of a kind on.
  public String title(String id) {
    if (id.equals(Blueprint.DATA)) {
      return TEXTS.get("data");
    }
    int count = 0;
    String kind = "";
    for (Node node : checked.design().nodes()) {
      if (node.id().equals(id)) {
        kind = node.layer().kind();
      }
    }
    for (Node node : checked.design().nodes()) {
      count += node.layer().kind().equals(kind) ? 1 : 0;
      if (node.id().equals(id)) {
        break;
      }
    }
    return count > 1 ? kind + " " + count : kind;
  }

  /// Its telling choices.
  public String choices(String id) {
    return checked
        .design()
        .node(id)
        .map(node -> node.layer().summary().replace(" · ", ", "))
        .orElse("");
  }

  /// The shape behind it; a question mark while it is unknown.
  public String output(String id) {
    return Optional.ofNullable(checked.outputs().get(id)).map(Shape::toString).orElse("?");
  }

  /// What is unusual about it: muted, frozen, and what is wrong.
  public List<String> states(String id) {
    List<String> states = new ArrayList<>();
    checked
        .design()
        .node(id)
        .ifPresent(
            node -> {
              if (node.muted()) {
                states.add(TEXTS.get("muted"));
              }
              if (node.options().frozen()) {
                states.add(TEXTS.get("frozen"));
              }
            });
    checked.problemsAt(id).stream().map(Problem::message).forEach(states::add);
    return states;
  }

  /// All of it.
  public String sentence(String id) {
    List<String> parts = new ArrayList<>(List.of(title(id), choices(id)));
    if (checked.outputs().containsKey(id)) {
      parts.add(TEXTS.get("output", output(id)));
    }
    Optional.ofNullable(checked.parameters().get(id))
        .ifPresent(count -> parts.add(TEXTS.get(count == 1 ? "parameter" : "parameters", count)));
    parts.addAll(states(id));
    connection("from", wires().filter(wire -> wire.to().equals(id)).map(Wire::from), parts);
    connection("to", wires().filter(wire -> wire.from().equals(id)).map(Wire::to), parts);
    parts.removeIf(String::isEmpty);
    return String.join(", ", parts);
  }

  /// A wire: from where to where.
  public String wire(Wire wire) {
    return TEXTS.get("wire", title(wire.from()), title(wire.to()));
  }

  public String outputPort(String id) {
    return TEXTS.get("port.output", title(id));
  }

  public String inputPort(String id) {
    return TEXTS.get("port.input", title(id));
  }

  private Stream<Wire> wires() {
    return checked.design().wires().stream();
  }

  private void connection(String key, Stream<String> others, List<String> into) {
    List<String> names = others.map(this::title).toList();
    if (!names.isEmpty()) {
      into.add(TEXTS.get(key, String.join(TEXTS.get("and"), names)));
    }
  }
}
