package glassbox.ui.look;

import glassbox.data.Dataset;
import glassbox.design.Checked;
import glassbox.design.Problem;
import glassbox.design.Wire;
import glassbox.engine.Shape;
import glassbox.layer.Category;
import glassbox.net.Blueprint;
import glassbox.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// A layer in words, as a screen reader says it: `Dense 2, 8, Tanh, output 8, 72 parameters, from
/// Dense, to Dense 3`.
///
/// @param data what the data is called
public record LayerWords(Checked checked, String data) {

  private static final Texts TEXTS = Texts.of("outline");

  /// How files of images are called that follow the first of their kind.
  private static final String IMAGE_FILE = "-images[-.]idx\\d-ubyte(\\.gz)?$";

  /// @param data as it is known by now
  public static LayerWords of(Checked checked, Optional<Dataset> data) {
    return new LayerWords(checked, data.map(LayerWords::name).orElse(TEXTS.get("data")));
  }

  /// What users call the data: `Spirals`, `digits` for `digits-images-idx3-ubyte`.
  public static String name(Dataset data) {
    return data.name().replaceFirst(IMAGE_FILE, "");
  }

  /// What users call a group of kinds.
  public static String category(Category category) {
    return Texts.of("palette").get("category." + category.name().toLowerCase(Locale.ROOT));
  }

  /// What users call a card.
  public String title(String id) {
    return id.equals(Blueprint.DATA) ? data : checked.title(id);
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
