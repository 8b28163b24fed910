package glassbox.design;

import glassbox.data.Outline;
import glassbox.design.Problem.Mend;
import glassbox.engine.Shape;
import glassbox.layer.ParameterSpec;
import glassbox.layer.ShapeException;
import glassbox.net.Blueprint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Looks a design through: which shapes flow where, what is wrong, and what would mend it.
public final class Soundness {

  /// Numbers to learn, at the most: with gradients and an optimizer's state this is 8 GB.
  static final long MOST_PARAMETERS = 500_000_000;

  private final Design design;
  private final Optional<Outline> data;
  private final Graph graph;
  private final Map<String, Shape> outputs = new HashMap<>();
  private final Map<String, Long> parameters = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  private Soundness(Design design, Optional<Outline> data) {
    this.design = design;
    this.data = data;
    graph = new Graph(design);
  }

  /// @param data what is known of the data; empty while none is chosen or it is not loaded yet
  public static Checked check(Design design, Optional<Outline> data) {
    return new Soundness(design, data).look();
  }

  /// Why a wire from `from` to `to` cannot be, in a sentence for the user; empty where it can.
  public static Optional<String> whyNot(
      Design design, String from, String to, Optional<Outline> data) {
    if (to.equals(Blueprint.DATA)) {
      return Optional.of("The data has no input: a wire begins there.");
    }
    if (from.equals(to)) {
      return Optional.of("A layer cannot feed itself.");
    }
    if (new Graph(design).reaches(to, from)) {
      return Optional.of("This wire would close a circle: a network runs from left to right.");
    }
    if (design.wires().contains(new Wire(from, to))) {
      return Optional.of("These two are connected already.");
    }
    Checked after = check(Edits.connect(design, from, to), data);
    return after.problems().stream()
        .filter(problem -> problem.place().equals(to) && problem.kind() == Problem.Kind.SHAPE)
        .map(Problem::message)
        .findFirst();
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
        design, outputs, parameters, OutputFit.lossOf(design, end, data), problems, blueprint);
  }

  private void reportMissingData() {
    String message =
        design.data() instanceof DataChoice.None
            ? "No data is chosen. Choose a generator or open a file."
            : "The data is not there yet.";
    problems.add(new Problem(Blueprint.DATA, message, Optional.empty()));
  }

  private void reportCircle(String node) {
    problems.add(
        new Problem(
            node,
            "This layer stands in a circle. Delete a wire: a network runs from left to right.",
            Optional.empty()));
  }

  private void follow(Node node) {
    List<String> sources = design.inputsOf(node.id());
    if (sources.isEmpty()) {
      problems.add(
          new Problem(
              node.id(),
              "Nothing feeds this layer. Draw a wire to its left port.",
              Optional.of(
                  new Mend(
                      "Connect it", now -> Edits.connect(now, nearestEnd(now, node), node.id())))));
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
        .filter(end -> !end.id().equals(node.id()) && !now.inputsOf(end.id()).isEmpty())
        .filter(end -> !graph.reaches(node.id(), end.id()))
        .reduce((first, second) -> second)
        .map(Node::id)
        .orElse(Blueprint.DATA);
  }

  private void infer(Node node, List<Shape> inputs) {
    try {
      Shape output = node.layer().outputShape(inputs);
      long count =
          node.layer().parameters(inputs).stream()
              .map(ParameterSpec::shape)
              .mapToLong(Shape::elements)
              .sum();
      outputs.put(node.id(), output);
      parameters.put(node.id(), count);
      if (count > MOST_PARAMETERS) {
        shapeProblem(
            node,
            "%,d parameters do not fit into memory. Expected at most %,d."
                .formatted(count, MOST_PARAMETERS));
      }
    } catch (ShapeException refused) {
      shapeProblem(node, refused.reason());
    } catch (IllegalArgumentException | ArithmeticException tooLarge) {
      shapeProblem(
          node, "This layer would have more numbers than a computer holds. Make it smaller.");
    }
  }

  private void shapeProblem(Node node, String message) {
    problems.add(new Problem(node.id(), message, Optional.empty(), Problem.Kind.SHAPE));
  }

  /// The one layer that feeds no other. All further ones are reported.
  private Optional<Node> end() {
    List<Node> ends =
        graph.ends().stream().filter(node -> !design.inputsOf(node.id()).isEmpty()).toList();
    if (ends.isEmpty()) {
      if (design.nodes().isEmpty()) {
        problems.add(
            new Problem("", "There is no layer yet. Drag one from the palette.", Optional.empty()));
      }
      return Optional.empty();
    }
    Node last = ends.getLast();
    for (Node other : ends.subList(0, ends.size() - 1)) {
      problems.add(
          new Problem(
              other.id(),
              "Two layers end the network: this one and a %s. Connect or delete one."
                  .formatted(last.layer().kind()),
              Optional.of(
                  new Mend(
                      "Delete this one", now -> Edits.remove(now, Set.of(other.id()), data)))));
    }
    return Optional.of(last);
  }

  private void checkEnd(Node end) {
    Shape shape = outputs.get(end.id());
    if (shape != null && data.isPresent()) {
      new OutputFit(design, end, shape, data.get()).problem().ifPresent(problems::add);
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
    return new Blueprint(known(Blueprint.DATA), stages);
  }

  private Blueprint.Stage stage(Node node) {
    return new Blueprint.Stage(
        node.id(), node.layer(), node.options(), design.inputsOf(node.id()), known(node.id()));
  }

  /// A shape that must be known by now, since nothing is wrong.
  private Shape known(String card) {
    return Objects.requireNonNull(outputs.get(card), card);
  }
}
