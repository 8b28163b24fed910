package glassbox.export.onnx;

import glassbox.engine.Shape;
import glassbox.engine.Tensor;
import glassbox.layer.GRU;
import glassbox.layer.LSTM;
import glassbox.layer.LayerSpec;
import glassbox.layer.SimpleRNN;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// How the parameters of a recurrent layer stand in the file: the directions stacked, the gates in
/// another order, the two biases behind each other: `weight` `[directions, gates·units, features]`,
/// `recurrentWeight` `[directions, gates·units, units]`, `bias` `[directions, 2·gates·units]`.
///
/// @param order which gate of the layer stands at each place of the file
/// @param twoBiases whether the state's sums have a bias of their own; else the file has zeros
///   there
/// @param directions 1, or 2 with one that reads from the end
record Gates(List<Integer> order, boolean twoBiases, int directions) {

  /// Of a layer that is one operator; empty for all others, whose parameters stand as they are.
  static Optional<Gates> of(LayerSpec layer) {
    return switch (layer) {
      case LSTM.Spec spec -> Optional.of(in(List.of(0, 3, 1, 2), false, spec.bidirectional()));
      case GRU.Spec spec -> Optional.of(in(List.of(1, 0, 2), true, spec.bidirectional()));
      case SimpleRNN.Spec spec when Recurrences.hasOperator(spec) ->
          Optional.of(in(List.of(0), false, spec.bidirectional()));
      default -> Optional.empty();
    };
  }

  private static Gates in(List<Integer> order, boolean twoBiases, boolean bidirectional) {
    return new Gates(order, twoBiases, bidirectional ? 2 : 1);
  }

  /// @param numbers the layer's own, by name
  Map<String, Tensor> packed(Map<String, Tensor> numbers) {
    Tensor recurrent = get(numbers, "recurrentWeight");
    int units = recurrent.shape().last();
    int rows = recurrent.shape().size(0);
    int features = get(numbers, "weight").shape().last();
    float[] weight = new float[directions * rows * features];
    float[] recurrentWeight = new float[directions * rows * units];
    float[] bias = new float[directions * 2 * rows];
    for (int side = 0; side < directions; side++) {
      for (int place = 0; place < order.size(); place++) {
        int from = order.get(place) * units;
        int to = side * rows + place * units;
        copy(numbers, side, "weight", from, weight, to, units, features);
        copy(numbers, side, "recurrentWeight", from, recurrentWeight, to, units, units);
        int behind = to + side * rows;
        copy(numbers, side, "bias", from, bias, behind, units, 1);
        if (twoBiases) {
          copy(numbers, side, "recurrentBias", from, bias, behind + rows, units, 1);
        }
      }
    }
    Map<String, Tensor> packed = new LinkedHashMap<>();
    packed.put("weight", new Tensor(Shape.of(directions, rows, features), weight));
    packed.put("recurrentWeight", new Tensor(Shape.of(directions, rows, units), recurrentWeight));
    packed.put("bias", new Tensor(Shape.of(directions, 2 * rows), bias));
    return packed;
  }

  private static void copy(
      Map<String, Tensor> numbers,
      int side,
      String name,
      int from,
      float[] into,
      int to,
      int rows,
      int width) {
    float[] values = get(numbers, called(side, name)).values();
    System.arraycopy(values, from * width, into, to * width, rows * width);
  }

  /// The other way round.
  ///
  /// @param packed as in the file; empty where the shapes do not belong together
  Optional<Map<String, Tensor>> unpacked(Map<String, Tensor> packed) {
    Tensor weight = get(packed, "weight");
    Tensor recurrent = get(packed, "recurrentWeight");
    Tensor bias = get(packed, "bias");
    int units = recurrent.shape().last();
    int rows = order.size() * units;
    int features = weight.shape().last();
    if (!weight.shape().equals(Shape.of(directions, rows, features))
        || !recurrent.shape().equals(Shape.of(directions, rows, units))
        || !bias.shape().equals(Shape.of(directions, 2 * rows))) {
      return Optional.empty();
    }
    Map<String, Tensor> numbers = new LinkedHashMap<>();
    for (int side = 0; side < directions; side++) {
      int at = side * rows;
      put(numbers, side, "weight", Shape.of(rows, features), rows(weight, at, units, features));
      put(
          numbers,
          side,
          "recurrentWeight",
          Shape.of(rows, units),
          rows(recurrent, at, units, units));
      float[] ofInput = rows(bias, 2 * at, units, 1);
      float[] ofState = rows(bias, 2 * at + rows, units, 1);
      if (twoBiases) {
        put(numbers, side, "bias", Shape.of(rows), ofInput);
        put(numbers, side, "recurrentBias", Shape.of(rows), ofState);
      } else {
        put(numbers, side, "bias", Shape.of(rows), sum(ofInput, ofState));
      }
    }
    return Optional.of(numbers);
  }

  /// The gates of a direction, in the layer's order.
  private float[] rows(Tensor packed, int from, int units, int width) {
    float[] rows = new float[order.size() * units * width];
    for (int place = 0; place < order.size(); place++) {
      System.arraycopy(
          packed.values(),
          (from + place * units) * width,
          rows,
          order.get(place) * units * width,
          units * width);
    }
    return rows;
  }

  /// Nothing is added where there is nothing, so that not one bit changes.
  private static float[] sum(float[] one, float[] other) {
    float[] sum = one.clone();
    for (int i = 0; i < sum.length; i++) {
      sum[i] = other[i] == 0 ? one[i] : one[i] + other[i];
    }
    return sum;
  }

  private static void put(
      Map<String, Tensor> numbers, int side, String name, Shape shape, float[] values) {
    numbers.put(called(side, name), new Tensor(shape, values));
  }

  /// Of the second direction: `backwardWeight`.
  static String called(int side, String name) {
    return side == 0
        ? name
        : "backward" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  private static Tensor get(Map<String, Tensor> numbers, String name) {
    return Objects.requireNonNull(numbers.get(name), name);
  }
}
