package glassbox.net;

import glassbox.engine.Shape;
import glassbox.layer.Activation;
import glassbox.layer.Add;
import glassbox.layer.BatchNorm;
import glassbox.layer.Concat;
import glassbox.layer.ConvTranspose2D;
import glassbox.layer.Dropout;
import glassbox.layer.GaussianNoise;
import glassbox.layer.LayerSpec;
import glassbox.layer.Multiply;
import glassbox.layer.Place;
import glassbox.layer.Tap;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which places of the input can reach a place of a layer at all, whatever the weights: windows,
/// strides and paddings put together (Luo et al., 2016, call it the theoretical receptive field).
/// Places are those of pixels, or of steps; channels are not told apart.
public final class ReceptiveField {

  private final Shape input;
  private final BitSet places;

  private ReceptiveField(Shape input, BitSet places) {
    this.input = input;
    this.places = places;
  }

  /// What one unit of a stage can see of the data.
  ///
  /// @param unit which element of its output
  public static ReceptiveField of(Blueprint blueprint, String node, int unit) {
    return back(blueprint, node, Place.of(stage(blueprint, node).output(), unit));
  }

  /// What any unit of a stage can see of the data: what is not in it is lost, as where a stride is
  /// wider than its window.
  public static ReceptiveField of(Blueprint blueprint, String node) {
    Shape output = stage(blueprint, node).output();
    return new ReceptiveField(blueprint.input(), back(blueprint, node, all(output)));
  }

  /// What the windows of a layer see of the input right in front of it.
  ///
  /// @param layer with one input
  public static ReceptiveField of(LayerSpec layer, Shape input) {
    Shape output = layer.outputShape(List.of(input));
    return new ReceptiveField(input, back(layer, input, all(output)));
  }

  private static ReceptiveField back(Blueprint blueprint, String node, Place place) {
    Shape output = stage(blueprint, node).output();
    var seen = new BitSet();
    seen.set(index(output, place));
    return new ReceptiveField(blueprint.input(), back(blueprint, node, seen));
  }

  private static Blueprint.Stage stage(Blueprint blueprint, String node) {
    return blueprint
        .stage(node)
        .orElseThrow(() -> new IllegalArgumentException("No stage is called " + node + "."));
  }

  /// From stage to stage, the last first: each has heard of all that read it when it is its turn.
  private static BitSet back(Blueprint blueprint, String node, BitSet from) {
    Map<String, BitSet> seen = new HashMap<>();
    seen.put(node, from);
    for (Blueprint.Stage stage : blueprint.stages().reversed()) {
      BitSet own = seen.get(stage.id());
      if (own == null) {
        continue;
      }
      List<Shape> inputs = blueprint.inputsOf(stage);
      for (int i = 0; i < inputs.size(); i++) {
        seen.computeIfAbsent(stage.inputs().get(i), _ -> new BitSet())
            .or(back(stage.layer(), inputs.get(i), own));
      }
    }
    return seen.getOrDefault(Blueprint.DATA, new BitSet());
  }

  private static BitSet back(LayerSpec layer, Shape input, BitSet own) {
    if (keepsPlaces(layer)) {
      return own;
    }
    // All channels have the same window: one is looked at.
    List<Shape> thin = List.of(thin(input));
    if (!(layer instanceof ConvTranspose2D.Spec) && layer.taps(thin, 0).isEmpty()) {
      return all(input);
    }
    Shape output = layer.outputShape(thin);
    var seen = new BitSet();
    own.stream()
        .forEach(
            at -> {
              var place = new Place(0, at / Place.width(output), at % Place.width(output));
              for (Tap tap : layer.taps(thin, place.element(output))) {
                if (!tap.isZero()) {
                  seen.set(index(input, Place.of(thin.getFirst(), tap.input())));
                }
              }
            });
    return seen;
  }

  /// With a single channel.
  private static Shape thin(Shape shape) {
    return switch (shape.rank()) {
      case 1 -> shape;
      case 2 -> Shape.of(shape.size(0), 1);
      default -> Shape.of(1, shape.size(1), shape.size(2));
    };
  }

  /// Whether each place is made of what stands at the same place, and of nothing else.
  static boolean keepsPlaces(LayerSpec layer) {
    return switch (layer) {
      case Activation.Spec _,
          Dropout.Spec _,
          GaussianNoise.Spec _,
          BatchNorm.Spec _,
          Add.Spec _,
          Multiply.Spec _,
          Concat.Spec _ ->
          true;
      default -> false;
    };
  }

  private static int index(Shape shape, Place place) {
    return place.row() * Place.width(shape) + place.column();
  }

  private static int size(Shape shape) {
    return Place.width(shape) * Place.height(shape);
  }

  private static BitSet all(Shape shape) {
    var all = new BitSet();
    all.set(0, size(shape));
    return all;
  }

  /// Whether a place can be reached.
  public boolean sees(int row, int column) {
    return places.get(row * Place.width(input) + column);
  }

  /// How many places are seen.
  public int count() {
    return places.cardinality();
  }

  /// How many places the input has.
  public int size() {
    return size(input);
  }

  /// A box around places, ends included.
  public record Box(int top, int left, int bottom, int right) {

    public int height() {
      return bottom - top + 1;
    }

    public int width() {
      return right - left + 1;
    }
  }

  /// The smallest box around all that is seen; of no size where nothing is.
  public Box box() {
    int width = Place.width(input);
    int left = places.stream().map(at -> at % width).min().orElse(0);
    int right = places.stream().map(at -> at % width).max().orElse(-1);
    int top = places.isEmpty() ? 0 : places.nextSetBit(0) / width;
    int bottom = places.isEmpty() ? -1 : (places.length() - 1) / width;
    return new Box(top, left, bottom, right);
  }
}
