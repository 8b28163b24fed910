package glassbox.doctor;

import glassbox.data.Dataset;
import glassbox.data.Examples;
import glassbox.data.Target;
import java.util.Arrays;

/// What the doctor knows of the data, measured once for each data set on no more than
/// [#MOST_EXAMPLES] examples of the training part, which still is no work for the toolkit's thread.
///
/// @param name of the data: `Spirals`
/// @param count of training examples
/// @param validation how many examples there are to validate with
/// @param largest magnitude of any input
/// @param leastSpread standard deviation of the input feature that varies least, constant ones left
///   out; NaN where none varies
/// @param mostSpread of the one that varies most
/// @param classes how many training examples each class has; none where a number is predicted
/// @param values to be predicted, sorted; none where there are classes
/// @param everyStep whether each step asks for a class: letters and words are never in balance
public record Facts(
    String name,
    int count,
    int validation,
    double largest,
    double leastSpread,
    double mostSpread,
    int[] classes,
    float[] values,
    boolean everyStep) {

  private static final int MOST_EXAMPLES = 1_000;

  public static Facts of(Dataset data) {
    Examples some = data.training().thinned(MOST_EXAMPLES);
    // The numbers of words and characters are names, not sizes.
    boolean measured = data.kind() != Dataset.Kind.TEXT;
    double largest = 0;
    for (float input : measured ? some.inputs() : new float[0]) {
      largest = Math.max(largest, Math.abs(input));
    }
    double[] spreads = measured ? spreads(some, features(data)) : new double[0];
    return new Facts(
        data.name(),
        data.training().count(),
        data.validation().count(),
        largest,
        Arrays.stream(spreads).min().orElse(Double.NaN),
        Arrays.stream(spreads).max().orElse(Double.NaN),
        data.training().target() instanceof Target.Classes classes ? classes.counts() : new int[0],
        values(some.target()),
        some.target() instanceof Target.Classes steps && steps.everyStep().length > 0);
  }

  /// How many numbers are one feature after the other: all pixels of an image are of one kind.
  private static int features(Dataset data) {
    return switch (data.kind()) {
      case PLANE, TABLE -> data.training().shape().elements();
      case SEQUENCE -> data.training().shape().last();
      case IMAGE, TEXT -> 1;
    };
  }

  /// Standard deviations of the features that vary.
  private static double[] spreads(Examples some, int features) {
    double[] sums = new double[features];
    double[] squares = new double[features];
    float[] inputs = some.inputs();
    for (int i = 0; i < inputs.length; i++) {
      sums[i % features] += inputs[i];
      squares[i % features] += (double) inputs[i] * inputs[i];
    }
    double each = Math.max(1, (double) inputs.length / features);
    double[] spreads = new double[features];
    for (int f = 0; f < features; f++) {
      double mean = sums[f] / each;
      spreads[f] = Math.sqrt(Math.max(0, squares[f] / each - mean * mean));
    }
    return Arrays.stream(spreads).filter(spread -> spread > 1e-6).toArray();
  }

  private static float[] values(Target target) {
    return switch (target) {
      case Target.Classes _ -> new float[0];
      case Target.Values(var name, float[] values) -> {
        float[] sorted = values.clone();
        Arrays.sort(sorted);
        yield sorted;
      }
    };
  }

  boolean classifies() {
    return classes.length > 0;
  }

  /// The part of the training examples that the largest class has: how often one is right who
  /// always says it.
  double majority() {
    return Arrays.stream(classes).max().orElse(0) / (double) Math.max(1, count);
  }

  /// The part of the values to be predicted that lie outside `from` to `to`.
  double outside(double from, double to) {
    int outside = 0;
    for (float value : values) {
      outside += value < from || value > to ? 1 : 0;
    }
    return outside / (double) Math.max(1, values.length);
  }
}
