package glassbox.design;

import glassbox.data.Outline;
import glassbox.design.Problem.Mend;
import glassbox.engine.ActivationFunction;
import glassbox.engine.Shape;
import glassbox.engine.loss.Loss;
import glassbox.layer.Activation;
import glassbox.layer.Dense;
import glassbox.layer.Flatten;
import glassbox.layer.LayerSpec;
import glassbox.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Whether the end of a network suits the data and the loss.
///
/// @param end the node that ends the network
/// @param title what users call it
/// @param shape of what it gives
record OutputFit(Design design, Node end, String title, Shape shape, Outline data) {

  private static final Texts TEXTS = Texts.of("design", "problems");

  /// The chosen loss, or the one that suits the data and the last activation.
  static Loss lossOf(Design design, Optional<Node> end, Optional<Outline> data) {
    return design.training().loss().orElseGet(() -> suiting(end, data));
  }

  private static Loss suiting(Optional<Node> end, Optional<Outline> data) {
    if (data.isEmpty() || !data.get().classifies()) {
      return Loss.MeanSquaredError.DEFAULT;
    }
    ActivationFunction last =
        end.map(node -> node.layer().activation()).orElse(ActivationFunction.Softmax);
    return switch (last) {
      case Sigmoid, HardSigmoid -> Loss.BinaryCrossEntropy.DEFAULT;
      case Tanh -> Loss.MeanSquaredError.DEFAULT;
      default -> {
        boolean oneUnit =
            end.map(Node::layer)
                .filter(layer -> layer instanceof Dense.Spec dense && dense.units() == 1)
                .isPresent();
        yield oneUnit ? Loss.BinaryCrossEntropy.DEFAULT : Loss.CategoricalCrossEntropy.DEFAULT;
      }
    };
  }

  /// The first thing that does not fit.
  Optional<Problem> problem() {
    return shapeProblem()
        .or(this::widthProblem)
        .or(() -> lossProblem(lossOf(design, Optional.of(end), Optional.of(data))));
  }

  private Optional<Problem> shapeProblem() {
    boolean everyStep = shape.rank() == 2 && data.steps() > 0 && shape.size(0) == data.steps();
    if (shape.rank() == 1 || everyStep) {
      return Optional.empty();
    }
    return problem(TEXTS.get("vector", title, shape), TEXTS.get("mend.flatten"), this::withFlatten);
  }

  /// With a Flatten in front of the first Dense on the way to the end; where there is none, behind
  /// the end.
  private Design withFlatten(Design now) {
    Optional<Node> first = Optional.empty();
    Optional<Node> at = now.node(end.id());
    while (at.isPresent()) {
      first = at.get().layer() instanceof Dense.Spec ? at : first;
      List<String> sources = now.inputsOf(at.get().id());
      at = sources.size() == 1 ? now.node(sources.getFirst()) : Optional.empty();
    }
    return first
        .map(
            dense ->
                Edits.insert(
                    now,
                    Flatten.Spec.DEFAULT,
                    new Wire(now.inputsOf(dense.id()).getFirst(), dense.id()),
                    dense.at().plus(-30, 60)))
        .orElseGet(() -> Edits.addAfter(now, Flatten.Spec.DEFAULT, end.id()));
  }

  private Optional<Problem> widthProblem() {
    int width = shape.last();
    int wanted = data.classifies() ? data.classes() : 1;
    if (width == wanted || (width == 1 && wanted == 2 && shape.rank() == 1)) {
      return Optional.empty();
    }
    String message =
        data.classifies()
            ? TEXTS.get("width.classes", wanted, title, width)
            : TEXTS.get("width.number", wanted, title, width);
    return switch (end.layer()) {
      case Dense.Spec dense ->
          problem(
              message, TEXTS.get("mend.units", wanted), now -> withLast(now, sized(dense, wanted)));
      default ->
          problem(
              message,
              TEXTS.get("mend.dense", wanted),
              now -> Edits.addAfter(now, sized(Dense.Spec.DEFAULT, wanted), end.id()));
    };
  }

  private Dense.Spec sized(Dense.Spec dense, int units) {
    ActivationFunction last =
        data.classifies() && units > 1 ? ActivationFunction.Softmax : ActivationFunction.Linear;
    return new Dense.Spec(units, last, dense.bias());
  }

  private Optional<Problem> lossProblem(Loss loss) {
    if (!data.classifies()) {
      return forNumbers(loss);
    }
    return switch (loss) {
      case Loss.CategoricalCrossEntropy c ->
          shape.last() == 1
              ? activationProblem(
                  TEXTS.get("loss.one", ActivationFunction.Sigmoid),
                  ActivationFunction.Sigmoid,
                  Optional.of(Loss.BinaryCrossEntropy.DEFAULT))
              : expect(ActivationFunction.Softmax, "loss.categorical");
      case Loss.BinaryCrossEntropy b ->
          endsIn(ActivationFunction.Softmax) || endsIn(ActivationFunction.HardSigmoid)
              ? Optional.empty()
              : expect(ActivationFunction.Sigmoid, "loss.binary");
      case Loss.MeanSquaredError m -> Optional.empty();
      case Loss.MeanAbsoluteError m -> Optional.empty();
      case Loss.Huber h -> Optional.empty();
      case Loss.Hinge h ->
          endsIn(ActivationFunction.Tanh)
              ? Optional.empty()
              : expect(ActivationFunction.Linear, "loss.hinge");
    };
  }

  private Optional<Problem> forNumbers(Loss loss) {
    return switch (loss) {
      case Loss.MeanSquaredError m -> Optional.empty();
      case Loss.MeanAbsoluteError m -> Optional.empty();
      case Loss.Huber h -> Optional.empty();
      case Loss.BinaryCrossEntropy b -> lossForClasses();
      case Loss.CategoricalCrossEntropy c -> lossForClasses();
      case Loss.Hinge h -> lossForClasses();
    };
  }

  private Optional<Problem> lossForClasses() {
    return problem(
        TEXTS.get("loss.number"),
        TEXTS.get("mend.squared"),
        now -> withLoss(now, Optional.of(Loss.MeanSquaredError.DEFAULT)));
  }

  private boolean endsIn(ActivationFunction f) {
    return end.layer().activation() == f;
  }

  private Optional<Problem> expect(ActivationFunction wanted, String key) {
    return endsIn(wanted)
        ? Optional.empty()
        : activationProblem(
            TEXTS.get(key, end.layer().activation(), wanted), wanted, Optional.empty());
  }

  private Optional<Problem> activationProblem(
      String why, ActivationFunction wanted, Optional<Loss> loss) {
    UnaryOperator<Design> edit =
        now -> {
          Design changed = withActivation(now, wanted);
          return loss.isPresent() ? withLoss(changed, loss) : changed;
        };
    return problem(why, TEXTS.get("mend.activation", wanted), edit);
  }

  private Design withActivation(Design now, ActivationFunction wanted) {
    return switch (end.layer()) {
      case Dense.Spec dense -> withLast(now, new Dense.Spec(dense.units(), wanted, dense.bias()));
      case Activation.Spec activation ->
          withLast(now, new Activation.Spec(wanted, activation.slope()));
      default ->
          Edits.addAfter(
              now, new Activation.Spec(wanted, Activation.Spec.DEFAULT.slope()), end.id());
    };
  }

  private Design withLast(Design now, LayerSpec layer) {
    return Edits.setLayer(now, end.id(), layer);
  }

  private static Design withLoss(Design now, Optional<Loss> loss) {
    return now.withTraining(now.training().withLoss(loss));
  }

  private Optional<Problem> problem(String message, String label, UnaryOperator<Design> edit) {
    return Optional.of(new Problem(end.id(), message, Optional.of(new Mend(label, edit))));
  }
}
