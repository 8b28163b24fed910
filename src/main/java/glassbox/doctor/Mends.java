package glassbox.doctor;

import glassbox.design.Design;
import glassbox.design.Edits;
import glassbox.design.Node;
import glassbox.design.Training;
import glassbox.engine.ActivationFunction;
import glassbox.engine.choice.Choices;
import glassbox.engine.optim.Optimizer;
import glassbox.layer.Activation;
import glassbox.layer.BatchNorm;
import glassbox.layer.Dense;
import glassbox.layer.Dropout;
import glassbox.layer.GRU;
import glassbox.layer.LayerOptions;
import glassbox.layer.LayerSpec;
import glassbox.layer.SimpleRNN;
import glassbox.net.Blueprint;
import glassbox.text.Numbers;
import glassbox.text.Texts;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/// What would help, as edits. Those that touch layers pass by the ones that are gone by then.
final class Mends {

  private static final Texts TEXTS = Texts.of("doctor", "findings");

  /// The longest gradient that is usually allowed (Pascanu et al., 2013, take what is usual for the
  /// network; a unit is what most programs begin with).
  static final double CLIPPED = 1;

  static final int PATIENCE = 10;
  static final double DROPPED = 0.3;
  static final double DECAY = 1e-3;
  static final int BATCH = 16;
  static final int NEW_UNITS = 16;

  /// What a Dense layer may have.
  private static final int MOST_UNITS = 65_536;

  private Mends() {}

  /// @param name of its texts: `mend.NAME` on the button, `undo.NAME` in the menu
  /// @param words the values on the button
  private static Remedy remedy(
      String name, boolean restarts, UnaryOperator<Design> edit, Object... words) {
    return new Remedy(TEXTS.get("mend." + name, words), TEXTS.get("undo." + name), restarts, edit);
  }

  /// @param factor by which the learning rate is multiplied
  static Optional<Remedy> rate(Training now, double factor, boolean restarts) {
    double rate = Numbers.rounded(now.optimizer().learningRate() * factor, 3);
    return rate > 0 && rate <= 1e3
        ? Optional.of(
            training(
                restarts ? "rate.again" : "rate",
                rate,
                restarts,
                training ->
                    training.withOptimizer(
                        (Optimizer)
                            Choices.with((Record) training.optimizer(), "learningRate", rate))))
        : Optional.empty();
  }

  static Optional<Remedy> clip(Training now) {
    return now.gradientClipNorm() > 0
        ? Optional.empty()
        : Optional.of(set("clip", "gradientClipNorm", CLIPPED, true));
  }

  static Optional<Remedy> patience(Training now) {
    return now.patience() > 0
        ? Optional.empty()
        : Optional.of(set("patience", "patience", PATIENCE, true));
  }

  static Optional<Remedy> decay(Training now) {
    return now.l2() >= DECAY ? Optional.empty() : Optional.of(set("decay", "l2", DECAY, true));
  }

  static Remedy batch(int size) {
    return set("batch", "batchSize", size, false);
  }

  private static Remedy set(String name, String field, Number value, boolean restarts) {
    return training(
        name, value.doubleValue(), restarts, training -> Choices.with(training, field, value));
  }

  private static Remedy training(
      String name, double value, boolean restarts, UnaryOperator<Training> change) {
    return remedy(
        name,
        restarts,
        design -> design.withTraining(change.apply(design.training())),
        Numbers.chosen(value));
  }

  /// The loss that suits the data and the last activation.
  static Remedy suitingLoss() {
    return remedy(
        "loss", false, design -> design.withTraining(design.training().withLoss(Optional.empty())));
  }

  /// Another activation in all of `nodes`.
  static Remedy activation(List<Node> nodes, ActivationFunction wanted, boolean restarts) {
    UnaryOperator<Design> edit = design -> eachLayer(design, nodes, layer -> with(layer, wanted));
    return nodes.size() == 1
        ? remedy("activation", restarts, edit, wanted)
        : remedy("activations", restarts, edit, wanted, nodes.size());
  }

  /// The same with Adam, at the rate that a new design has.
  static Remedy activationAndAdam(List<Node> nodes, ActivationFunction wanted) {
    return remedy(
        "activations.adam",
        true,
        design ->
            eachLayer(design, nodes, layer -> with(layer, wanted))
                .withTraining(design.training().withOptimizer(Training.DEFAULT.optimizer())),
        wanted,
        nodes.size());
  }

  private static LayerSpec with(LayerSpec layer, ActivationFunction wanted) {
    String name = layer instanceof Activation.Spec ? "function" : "activation";
    return (LayerSpec) Choices.with((Record) layer, name, wanted);
  }

  private static Design eachLayer(
      Design design, List<Node> nodes, UnaryOperator<LayerSpec> change) {
    Set<String> ids = new HashSet<>(Case.ids(nodes));
    Design changed = design;
    for (Node node : design.nodes()) {
      if (ids.contains(node.id())) {
        changed = Edits.setLayer(changed, node.id(), change.apply(node.layer()));
      }
    }
    return changed;
  }

  /// The start that suits each layer's activation, in place of a chosen one.
  static Optional<Remedy> usualStart(List<Node> nodes) {
    List<Node> chosen =
        nodes.stream().filter(node -> node.options().initializer().isPresent()).toList();
    return chosen.isEmpty()
        ? Optional.empty()
        : Optional.of(remedy("start", true, design -> usualStart(design, chosen)));
  }

  private static Design usualStart(Design design, List<Node> nodes) {
    Design changed = design;
    for (Node node : nodes) {
      LayerOptions now = node.options();
      var usual =
          new LayerOptions(
              now.l1(), now.l2(), Optional.empty(), now.frozen(), now.draw(), now.kept());
      changed = Edits.setOptions(changed, node.id(), usual);
    }
    return changed;
  }

  static Remedy normAfterData() {
    return remedy(
        "norm", true, design -> Edits.addAfter(design, BatchNorm.Spec.DEFAULT, Blueprint.DATA));
  }

  static Remedy dropoutAfter(Node node, String title) {
    return remedy(
        "dropout",
        true,
        design -> Edits.addAfter(design, new Dropout.Spec(DROPPED), node.id()),
        Numbers.chosen(DROPPED),
        title);
  }

  /// Twice the units in all of `nodes`.
  static Remedy wider(List<Node> nodes) {
    return remedy("wider", true, design -> eachLayer(design, nodes, Mends::twiceAsWide));
  }

  private static LayerSpec twiceAsWide(LayerSpec layer) {
    return layer instanceof Dense.Spec dense
        ? new Dense.Spec(Math.min(2 * dense.units(), MOST_UNITS), dense.activation(), dense.bias())
        : layer;
  }

  /// A hidden layer in front of the last one.
  ///
  /// @param card that feeds the last one
  static Remedy hiddenAfter(String card) {
    var hidden = new Dense.Spec(NEW_UNITS, ActivationFunction.ReLU, true);
    return remedy("hidden", true, design -> Edits.addAfter(design, hidden, card), NEW_UNITS);
  }

  static Remedy gated(List<Node> nodes) {
    return remedy("gated", true, design -> eachLayer(design, nodes, Mends::withGates));
  }

  private static LayerSpec withGates(LayerSpec layer) {
    return layer instanceof SimpleRNN.Spec plain
        ? new GRU.Spec(plain.units(), plain.returnSequences(), plain.bidirectional())
        : layer;
  }
}
