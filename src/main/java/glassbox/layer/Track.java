package glassbox.layer;

import glassbox.engine.Parameter;
import glassbox.engine.Shape;
import glassbox.engine.Slice;
import glassbox.engine.kernel.Kernels;
import java.util.Arrays;

/// One way through a sequence, from its first step to its last or back, and what is remembered on
/// it. At each step stands a frame `[units + 1 + features, batch]`: the state that was reached, a
/// row of ones that biases are multiplied with, and what comes in. An example is a column, so that
/// each of a cell's gates is one stretch of memory.
///
/// All frames have the whole batch's columns. Those of examples that are not there read zeros and
/// get no gradient, so they add nothing to any sum.
final class Track {

  private final Wiring wiring;
  private final int units;
  private final boolean reversed;
  private final Slice[] frames;
  private final Slice[] inputs;
  private final Slice gradient;
  private final Slice inputGradient;

  Track(Wiring wiring, int units, boolean reversed) {
    this.wiring = wiring;
    this.units = units;
    this.reversed = reversed;
    frames = slices(steps() + 1, units + 1 + features());
    inputs = new Slice[steps()];
    gradient = matrix(units + 1 + features());
    inputGradient = below(gradient, units + 1);
    for (int step = 0; step < steps(); step++) {
      inputs[step] = below(frames[step], units);
      int ones = inputs[step].offset();
      Arrays.fill(inputs[step].data(), ones, ones + batch(), 1);
    }
  }

  Kernels kernels() {
    return wiring.kernels();
  }

  /// As the file format calls it for this way.
  Parameter parameter(String name) {
    return wiring.parameter(reversed ? reversed(name) : name);
  }

  /// What `name` is called for the way back: `backwardWeight`.
  static String reversed(String name) {
    return "backward" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  int batch() {
    return wiring.batch();
  }

  int steps() {
    return shape().size(0);
  }

  int features() {
    return shape().last();
  }

  private Shape shape() {
    return wiring.input().shape();
  }

  int units() {
    return units;
  }

  /// How many numbers a state has.
  int width() {
    return units * batch();
  }

  boolean inputGradientWanted() {
    return wiring.inputGradientWanted();
  }

  /// Where a step stands in the sequence as it is given.
  int place(int step) {
    return reversed ? steps() - 1 - step : step;
  }

  /// What the cell sees at a step: the state, ones, and the input. Of the frame behind the last
  /// step the state alone means something.
  Slice frame(int step) {
    return frames[step];
  }

  /// The state before a step: where its frame begins.
  Slice state(int step) {
    return frames[step];
  }

  /// The frame without its state: `[1 + features, batch]`.
  Slice input(int step) {
    return inputs[step];
  }

  /// The gradient of a state before a step of the way back, that of a frame behind it: `[units + 1
  /// + features, batch]`. The row of ones may get any number, and so may the input's rows where
  ///   nobody wants their gradient.
  Slice gradient() {
    return gradient;
  }

  /// Its rows for the input: `[features, batch]`.
  Slice inputGradient() {
    return inputGradient;
  }

  /// From the row `row` of a matrix on that has a column for each example.
  Slice below(Slice matrix, int row) {
    return new Slice(matrix.data(), matrix.offset() + row * batch());
  }

  /// A matrix `[rows, batch]`.
  Slice matrix(int rows) {
    return wiring.each(rows);
  }

  /// Numbers that don't grow with the batch.
  Slice once(int rows, int columns) {
    return new Slice(wiring.once((long) rows * columns), 0);
  }

  /// A matrix `[rows, batch]` for each step.
  Slice[] matrices(int rows) {
    return slices(steps(), rows);
  }

  private Slice[] slices(int count, int rows) {
    Slice all = matrix(Math.multiplyExact(count, rows));
    Slice[] slices = new Slice[count];
    Arrays.setAll(slices, i -> below(all, i * rows));
    return slices;
  }
}
