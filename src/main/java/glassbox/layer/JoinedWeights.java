package glassbox.layer;

import glassbox.engine.Parameter;
import glassbox.engine.Slice;
import glassbox.engine.kernel.Kernels;
import java.util.Arrays;

/// Weights and biases side by side in one matrix `[rows, columns]`, so that one product does what
/// they do to a frame of a [Track], and one their gradient. For each of both ways they stand as the
/// product is quickest with them.
final class JoinedWeights {

  private final Kernels kernels;
  private final Parameter[] parts;
  private final int batch;
  private final int rows;
  private final int columns;
  private final int from;
  private final int wanted;

  /// Whether the two below stand turned.
  private final boolean turned;

  /// `[rows, columns]`.
  private final Slice forth;

  /// Of the wanted columns, turned once more: `[wanted, rows]`.
  private final Slice back;

  /// Rows as wide as whole vectors: what a product does beyond the last column costs nothing, where
  /// a narrower result would be copied. What comes in reads on in the next frame then.
  private final Slice gradient;

  private final int gradientRow;

  /// @param from of the rows of what they are multiplied with, the first whose gradient is wanted
  /// @param wanted how many from there on
  /// @param parts `[rows, …]` each, in the order of the rows that they are multiplied with
  JoinedWeights(Track track, int from, int wanted, String... parts) {
    kernels = track.kernels();
    batch = track.batch();
    this.from = from;
    this.wanted = wanted;
    this.parts = Arrays.stream(parts).map(track::parameter).toArray(Parameter[]::new);
    rows = this.parts[0].shape().size(0);
    columns = Arrays.stream(this.parts).mapToInt(this::width).sum();
    turned = kernels.likesTurned();
    forth = track.once(rows, columns);
    back = track.once(wanted, rows);
    int vectors = Math.ceilDiv(columns, Kernels.BEYOND);
    gradientRow = columns < Kernels.BEYOND ? columns : vectors * Kernels.BEYOND;
    gradient = track.once(rows, gradientRow);
  }

  /// Those of a cell that treats state and input alike.
  static JoinedWeights overFrame(Track track) {
    int frame = track.units() + 1 + track.features();
    int wanted = track.inputGradientWanted() ? frame : track.units();
    return new JoinedWeights(track, 0, wanted, "recurrentWeight", "bias", "weight");
  }

  private int width(Parameter part) {
    return part.elements() / rows;
  }

  /// Takes over the numbers, and begins a new sum of gradients.
  void read() {
    int at = 0;
    for (Parameter part : parts) {
      int width = width(part);
      place(part, turned, forth, at, columns);
      if (at >= from && at + width <= from + wanted) {
        place(part, !turned, back, at - from, wanted);
      }
      at += width;
    }
    Arrays.fill(gradient.data(), 0);
  }

  /// @param of how many columns there are in `to`
  private void place(Parameter part, boolean turn, Slice to, int column, int of) {
    int width = width(part);
    if (turn) {
      Copies.turn(rows, width, part.value(), 0, width, to, column * rows, rows);
    } else {
      Copies.copyRows(rows, width, part.value(), 0, width, to, column, of);
    }
  }

  /// `z[rows, batch] = joined · x[columns, batch]`.
  void apply(Slice x, Slice z) {
    kernels.product(rows, batch, columns, forth, turned, x, false, z, false);
  }

  /// The gradient of the wanted rows of `x`, from that of `z`; adds it to `dx` where `adds`.
  void back(Slice dz, Slice dx, boolean adds) {
    kernels.product(wanted, batch, rows, back, turned, dz, false, dx, adds);
  }

  /// Adds the gradient of all parts.
  void learn(Slice x, Slice dz) {
    kernels.product(rows, gradientRow, batch, dz, false, x, true, gradient, true);
  }

  /// Hands over what was added.
  void write() {
    int at = 0;
    for (Parameter part : parts) {
      int width = width(part);
      Copies.copyRows(rows, width, gradient, at, gradientRow, part.gradient(), 0, width);
      at += width;
    }
  }
}
