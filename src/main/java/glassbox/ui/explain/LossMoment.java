package glassbox.ui.explain;

import glassbox.data.Dataset;
import glassbox.data.Encoding;
import glassbox.data.Examples;
import glassbox.engine.ActivationFunction;
import glassbox.engine.Slice;
import glassbox.engine.loss.Loss;
import glassbox.net.Blueprint;
import glassbox.text.Figure;
import glassbox.train.Picture;
import glassbox.train.Probe;
import glassbox.train.Sample;
import glassbox.ui.model.WorkspaceModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The loss of the example that the cards show, worked out.
final class LossMoment {

  /// More outputs than this are counted, not listed.
  private static final int MOST = 4;

  static final Moment MOMENT =
      new Moment((model, _) -> probe(model).map(Set::of).orElse(Set.of()), (model, _) -> of(model));

  private LossMoment() {}

  private static Optional<Probe> probe(WorkspaceModel model) {
    return model
        .checked()
        .blueprint()
        .map(net -> new Probe.UnitValues(net.last().id(), model.samples().shown()));
  }

  private static Optional<String> of(WorkspaceModel model) {
    Blueprint net = model.checked().blueprint().orElse(null);
    Dataset data = model.dataset().orElse(null);
    Picture seen =
        probe(model)
            .flatMap(probe -> model.snapshot().map(shot -> shot.pictures().get(probe)))
            .orElse(null);
    if (net == null
        || data == null
        || !(seen instanceof Picture.Values output)
        || !(model.samples().shown() instanceof Sample.Example example)) {
      return Optional.empty();
    }
    float[] target = answer(model, net, data, example);
    return output.values().length == target.length && output.shape().rank() == 1
        ? Optional.of(written(model.checked().loss(), output.values(), target))
        : Optional.empty();
  }

  /// What the network should say for the example, as its loss wants it.
  private static float[] answer(
      WorkspaceModel model, Blueprint net, Dataset data, Sample.Example example) {
    Examples examples = example.among(data);
    boolean signed =
        model.checked().loss() instanceof Loss.Hinge
            || net.last().layer().activation() == ActivationFunction.Tanh;
    int width = net.last().output().elements();
    Slice target = Slice.ofLength(width);
    Encoding.of(examples.target(), net.last().output(), signed)
        .write(examples.target(), example.in(data), target, 0);
    return target.data();
  }

  /// `(0.91 − 1)² = 0.008`.
  static String written(Loss loss, float[] output, float[] target) {
    int width = output.length;
    double value =
        loss.evaluate(1, width, Slice.of(output), Slice.of(target), Slice.ofLength(width));
    if (loss instanceof Loss.CategoricalCrossEntropy) {
      int at = largest(target);
      return "−ln %s = %s".formatted(Figure.probability(output[at]), Figure.result(value));
    }
    List<String> terms = new ArrayList<>();
    for (int i = 0; i < Math.min(width, MOST); i++) {
      terms.add(term(loss, output[i], target[i]));
    }
    String sum = String.join(" + ", terms) + (width > MOST ? " + …" : "");
    return width == 1
        ? sum + " = " + Figure.result(value)
        : "(%s) / %d = %s".formatted(sum, width, Figure.result(value));
  }

  private static String term(Loss loss, double p, double t) {
    String off = Figure.term(p) + " − " + (t < 0 ? Figure.factor(t) : Figure.term(t));
    return switch (loss) {
      case Loss.MeanSquaredError _ -> "(" + off + ")²";
      case Loss.MeanAbsoluteError _ -> "|" + off + "|";
      case Loss.Huber(double delta) ->
          Math.abs(p - t) <= delta
              ? "½ (" + off + ")²"
              : "%s · (|%s| − %s / 2)".formatted(Figure.plain(delta), off, Figure.plain(delta));
      case Loss.BinaryCrossEntropy _ ->
          t >= 0.5 ? "−ln " + Figure.probability(p) : "−ln (1 − " + Figure.term(p) + ")";
      case Loss.Hinge _ -> "max(0, 1 − " + Figure.factor(t) + " · " + Figure.factor(p) + ")";
      case Loss.CategoricalCrossEntropy _ ->
          throw new IllegalArgumentException("It has one term for all classes.");
    };
  }

  private static int largest(float[] values) {
    int largest = 0;
    for (int i = 1; i < values.length; i++) {
      largest = values[i] > values[largest] ? i : largest;
    }
    return largest;
  }
}
