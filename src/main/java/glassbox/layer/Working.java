package glassbox.layer;

import glassbox.engine.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// How a window, or a dense layer, made one output of an example, with all the numbers: what it
/// reads in each channel, what that weighs, and what comes of it.
///
/// @param layer that has the window
/// @param lanes the channels that the window reads; of a dense layer one, the row of its inputs
/// @param bias where the layer has one
/// @param output as the engine has it, behind the activation
public record Working(LayerSpec layer, List<Lane> lanes, OptionalDouble bias, double output) {

  /// What is made of the values in a window.
  public enum Way {
    /// Weighed and added up.
    SUM,
    /// The largest is kept.
    LARGEST,
    /// The mean is taken.
    MEAN,
    /// There is one, which is taken as it is.
    COPY
  }

  /// What a layer makes of the values that an output reads.
  public static Way way(LayerSpec layer) {
    return switch (layer) {
      case MaxPool2D.Spec _, MaxPool1D.Spec _, GlobalMaxPool.Spec _ -> Way.LARGEST;
      case AvgPool2D.Spec _, AvgPool1D.Spec _, GlobalAvgPool.Spec _ -> Way.MEAN;
      case Pad2D.Spec _, UpSample2D.Spec _ -> Way.COPY;
      default -> Way.SUM;
    };
  }

  /// What one output reads, in the order of its weights; nothing for other kinds, and in the gaps
  /// that a transposed convolution may leave between its stamps.
  public static List<Tap> taps(LayerSpec layer, List<Shape> inputs, int unit) {
    return layer instanceof Dense.Spec dense
        ? row(inputs.getFirst(), dense.units(), unit)
        : layer.taps(inputs, unit);
  }

  /// A dense layer weighs all values of the last axis.
  private static List<Tap> row(Shape input, int units, int unit) {
    int features = input.last();
    int from = unit / units * features;
    int weight = unit % units * features;
    return IntStream.range(0, features)
        .mapToObj(i -> new Tap(Place.of(input, from + i), from + i, weight + i))
        .toList();
  }

  /// A channel in the window.
  ///
  /// @param taps row by row
  /// @param rows of the window
  /// @param columns of it
  /// @param x what stands at each tap; 0 where nothing does
  /// @param w what it weighs; 1 where nothing is weighed
  public record Lane(int channel, List<Tap> taps, int rows, int columns, float[] x, float[] w) {

    public double product(int tap) {
      return (double) w[tap] * x[tap];
    }

    public double sum() {
      double sum = 0;
      for (int i = 0; i < x.length; i++) {
        sum += product(i);
      }
      return sum;
    }

    /// The tap with the largest value, the first of equal ones; zeros beyond the edges don't count.
    public int winner() {
      int best = -1;
      for (int i = 0; i < x.length; i++) {
        if (!taps.get(i).isZero() && (best < 0 || x[i] > x[best])) {
          best = i;
        }
      }
      return best;
    }

    /// How many taps read a value.
    public int count() {
      return (int) taps.stream().filter(tap -> !tap.isZero()).count();
    }
  }

  public Working {
    lanes = List.copyOf(lanes);
  }

  /// @param input the shape of the layer's one input
  /// @param x its values
  /// @param parameters of the layer, by name
  /// @param y what the layer gave
  /// @param unit which element of that
  /// @return empty where no window reads anything, or the numbers are of another layer
  public static Optional<Working> of(
      LayerSpec layer,
      Shape input,
      float[] x,
      Map<String, float[]> parameters,
      float[] y,
      int unit) {
    List<Shape> inputs = List.of(input);
    Shape output = layer.outputShape(inputs);
    if (x.length != input.elements() || y.length != output.elements() || unit >= y.length) {
      return Optional.empty();
    }
    List<Tap> taps = taps(layer, inputs, unit);
    float[] weight = parameters.getOrDefault("weight", new float[0]);
    if (taps.isEmpty() || taps.stream().anyMatch(tap -> tap.weight() >= weight.length)) {
      return Optional.empty();
    }
    float[] bias = parameters.getOrDefault("bias", new float[0]);
    boolean dense = layer instanceof Dense.Spec;
    int channel = dense ? unit % output.last() : Place.of(output, unit).channel();
    return Optional.of(
        new Working(
            layer,
            dense ? List.of(lane(taps, x, weight)) : lanes(taps, x, weight),
            channel < bias.length ? OptionalDouble.of(bias[channel]) : OptionalDouble.empty(),
            y[unit]));
  }

  /// Taps come channel by channel.
  private static List<Lane> lanes(List<Tap> taps, float[] x, float[] weight) {
    List<Lane> lanes = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= taps.size(); i++) {
      int channel = taps.get(from).place().channel();
      if (i == taps.size() || taps.get(i).place().channel() != channel) {
        lanes.add(lane(taps.subList(from, i), x, weight));
        from = i;
      }
    }
    return lanes;
  }

  private static Lane lane(List<Tap> taps, float[] x, float[] weight) {
    float[] seen = new float[taps.size()];
    float[] weights = new float[taps.size()];
    for (int i = 0; i < seen.length; i++) {
      Tap tap = taps.get(i);
      seen[i] = tap.isZero() ? 0 : x[tap.input()];
      weights[i] = tap.weight() < 0 ? 1 : weight[tap.weight()];
    }
    int rows = (int) taps.stream().map(tap -> tap.place().row()).distinct().count();
    return new Lane(
        taps.getFirst().place().channel(),
        List.copyOf(taps),
        rows,
        taps.size() / rows,
        seen,
        weights);
  }

  public Way way() {
    return way(layer);
  }

  /// In front of the activation: what the window makes, the bias included.
  public double sum() {
    double sum = bias.orElse(0);
    for (Lane lane : lanes) {
      sum +=
          switch (way()) {
            case SUM, COPY -> lane.sum();
            case LARGEST -> lane.x()[lane.winner()];
            case MEAN -> lane.sum() / lane.count();
          };
    }
    return sum;
  }
}
