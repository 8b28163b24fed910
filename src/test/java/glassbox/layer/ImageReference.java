package glassbox.layer;

import glassbox.engine.ActivationFunction;
import glassbox.engine.Padding;
import glassbox.engine.Pair;
import glassbox.engine.Shape;
import java.util.List;
import java.util.Map;

/// What layers of images, and their kin for sequences, should give: sums over indices, as their
/// pages write them, and nothing of their code.
final class ImageReference {

  private final Shape shape;
  private final int rows;

  ImageReference(Shape shape, int rows) {
    this.shape = shape;
    this.rows = rows;
  }

  /// One value of what goes in, `[channel, row, column]`.
  private interface Pixels {
    double at(int c, int i, int j);
  }

  /// Of one example, for what comes out: `[channel, row, column]`.
  private interface Sum {
    double of(Pixels x, int o, int i, int j);
  }

  private int channels() {
    return shape.rank() == 3 ? shape.size(0) : shape.last();
  }

  private int height() {
    return shape.rank() == 3 ? shape.size(1) : 1;
  }

  private int width() {
    return shape.rank() == 3 ? shape.size(2) : shape.size(0);
  }

  private int place(Shape of, int c, int i, int j) {
    return switch (of.rank()) {
      case 3 -> (c * of.size(1) + i) * of.size(2) + j;
      case 2 -> j * of.last() + c;
      default -> c;
    };
  }

  private double[] each(double[] x, Shape output, Sum sum) {
    int n = output.elements();
    double[] y = new double[rows * n];
    int channels = output.rank() == 3 ? output.size(0) : output.last();
    int height = output.rank() == 3 ? output.size(1) : 1;
    int width = output.rank() == 3 ? output.size(2) : output.rank() == 2 ? output.size(0) : 1;
    for (int row = 0; row < rows; row++) {
      int from = row * shape.elements();
      Pixels pixels = (c, i, j) -> x[from + place(shape, c, i, j)];
      for (int o = 0; o < channels; o++) {
        for (int i = 0; i < height; i++) {
          for (int j = 0; j < width; j++) {
            y[row * n + place(output, o, i, j)] = sum.of(pixels, o, i, j);
          }
        }
      }
    }
    return y;
  }

  double[] forward(LayerSpec spec, double[] x, Map<String, double[]> named) {
    Shape output = spec.outputShape(List.of(shape));
    return switch (spec) {
      case Conv2D.Spec c ->
          convolve(
              x,
              output,
              c.kernel(),
              c.stride(),
              c.dilation(),
              c.padding(),
              c.paddingMode(),
              c.activation(),
              named,
              channels(),
              0);
      case DepthwiseConv2D.Spec c ->
          convolve(
              x,
              output,
              c.kernel(),
              c.stride(),
              c.dilation(),
              c.padding(),
              c.paddingMode(),
              c.activation(),
              named,
              1,
              c.multiplier());
      case Conv1D.Spec c ->
          convolve(
              x,
              output,
              new Pair(1, c.kernel()),
              new Pair(1, c.stride()),
              new Pair(1, c.dilation()),
              c.padding(),
              c.paddingMode(),
              c.activation(),
              named,
              channels(),
              0);
      case ConvTranspose2D.Spec c -> stamp(x, output, c, named);
      case MaxPool2D.Spec p ->
          pool(x, output, p.size(), p.stride().orElse(p.size()), p.padding(), true);
      case AvgPool2D.Spec p ->
          pool(x, output, p.size(), p.stride().orElse(p.size()), p.padding(), false);
      case MaxPool1D.Spec p ->
          pool(
              x,
              output,
              new Pair(1, p.size()),
              new Pair(1, p.stride().orElse(p.size())),
              p.padding(),
              true);
      case AvgPool1D.Spec p ->
          pool(
              x,
              output,
              new Pair(1, p.size()),
              new Pair(1, p.stride().orElse(p.size())),
              p.padding(),
              false);
      case GlobalMaxPool.Spec p -> all(x, output, true);
      case GlobalAvgPool.Spec p -> all(x, output, false);
      case Pad2D.Spec p ->
          each(x, output, (at, o, i, j) -> beyond(at, o, i - p.top(), j - p.left(), p.mode()));
      case UpSample2D.Spec u ->
          each(x, output, (at, o, i, j) -> at.at(o, i / u.factor(), j / u.factor()));
      default -> throw new IllegalArgumentException("No reference for " + spec + ".");
    };
  }

  private double beyond(Pixels x, int c, int i, int j, PaddingMode mode) {
    boolean inside = i >= 0 && i < height() && j >= 0 && j < width();
    if (inside) {
      return x.at(c, i, j);
    }
    return switch (mode) {
      case ZERO -> 0;
      case REPLICATE -> x.at(c, Math.clamp(i, 0, height() - 1), Math.clamp(j, 0, width() - 1));
      case MIRROR -> x.at(c, mirrored(i, height()), mirrored(j, width()));
    };
  }

  private static int mirrored(int i, int size) {
    return i < 0 ? -i : i >= size ? 2 * size - 2 - i : i;
  }

  /// How much is added in front; "same" has `ceil(size / stride)` places.
  private static int before(Padding padding, int size, int kernel, int stride, int dilation) {
    return switch (padding) {
      case Padding.Valid v -> 0;
      case Padding.Pixels p -> p.count();
      case Padding.Same s -> {
        int places = (int) Math.ceil((double) size / stride);
        int needed = (places - 1) * stride + dilation * (kernel - 1) + 1;
        yield Math.max(0, needed - size) / 2;
      }
    };
  }

  /// @param seen channels that an output sees
  /// @param multiplier outputs per channel where each sees one alone; 0: each sees all
  private double[] convolve(
      double[] x,
      Shape output,
      Pair kernel,
      Pair stride,
      Pair dilation,
      Padding padding,
      PaddingMode mode,
      ActivationFunction f,
      Map<String, double[]> named,
      int seen,
      int multiplier) {
    int top = before(padding, height(), kernel.height(), stride.height(), dilation.height());
    if (shape.rank() == 2) {
      top = 0;
    }
    int above = top;
    int left = before(padding, width(), kernel.width(), stride.width(), dilation.width());
    double[] w = Reference.get(named, "weight");
    double[] z =
        each(
            x,
            output,
            (at, o, i, j) -> {
              double sum = named.containsKey("bias") ? Reference.get(named, "bias")[o] : 0;
              for (int c = 0; c < seen; c++) {
                int channel = multiplier > 0 ? o / multiplier : c;
                for (int u = 0; u < kernel.height(); u++) {
                  for (int v = 0; v < kernel.width(); v++) {
                    int row = i * stride.height() + u * dilation.height() - above;
                    int column = j * stride.width() + v * dilation.width() - left;
                    int weight = ((o * seen + c) * kernel.height() + u) * kernel.width() + v;
                    sum += w[weight] * beyond(at, channel, row, column, mode);
                  }
                }
              }
              return sum;
            });
    return Reference.activate(f, 0.01, z, output.last());
  }

  private double[] stamp(
      double[] x, Shape output, ConvTranspose2D.Spec spec, Map<String, double[]> named) {
    Pair kernel = spec.kernel();
    double[] w = Reference.get(named, "weight");
    double[] z =
        each(
            x,
            output,
            (at, o, i, j) -> {
              double sum = named.containsKey("bias") ? Reference.get(named, "bias")[o] : 0;
              for (int c = 0; c < channels(); c++) {
                for (int row = 0; row < height(); row++) {
                  for (int column = 0; column < width(); column++) {
                    int u = i + spec.padding() - row * spec.stride().height();
                    int v = j + spec.padding() - column * spec.stride().width();
                    if (u >= 0 && u < kernel.height() && v >= 0 && v < kernel.width()) {
                      int weight =
                          ((c * spec.filters() + o) * kernel.height() + u) * kernel.width() + v;
                      sum += w[weight] * at.at(c, row, column);
                    }
                  }
                }
              }
              return sum;
            });
    return Reference.activate(spec.activation(), 0.01, z, output.last());
  }

  private double[] pool(
      double[] x, Shape output, Pair size, Pair stride, Padding padding, boolean largest) {
    int top = shape.rank() == 2 ? 0 : before(padding, height(), size.height(), stride.height(), 1);
    int left = before(padding, width(), size.width(), stride.width(), 1);
    return each(
        x,
        output,
        (at, o, i, j) ->
            pooled(
                at,
                o,
                i * stride.height() - top,
                j * stride.width() - left,
                size.height(),
                size.width(),
                largest));
  }

  private double[] all(double[] x, Shape output, boolean largest) {
    return each(x, output, (at, o, i, j) -> pooled(at, o, 0, 0, height(), width(), largest));
  }

  private double pooled(Pixels x, int c, int top, int left, int high, int wide, boolean largest) {
    double most = Double.NEGATIVE_INFINITY;
    double sum = 0;
    int count = 0;
    for (int i = Math.max(0, top); i < Math.min(height(), top + high); i++) {
      for (int j = Math.max(0, left); j < Math.min(width(), left + wide); j++) {
        most = Math.max(most, x.at(c, i, j));
        sum += x.at(c, i, j);
        count++;
      }
    }
    return largest ? most : sum / count;
  }
}
