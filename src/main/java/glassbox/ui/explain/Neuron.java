package glassbox.ui.explain;

import glassbox.engine.ActivationFunction;
import glassbox.layer.Dense;
import glassbox.text.Figure;
import glassbox.train.Picture;
import glassbox.train.Probe;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One unit of a dense layer for the example that the cards show: every product, the bias, what
/// they add up to, and what the activation makes of it.
///
/// @param weights of this unit, one for each of `inputs`
/// @param output behind the activation
record Neuron(
    float[] weights, float[] inputs, Optional<Float> bias, ActivationFunction f, float output) {

  /// More products than this are summed up in a word.
  private static final int MOST = 4;

  private static final Texts TEXTS = Texts.of("explain");

  /// What must be watched to know a unit of a layer.
  static Set<Probe> probes(WorkspaceModel model, String id) {
    List<String> sources = model.design().inputsOf(id);
    Set<Probe> own =
        Set.of(new Probe.Weights(id), new Probe.UnitValues(id, model.samples().shown()));
    if (sources.size() != 1 || model.design().node(sources.getFirst()).isEmpty()) {
      return own;
    }
    return Set.of(
        new Probe.Weights(id),
        new Probe.UnitValues(id, model.samples().shown()),
        new Probe.UnitValues(sources.getFirst(), model.samples().shown()));
  }

  /// The unit with this number, from 0; empty while it is not known, and where a layer has none.
  static Optional<Neuron> of(WorkspaceModel model, String id, int unit) {
    List<String> sources = model.design().inputsOf(id);
    if (sources.size() != 1
        || !(Seen.node(model, id).map(node -> node.layer()).orElse(null)
            instanceof Dense.Spec dense)) {
      return Optional.empty();
    }
    return Seen.weights(model, id)
        .flatMap(
            numbers ->
                Seen.values(model, sources.getFirst())
                    .flatMap(
                        inputs ->
                            Seen.values(model, id)
                                .flatMap(outputs -> of(dense, numbers, inputs, outputs, unit))));
  }

  private static Optional<Neuron> of(
      Dense.Spec dense, Picture.Weights numbers, float[] inputs, float[] outputs, int unit) {
    float[] all = numbers.byName().get("weight");
    float[] biases = numbers.byName().get("bias");
    if (all == null
        || all.length != inputs.length * dense.units()
        || outputs.length != dense.units()) {
      return Optional.empty();
    }
    float[] weights = new float[inputs.length];
    System.arraycopy(all, unit * inputs.length, weights, 0, inputs.length);
    return Optional.of(
        new Neuron(
            weights,
            inputs,
            biases == null ? Optional.empty() : Optional.of(biases[unit]),
            dense.activation(),
            outputs[unit]));
  }

  private double product(int input) {
    return (double) weights[input] * inputs[input];
  }

  /// In front of the activation.
  double sum() {
    double sum = bias.orElse(0f);
    for (int i = 0; i < weights.length; i++) {
      sum += product(i);
    }
    return sum;
  }

  /// The products below each other as in an addition on paper, and what the activation makes of it.
  String written() {
    List<String> terms = new ArrayList<>();
    int listed = weights.length <= MOST + 1 ? weights.length : MOST;
    double rest = 0;
    for (int i = 0; i < weights.length; i++) {
      if (i < listed) {
        terms.add(product(weights[i], inputs[i]));
      } else {
        rest += product(i);
      }
    }
    if (listed < weights.length) {
      terms.add(TEXTS.get("now.more", Figure.factor(rest), weights.length - listed));
    }
    return addition(terms);
  }

  /// What one weight adds to the sum.
  String written(int input) {
    double own = product(input);
    List<String> terms = new ArrayList<>();
    terms.add(product(weights[input], inputs[input]));
    if (weights.length > 1) {
      double others = sum() - own - bias.orElse(0f);
      terms.add(TEXTS.get("now.more", Figure.factor(others), weights.length - 1));
    }
    return "w · x = %s = %s\n".formatted(terms.getFirst(), Figure.term(own)) + addition(terms);
  }

  private static String product(double weight, double input) {
    return Figure.factor(weight) + " · " + Figure.factor(input);
  }

  private String addition(List<String> products) {
    List<String> terms = new ArrayList<>(products);
    bias.ifPresent(b -> terms.add(TEXTS.get("now.bias", Figure.factor(b))));
    String z = "z = " + String.join("\n  + ", terms) + "\n  = " + Figure.result(sum());
    return f == ActivationFunction.Linear
        ? z
        : "%s\ny = %s(%s) = %s".formatted(z, f.name(), Figure.result(sum()), Figure.result(output));
  }

  /// `Tanh(0.568) = 0.514`.
  String activation() {
    return "%s(%s) = %s".formatted(f.name(), Figure.term(sum()), Figure.result(output));
  }
}
