package glassbox.net;

import glassbox.engine.Parameter;
import glassbox.engine.Slice;
import glassbox.engine.kernel.Kernels;
import glassbox.engine.loss.Loss;
import glassbox.layer.LayerOptions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What training makes small: a loss on the output, plus the penalties on the weights. Leaves the
/// whole gradient in the network, clipped, ready for an optimizer.
///
/// Cheap to make: change the rules mid-run by making another.
public final class Objective {

  /// What surrounds the loss.
  ///
  /// @param l1 adds `l1 · sum |w|` over weights, where a layer has not its own
  /// @param l2 adds `l2 / 2 · sum w²`, likewise
  /// @param clipNorm the longest gradient allowed, penalties included; 0: any
  public record Rules(Loss loss, double l1, double l2, double clipNorm) {}

  private record Penalty(int count, Slice weight, Slice gradient, float l1, float l2) {}

  private record Frozen(Slice gradient, int count) {
    void clear() {
      Arrays.fill(gradient.data(), gradient.offset(), gradient.offset() + count, 0);
    }
  }

  private final Network network;
  private final Rules rules;
  private final boolean fused;
  private final Penalty[] penalties;

  /// Gradients that nobody is to follow; they count neither for the norm nor for clipping.
  private final Frozen[] frozen;

  private final Slice prediction;
  private final Slice gradient;

  /// Of the output's last axis: classes, for a cross-entropy.
  private final int width;

  /// How often an example has that axis: each step of a sequence counts as a row.
  private final int runs;

  private double dataLoss = Double.NaN;
  private double gradientNorm = Double.NaN;

  public Objective(Network network, Rules rules) {
    this.network = network;
    this.rules = rules;
    fused = rules.loss().fusesWith(network.blueprint().last().layer().activation());
    penalties = penalties(network, rules);
    frozen =
        network.frozen().stream()
            .map(id -> new Frozen(network.gradients(id), network.parameterCount(id)))
            .toArray(Frozen[]::new);
    prediction = network.output().value();
    gradient = network.output().gradient();
    width = network.output().shape().last();
    runs = network.output().shape().elements() / width;
  }

  /// One pass forward and backward over the examples that stand in the network's input.
  ///
  /// @param target `[rows, output...]`
  /// @return loss and penalties, before any update
  public double pass(int rows, Slice target) {
    network.forward(rows, true);
    dataLoss = loss(rows, target);
    if (fused) {
      rules.loss().gradientOfSums(rows * runs, width, prediction, target, gradient);
      network.backwardFromSums(rows, true);
    } else {
      network.backward(rows, true);
    }
    return penalize();
  }

  /// As [#pass(int, Slice)], looked on by somebody on the way back.
  public double pass(int rows, Slice target, Passage passage) {
    network.forward(rows, true);
    dataLoss = loss(rows, target);
    if (fused) {
      rules.loss().gradientOfSums(rows * runs, width, prediction, target, gradient);
    }
    network.backward(rows, fused, passage);
    return penalize();
  }

  /// Whether the loss hands its gradient to the sums in front of the last activation, past the
  /// activation itself ([Loss#fusesWith]).
  public boolean isFused() {
    return fused;
  }

  /// The loss with what penalties add to it, and their gradients with the others; all of them
  /// clipped.
  private double penalize() {
    double value = dataLoss;
    for (Frozen stretch : frozen) {
      stretch.clear();
    }
    for (Penalty penalty : penalties) {
      value += penalize(penalty);
    }
    clip();
    return value;
  }

  /// The loss alone, as used: without dropout, noise and penalties. Overwrites the output's
  /// gradient, so it belongs on a network of its own ([Network#withBatch]).
  public double evaluate(int rows, Slice target) {
    network.forward(rows, false);
    return loss(rows, target);
  }

  /// The loss of the last [#pass] without the penalties: what [#evaluate] can be compared with.
  public double dataLoss() {
    return dataLoss;
  }

  /// Length of the whole gradient of the last [#pass], penalties included, before it was clipped.
  public double gradientNorm() {
    return gradientNorm;
  }

  /// The loss of predictions that stand elsewhere, without penalties.
  ///
  /// @param gradient takes that of the predictions
  public double compare(int rows, Slice predictions, Slice target, Slice gradient) {
    return rules.loss().evaluate(rows * runs, width, predictions, target, gradient);
  }

  private double loss(int rows, Slice target) {
    return rules.loss().evaluate(rows * runs, width, prediction, target, gradient);
  }

  private double penalize(Penalty penalty) {
    Kernels kernels = network.kernels();
    int count = penalty.count();
    Slice w = penalty.weight();
    Slice dw = penalty.gradient();
    double value = 0;
    if (penalty.l2() > 0) {
      value += 0.5 * penalty.l2() * kernels.sumOfSquares(count, w);
      kernels.addScaled(count, penalty.l2(), w, dw);
    }
    if (penalty.l1() > 0) {
      value += penalty.l1() * kernels.sumOfMagnitudes(count, w);
      for (int i = 0; i < count; i++) {
        dw.data()[dw.offset() + i] += penalty.l1() * Math.signum(w.data()[w.offset() + i]);
      }
    }
    return value;
  }

  private void clip() {
    int count = network.parameterCount();
    gradientNorm = Math.sqrt(network.kernels().sumOfSquares(count, network.gradients()));
    if (rules.clipNorm() > 0 && gradientNorm > rules.clipNorm()) {
      network
          .kernels()
          .scale(count, (float) (rules.clipNorm() / gradientNorm), network.gradients());
    }
  }

  private static Penalty[] penalties(Network network, Rules rules) {
    List<Penalty> penalties = new ArrayList<>();
    for (Blueprint.Stage stage : network.blueprint().stages()) {
      LayerOptions options = stage.options();
      float l1 = (float) options.l1().orElse(rules.l1());
      float l2 = (float) options.l2().orElse(rules.l2());
      network.parameters(stage.id()).stream()
          .filter(parameter -> parameter.isWeight() && !options.frozen() && (l1 > 0 || l2 > 0))
          .forEach(parameter -> penalties.add(penalty(parameter, l1, l2)));
    }
    return penalties.toArray(Penalty[]::new);
  }

  private static Penalty penalty(Parameter weight, float l1, float l2) {
    return new Penalty(weight.elements(), weight.value(), weight.gradient(), l1, l2);
  }
}
