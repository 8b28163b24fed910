package glassbox.layer;

import glassbox.engine.Slice;
import glassbox.engine.kernel.Kernels;
import java.util.Arrays;
import java.util.stream.IntStream;

/// The arithmetic that all convolutions share: a window that moves over channels, weighs what it
/// sees and adds it up, and the two ways back. Channels may be parted into groups that don't see
/// each other. Weights are `[outputs, channels of a group, kernel height, kernel width]`.
///
/// A transposed convolution is the same, with the first way back as its way forward.
final class Convolution {

  /// Leaves everything as it is.
  static final float NO_FLOOR = Float.NEGATIVE_INFINITY;

  private final Kernels kernels;
  private final Planes planes;

  /// Of what the window moves over, and of what comes of it.
  private final Lay from;

  private final Lay to;
  private final int groups;
  private final int groupChannels;
  private final int groupOutputs;

  /// Per output.
  private final int taps;

  private final int[] offsets;
  private final int exampleSize;
  private final float[] seen;
  private final int sumRow;
  private final float[] sums;

  /// Zeros in front of the gradients of an output, so that a tap may look back beyond the first.
  private final int margin;

  private final int gradientRow;
  private final float[] gradients;
  private final Back back;
  private final Kernels.Share forward = this::forward;
  private final Kernels.Share spreading = this::spread;
  private final Kernels.Share inputs = this::inputs;
  private final Kernels.Share weights = this::weights;

  private int rows;
  private Slice x = Slice.NONE;
  private Slice w = Slice.NONE;
  private Slice bias = Slice.NONE;
  private float floor = NO_FLOOR;
  private Slice y = Slice.NONE;

  /// @param groups as many as divide the channels and the outputs; 1: every output sees all
  Convolution(
      Wiring wiring, Window down, Window across, PaddingMode mode, int groups, Lay from, Lay to) {
    kernels = wiring.kernels();
    this.from = from;
    this.to = to;
    this.groups = groups;
    planes = new Planes(down, across, mode);
    groupChannels = from.channels() / groups;
    groupOutputs = to.channels() / groups;
    taps = groupChannels * planes.taps();
    offsets = new int[taps];
    for (int t = 0; t < taps; t++) {
      offsets[t] = t / planes.taps() * planes.channel() + planes.offset(t % planes.taps());
    }
    exampleSize = Math.multiplyExact(from.channels(), planes.channel());
    seen = wiring.each(exampleSize, Kernels.BEYOND);
    sumRow = whole(planes.count());
    sums = wiring.once(room(kernels.workers(), to.channels(), sumRow));
    margin = planes.farthest();
    gradientRow = whole(margin + Math.max(planes.plane(), planes.count())) + Kernels.BEYOND;
    gradients = wiring.each(Math.multiplyExact(to.channels(), gradientRow), Kernels.BEYOND);
    back = new Back(wiring);
  }

  /// So many times so many numbers, and what whole vectors read behind them.
  private static long room(int... factors) {
    return IntStream.of(factors).asLongStream().reduce(1, Math::multiplyExact) + Kernels.BEYOND;
  }

  private static int whole(int count) {
    return Math.ceilDiv(count, Kernels.BEYOND) * Kernels.BEYOND;
  }

  private long work() {
    return (long) rows * to.channels() * taps * planes.count();
  }

  /// What the weights of one phase of the input are when it is looked at from its gradient: each
  /// channel sees the outputs that it reached, from the other end of the window.
  private final class Back {
    private final int[][] offsets = new int[planes.phases()][];
    private final int[][] tapsOf = new int[planes.phases()][];
    private final float[][] turned = new float[planes.phases()][];
    private final int row = whole(planes.inside() + whole(planes.countInside()));
    private final float[] results;

    Back(Wiring wiring) {
      results = wiring.once(room(kernels.workers(), from.channels(), planes.phases(), row));
      for (int phase = 0; phase < planes.phases(); phase++) {
        int wanted = phase;
        int[] own =
            IntStream.range(0, planes.taps()).filter(tap -> planes.phase(tap) == wanted).toArray();
        tapsOf[phase] = own;
        offsets[phase] = new int[groupOutputs * own.length];
        turned[phase] = wiring.once((long) from.channels() * offsets[phase].length);
        for (int i = 0; i < offsets[phase].length; i++) {
          offsets[phase][i] =
              i / own.length * gradientRow
                  + margin
                  + planes.inside()
                  - planes.shift(own[i % own.length]);
        }
      }
    }

    /// `[phase][channel][output, tap]` from `[output][channel, tap]`.
    void turn() {
      for (int phase = 0; phase < planes.phases(); phase++) {
        int[] own = tapsOf[phase];
        int width = offsets[phase].length;
        for (int c = 0; c < from.channels(); c++) {
          int group = c / groupChannels;
          for (int i = 0; i < width; i++) {
            int output = group * groupOutputs + i / own.length;
            int tap = c % groupChannels * planes.taps() + own[i % own.length];
            turned[phase][c * width + i] = w.data()[w.offset() + output * taps + tap];
          }
        }
      }
    }

    void run(int worker, int example) {
      int all = from.channels() * planes.phases() * row;
      int at = worker * all;
      for (int phase = 0; phase < planes.phases(); phase++) {
        if (tapsOf[phase].length == 0) {
          clear(at, phase);
          continue;
        }
        for (int group = 0; group < groups; group++) {
          int width = offsets[phase].length;
          int dy = (example * to.channels() + group * groupOutputs) * gradientRow;
          int c = group * groupChannels;
          kernels.weigh(
              groupChannels,
              planes.countInside(),
              offsets[phase],
              gradients,
              dy,
              turned[phase],
              c * width,
              results,
              at + (c * planes.phases() + phase) * row + planes.inside(),
              planes.phases() * row);
        }
      }
      planes.gather(from, results, at, row, x.data(), x.offset() + example * from.elements());
    }

    private void clear(int at, int phase) {
      for (int c = 0; c < from.channels(); c++) {
        int start = at + (c * planes.phases() + phase) * row;
        Arrays.fill(results, start, start + row, 0);
      }
    }
  }

  /// `y = w ∗ x + bias`, but nothing below `least`; remembers `x` for [#weights].
  void forward(int count, Slice input, Slice weight, Slice shift, float least, Slice output) {
    rows = count;
    x = input;
    w = weight;
    bias = shift;
    floor = least;
    y = output;
    kernels.share(count, work(), forward);
  }

  private void forward(int first, int end, int worker) {
    int at = worker * to.channels() * sumRow;
    for (int e = first; e < end; e++) {
      planes.fill(from, x.data(), x.offset() + e * from.elements(), seen, e * exampleSize);
      for (int group = 0; group < groups; group++) {
        int output = group * groupOutputs;
        kernels.weigh(
            groupOutputs,
            planes.count(),
            offsets,
            seen,
            e * exampleSize + group * groupChannels * planes.channel(),
            w.data(),
            w.offset() + output * taps,
            sums,
            at + output * sumRow,
            sumRow);
      }
      planes.take(
          kernels, to, sums, at, sumRow, bias, floor, y.data(), y.offset() + e * to.elements());
    }
  }

  /// Remembers what [#forward] would, without computing it.
  void see(int count, Slice input) {
    for (int e = 0; e < count; e++) {
      int at = input.offset() + e * from.elements();
      planes.fill(from, input.data(), at, seen, e * exampleSize);
    }
  }

  /// Remembers the gradients of what comes out, for the two ways back.
  void spread(int count, Slice dy) {
    rows = count;
    y = dy;
    kernels.share(count, Kernels.workOfMoving((long) count * to.elements()), spreading);
  }

  private void spread(int first, int end, int worker) {
    for (int e = first; e < end; e++) {
      int at = y.offset() + e * to.elements();
      int row = e * to.channels() * gradientRow + margin;
      planes.put(kernels, to, y.data(), at, gradients, row, gradientRow);
    }
  }

  /// The gradient of what goes in, after [#spread].
  void inputs(int count, Slice weight, Slice dx) {
    rows = count;
    w = weight;
    x = dx;
    back.turn();
    kernels.share(count, work(), inputs);
  }

  private void inputs(int first, int end, int worker) {
    for (int e = first; e < end; e++) {
      back.run(worker, e);
    }
  }

  /// The gradient of the weights, after [#spread].
  void weights(int count, Slice dw) {
    rows = count;
    w = dw;
    kernels.share(to.channels(), work(), weights);
  }

  private void weights(int first, int end, int worker) {
    int output = first;
    while (output < end) {
      int group = output / groupOutputs;
      int some = Math.min(end, (group + 1) * groupOutputs) - output;
      kernels.weighBackward(
          worker,
          rows,
          some,
          planes.count(),
          offsets,
          gradients,
          output * gradientRow + margin,
          gradientRow,
          to.channels() * gradientRow,
          seen,
          group * groupChannels * planes.channel(),
          exampleSize,
          w.data(),
          w.offset() + output * taps);
      output += some;
    }
  }
}
