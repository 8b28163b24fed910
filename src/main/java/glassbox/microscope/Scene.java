package glassbox.microscope;

import glassbox.engine.ActivationFunction;
import glassbox.engine.Shape;
import glassbox.layer.Activation;
import glassbox.layer.LayerSpec;
import glassbox.layer.Working;
import glassbox.net.Blueprint;
import glassbox.text.Texts;
import glassbox.train.Walk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A layer on the way, with all that is known of it.
record Scene(Walk walk, Blueprint.Stage stage) {

  private static final Texts TEXTS = Texts.of("microscope", "pages");

  LayerSpec layer() {
    return stage.layer();
  }

  String title() {
    return walk.blueprint().title(stage.id()).orElse(layer().kind());
  }

  List<Shape> inputShapes() {
    return walk.blueprint().inputsOf(stage);
  }

  /// Of the first input.
  Shape inputShape() {
    return inputShapes().getFirst();
  }

  Shape outputShape() {
    return stage.output();
  }

  /// What comes in first.
  float[] x() {
    return walk.signal(stage.inputs().getFirst());
  }

  float[] y() {
    return seen().output();
  }

  Walk.Stage seen() {
    return walk.stage(stage.id());
  }

  Optional<Walk.Numbers> parameter(String name) {
    return Optional.ofNullable(seen().parameters().get(name));
  }

  /// How an output is made of what it reads; empty where it reads nothing, and for other layers.
  Optional<Working> working(int unit) {
    Map<String, float[]> parameters = new HashMap<>();
    seen().parameters().forEach((name, numbers) -> parameters.put(name, numbers.value()));
    return Working.of(layer(), inputShape(), x(), parameters, y(), unit);
  }

  /// Whether the loss gives the gradient of the sums at once.
  boolean isFused() {
    return seen().sumGradient().length > 0;
  }

  /// Whether a gradient comes here.
  boolean goesBackward() {
    return isFused() || seen().gradient().length > 0;
  }

  /// The gradient of the loss with respect to an output; known where the loss doesn't skip it.
  double gradient(int unit) {
    return seen().gradient()[unit];
  }

  /// What comes back: the gradient of the outputs, or, where the loss gives it, that of the sums.
  float[] incoming() {
    return isFused() ? seen().sumGradient() : seen().gradient();
  }

  /// What [#incoming] is the gradient of.
  String incomingName() {
    return isFused() ? "∂L/∂z" : "∂L/∂a";
  }

  /// The gradient of what comes in first, where somebody in front of here learns.
  Optional<float[]> inputGradient() {
    return inputGradient(0);
  }

  Optional<float[]> inputGradient(int input) {
    String from = stage.inputs().get(input);
    return from.equals(Blueprint.DATA)
        ? Optional.empty()
        : Optional.of(walk.stage(from).gradient()).filter(known -> known.length > 0);
  }

  /// Whether what comes in first goes to this layer alone.
  boolean isOnlyReader() {
    return isOnlyReader(0);
  }

  private boolean isOnlyReader(int input) {
    String from = stage.inputs().get(input);
    return walk.blueprint().stages().stream()
            .mapToLong(each -> each.inputs().stream().filter(from::equals).count())
            .sum()
        == 1;
  }

  /// What an input is called in formulas: `x`, and of several `x₂`.
  String symbol(int input) {
    return stage.inputs().size() == 1 ? "x" : "x" + Expression.lowered(input + 1);
  }

  /// The whole gradient of an input's number, where other layers read it too.
  ///
  /// @param own what goes back from here
  Optional<Line> withOthers(int input, int element, double own) {
    return inputGradient(input)
        .filter(_ -> !isOnlyReader(input))
        .map(
            all ->
                Line.numbers(
                    TEXTS.get("back.all", "∂L/∂" + symbol(input)),
                    Expression.sum(Expression.number(own), Expression.number(all[element] - own)),
                    all[element]));
  }

  /// What this example adds to the gradient of a learned number, and what all of them make.
  ///
  /// @param name of the gradient
  /// @param raw of the batch
  List<Line> ofBatch(String name, Expression work, double own, double raw) {
    List<Line> lines = new ArrayList<>();
    boolean alone = walk.rows() == 1;
    lines.add(Line.numbers(alone ? name : TEXTS.get("back.own.of", name), work, own));
    if (!alone) {
      lines.add(
          Line.numbers(
              name, Expression.sum(Expression.number(own), Expression.number(raw - own)), raw));
    }
    return lines;
  }

  /// The sums of shapes and parameters that the layer's inspector shows.
  List<Line> arithmetic() {
    return layer().arithmetic(inputShapes()).stream().map(line -> Line.formula(line, "")).toList();
  }

  /// A page about one of the outputs, on which the layer and what feeds it take part.
  ///
  /// @param products how many can be chosen among
  Page page(String title, List<Exhibit> exhibits, List<Line> lines, String says, int products) {
    List<String> nodes = new ArrayList<>(stage.inputs());
    nodes.add(stage.id());
    return new Page(title, exhibits, lines, says, outputShape().elements(), products, nodes);
  }

  ActivationFunction activation() {
    return layer().activation();
  }

  float slope() {
    return layer() instanceof Activation.Spec own
        ? (float) own.slope()
        : ActivationFunction.DEFAULT_SLOPE;
  }
}
