package glassbox.ui.observatory;

import glassbox.data.Dataset;
import glassbox.data.Target;
import glassbox.text.Numbers;
import glassbox.ui.look.Outcome;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.plot.PointPlot;
import glassbox.ui.text.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import javafx.scene.paint.Color;

/// The numbers of the validation part and what the network takes them for, in the data's own units.
///
/// @param name of what is predicted
/// @param truths one for each example
/// @param said likewise
record Guesses(String name, double[] truths, double[] said) {

  private static final Texts TEXTS = Texts.of("observatory");

  /// Those of the open run; empty where no numbers are predicted, or nobody watches.
  static Optional<Guesses> seen(WorkspaceModel model) {
    Dataset.Scale scale =
        model.dataset().flatMap(Dataset::valueScale).orElse(new Dataset.Scale(0, 1));
    return Outcome.seen(model).flatMap(outcome -> of(outcome, scale));
  }

  private static Optional<Guesses> of(Outcome outcome, Dataset.Scale scale) {
    return outcome.target() instanceof Target.Values(String name, float[] values)
        ? Optional.of(
            new Guesses(
                name,
                each(outcome, i -> scale.back(values[i])),
                each(outcome, i -> scale.back(outcome.output(i, 0)))))
        : Optional.empty();
  }

  private static double[] each(Outcome outcome, IntToDoubleFunction number) {
    return IntStream.range(0, outcome.count()).mapToDouble(number).toArray();
  }

  int count() {
    return truths.length;
  }

  /// From the smallest truth to the largest, and so much farther that predictions are seen too, by
  /// as much again at most: what is far off at first is not worth that the rest is flat.
  Range range() {
    double span = high() - low();
    double least = Arrays.stream(said).filter(Double::isFinite).min().orElse(low());
    double most = Arrays.stream(said).filter(Double::isFinite).max().orElse(high());
    return new Range(
        Math.min(low(), Math.max(least, low() - span)),
        Math.max(high(), Math.min(most, high() + span)));
  }

  record Range(double low, double high) {}

  /// The smallest of the truths.
  double low() {
    return Arrays.stream(truths).min().orElse(0);
  }

  double high() {
    return Arrays.stream(truths).max().orElse(0);
  }

  /// What the network says of each example, as a point.
  ///
  /// @param across where an example stands
  List<PointPlot.Dot> dots(IntToDoubleFunction across, Color ink) {
    return IntStream.range(0, count())
        .mapToObj(
            i ->
                new PointPlot.Dot(
                    across.applyAsDouble(i),
                    said[i],
                    ink,
                    PointPlot.Mark.DISC,
                    () ->
                        TEXTS.get(
                            "scatter.point",
                            name,
                            Numbers.brief(truths[i]),
                            Numbers.brief(said[i]))))
        .toList();
  }

  String remark() {
    return TEXTS.get("scatter.remark", name, count());
  }
}
