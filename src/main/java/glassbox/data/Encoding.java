package glassbox.data;

import glassbox.engine.Shape;
import glassbox.engine.Slice;
import java.util.Arrays;

/// How a target becomes the numbers that a network is to give.
public sealed interface Encoding {

  /// How many numbers an example has.
  int width();

  /// How many rows of outputs stand for the class of their targets, both `[rows, width]`: what
  /// [#decide] says of both, at the price of one look. None where there are no classes.
  int agreements(int rows, Slice outputs, Slice targets);

  /// How often an example is asked.
  default int answers() {
    return 1;
  }

  /// Writes example `example` of `target` as row `row` of `to[rows, width]`.
  void write(Target target, int example, Slice to, int row);

  /// A 1 at the class, zeros (or `off`) elsewhere.
  ///
  /// @param off 0 for probabilities, -1 where a loss wants ±1
  record OneHot(int width, float off) implements Encoding {
    @Override
    public void write(Target target, int example, Slice to, int row) {
      int at = to.offset() + row * width;
      for (int i = 0; i < width; i++) {
        to.data()[at + i] = off;
      }
      to.data()[at + ((Target.Classes) target).labels()[example]] = 1;
    }

    @Override
    public int agreements(int rows, Slice outputs, Slice targets) {
      int count = 0;
      for (int row = 0; row < rows; row++) {
        int at = targets.offset() + row * width + largest(outputs, row);
        count += targets.data()[at] == 1 ? 1 : 0;
      }
      return count;
    }

    /// The class whose number is the largest, the first of equal ones.
    private int largest(Slice outputs, int row) {
      float[] y = outputs.data();
      int at = outputs.offset() + row * width;
      int best = 0;
      for (int i = 1; i < width; i++) {
        best = y[at + i] > y[at + best] ? i : best;
      }
      return best;
    }
  }

  /// For each step a 1 at its class, zeros (or `off`) elsewhere: `[steps, classes]`.
  ///
  /// @param last of one step
  record EveryStep(int steps, OneHot last) implements Encoding {
    @Override
    public int width() {
      return steps * last.width;
    }

    @Override
    public int answers() {
      return steps;
    }

    @Override
    public void write(Target target, int example, Slice to, int row) {
      float[] y = to.data();
      int at = to.offset() + row * width();
      Arrays.fill(y, at, at + width(), last.off);
      int[] labels = ((Target.Classes) target).everyStep();
      for (int step = 0; step < steps; step++) {
        y[at + step * last.width + labels[example * steps + step]] = 1;
      }
    }

    @Override
    public int agreements(int rows, Slice outputs, Slice targets) {
      return last.agreements(rows * steps, outputs, targets);
    }
  }

  /// Two classes in one number: `off` for the first, 1 for the second.
  record Single(float off) implements Encoding {
    @Override
    public int width() {
      return 1;
    }

    @Override
    public void write(Target target, int example, Slice to, int row) {
      int label = ((Target.Classes) target).labels()[example];
      to.data()[to.offset() + row] = label == 0 ? off : 1;
    }

    @Override
    public int agreements(int rows, Slice outputs, Slice targets) {
      float middle = (off + 1) / 2;
      int count = 0;
      for (int row = 0; row < rows; row++) {
        boolean decided = outputs.data()[outputs.offset() + row] > middle;
        count += decided == targets.data()[targets.offset() + row] > middle ? 1 : 0;
      }
      return count;
    }
  }

  /// The number itself, as the data set holds it.
  record Plain() implements Encoding {
    @Override
    public int width() {
      return 1;
    }

    @Override
    public void write(Target target, int example, Slice to, int row) {
      to.data()[to.offset() + row] = ((Target.Values) target).values()[example];
    }

    @Override
    public int agreements(int rows, Slice outputs, Slice targets) {
      return 0;
    }
  }

  /// @param output shape of what the network gives: that of every step, or of the last alone
  /// @param signed whether the loss or the last activation wants ±1 rather than 0 and 1
  static Encoding of(Target target, Shape output, boolean signed) {
    float off = signed ? -1 : 0;
    return switch (target) {
      case Target.Values values -> new Plain();
      case Target.Classes classes when output.rank() > 1 ->
          new EveryStep(output.size(0), new OneHot(output.last(), off));
      case Target.Classes classes ->
          output.last() == 1 ? new Single(off) : new OneHot(output.last(), off);
    };
  }

  /// The class that an output row stands for: the largest of several, or the nearer side of one.
  /// Where every step is asked, a row is that of one step.
  default int decide(Slice outputs, int row) {
    return switch (this) {
      case Plain plain -> 0;
      case Single single -> outputs.data()[outputs.offset() + row] > (single.off + 1) / 2 ? 1 : 0;
      case OneHot hot -> hot.largest(outputs, row);
      case EveryStep every -> every.last.largest(outputs, row);
    };
  }
}
