package glassbox.design;

import glassbox.data.Outline;
import glassbox.design.Problem.Mend;
import glassbox.engine.Shape;
import glassbox.layer.LayerSpec;
import glassbox.layer.ParameterSpec;
import glassbox.layer.ShapeException;
import glassbox.net.Blueprint;
import glassbox.text.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Looks a design through: which shapes flow where, what is wrong, and what would mend it.
public final class Soundness {

  private static final Texts TEXTS = Texts.of("design", "problems");

  /// Numbers to learn, at the most: with gradients and an optimizer's state this is 8 GB.
  static final long MOST_PARAMETERS = 500_000_000;

  private final Design design;
  private final Optional<Outline> data;
  private final Graph graph;
  private final Map<String, String> titles;
  private final Map<String, Shape> outputs = new HashMap<>();
  private final Map<String, Long> parameters = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  /// @param titles what users call the nodes
  private Soundness(Design design, Optional<Outline> data, Map<String, String> titles) {
    this.design = design;
    this.data = data;
    this.titles = titles;
    graph = new Graph(design);
  }

  /// @param data what is known of the data; empty while none is chosen or it is not loaded yet
  public static Checked check(Design design, Optional<Outline> data) {
    // Muted layers count, so that nobody else's name changes with them.
    Map<String, String> titles = new Graph(design).titles();
    if (!Muting.isIn(design)) {
      return new Soundness(design, data, titles).look();
    }
    return asDrawn(design, new Soundness(Muting.without(design), data, titles).look());
  }

  /// What is known of the design that runs, told of the one with its muted layers.
  private static Checked asDrawn(Design design, Checked running) {
    Map<String, Shape> outputs = new HashMap<>(running.outputs());
    Map<String, String> sources = Muting.sources(design);
    for (String muted : sources.keySet()) {
      Muting.source(sources, muted)
          .flatMap(from -> Optional.ofNullable(running.outputs().get(from)))
          .ifPresent(shape -> outputs.put(muted, shape));
    }
    return new Checked(
        design,
        outputs,
        running.parameters(),
        running.loss(),
        running.problems(),
        running.titles(),
        running.blueprint().map(blueprint -> blueprint.withResting(sources.keySet())));
  }

  /// Why a wire from `from` to `to` cannot be, in a sentence for the user; empty where it can.
  public static Optional<String> whyNot(
      Design design, String from, String to, Optional<Outline> data) {
    return new Ends(check(design, data)).whyNot(from, to);
  }

  private Checked look() {
    data.ifPresentOrElse(
        outline -> outputs.put(Blueprint.DATA, outline.input()), this::reportMissingData);
    graph.cyclic().forEach(this::reportCircle);
    graph.order().forEach(this::follow);
    Optional<Node> end = end();
    end.ifPresent(this::checkEnd);
    Optional<Blueprint> blueprint =
        problems.isEmpty() && end.isPresent() && data.isPresent()
            ? Optional.of(blueprint(end.get()))
            : Optional.empty();
    return new Checked(
        design,
        outputs,
        parameters,
        OutputFit.lossOf(design, end, data),
        problems,
        titles,
        blueprint);
  }

  private void reportMissingData() {
    String message =
        design.data() instanceof DataChoice.None
            ? TEXTS.get("data.none")
            : TEXTS.get("data.loading");
    problems.add(new Problem(Blueprint.DATA, message, Optional.empty()));
  }

  private void reportCircle(String node) {
    problems.add(new Problem(node, TEXTS.get("circle"), Optional.empty()));
  }

  private void follow(Node node) {
    List<String> sources = graph.inputsOf(node.id());
    if (sources.isEmpty()) {
      problems.add(
          new Problem(
              node.id(),
              TEXTS.get("unfed"),
              Optional.of(
                  new Mend(
                      TEXTS.get("mend.connect"),
                      now -> Edits.connect(now, nearestEnd(now, node), node.id())))));
      return;
    }
    List<Shape> inputs = sources.stream().filter(outputs::containsKey).map(outputs::get).toList();
    if (inputs.size() == sources.size()) {
      infer(node, inputs);
    }
  }

  /// The end of the network that stands nearest on the left, or the data.
  private static String nearestEnd(Design now, Node node) {
    Graph graph = new Graph(now);
    return graph.ends().stream()
        .filter(end -> !end.id().equals(node.id()) && !graph.inputsOf(end.id()).isEmpty())
        .filter(end -> !graph.reaches(node.id(), end.id()))
        .reduce((first, second) -> second)
        .map(Node::id)
        .orElse(Blueprint.DATA);
  }

  private void infer(Node node, List<Shape> inputs) {
    Optional<String> refusal = refusal(node.layer(), inputs);
    if (refusal.isPresent()) {
      problems.add(new Problem(node.id(), refusal.get(), Optional.empty(), Problem.Kind.SHAPE));
      return;
    }
    outputs.put(node.id(), node.layer().outputShape(inputs));
    parameters.put(node.id(), count(node.layer(), inputs));
  }

  /// Why a layer cannot take these shapes; empty where it can.
  static Optional<String> refusal(LayerSpec layer, List<Shape> inputs) {
    try {
      layer.outputShape(inputs);
      long count = count(layer, inputs);
      return count <= MOST_PARAMETERS
          ? Optional.empty()
          : Optional.of(TEXTS.get("parameters", count, MOST_PARAMETERS));
    } catch (ShapeException refused) {
      return Optional.of(refused.reason());
    } catch (IllegalArgumentException | ArithmeticException tooLarge) {
      return Optional.of(TEXTS.get("large"));
    }
  }

  private static long count(LayerSpec layer, List<Shape> inputs) {
    return layer.parameters(inputs).stream()
        .map(ParameterSpec::shape)
        .mapToLong(Shape::elements)
        .sum();
  }

  /// The one layer that feeds no other. All further ones are reported.
  private Optional<Node> end() {
    List<Node> ends =
        graph.ends().stream().filter(node -> !graph.inputsOf(node.id()).isEmpty()).toList();
    if (ends.isEmpty()) {
      if (design.nodes().isEmpty()) {
        problems.add(new Problem("", TEXTS.get("empty"), Optional.empty()));
      }
      return Optional.empty();
    }
    Node last = ends.getLast();
    for (Node other : ends.subList(0, ends.size() - 1)) {
      problems.add(
          new Problem(
              other.id(),
              TEXTS.get("ends", title(last)),
              Optional.of(
                  new Mend(
                      TEXTS.get("mend.delete"),
                      now -> Edits.remove(now, Set.of(other.id()), data)))));
    }
    return Optional.of(last);
  }

  private void checkEnd(Node end) {
    Shape shape = outputs.get(end.id());
    if (shape != null && data.isPresent()) {
      new OutputFit(design, end, title(end), shape, data.get()).problem().ifPresent(problems::add);
    }
  }

  private Blueprint blueprint(Node end) {
    List<Blueprint.Stage> stages = new ArrayList<>();
    for (Node node : graph.order()) {
      if (!node.id().equals(end.id())) {
        stages.add(stage(node));
      }
    }
    stages.add(stage(end));
    return new Blueprint(known(Blueprint.DATA), stages).withTitles(titles);
  }

  private Blueprint.Stage stage(Node node) {
    return new Blueprint.Stage(
        node.id(), node.layer(), node.options(), graph.inputsOf(node.id()), known(node.id()));
  }

  private String title(Node node) {
    return titles.getOrDefault(node.id(), node.layer().kind());
  }

  /// A shape that must be known by now, since nothing is wrong.
  private Shape known(String card) {
    return Objects.requireNonNull(outputs.get(card), card);
  }
}
