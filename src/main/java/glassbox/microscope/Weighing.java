package glassbox.microscope;

import glassbox.engine.Shape;
import glassbox.layer.Conv1D;
import glassbox.layer.Conv2D;
import glassbox.layer.ConvTranspose2D;
import glassbox.layer.Dense;
import glassbox.layer.DepthwiseConv2D;
import glassbox.layer.Place;
import glassbox.layer.Tap;
import glassbox.layer.Working;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// A layer each of whose outputs is a sum of weighed inputs: `z = Σ x·w + b`, `a = f(z)`. Dense
/// layers and all that move a window.
final class Weighing {

  private final Scene scene;
  private final float[] x;
  private final float[] weights;

  private Weighing(Scene scene, float[] weights) {
    this.scene = scene;
    this.weights = weights;
    x = scene.x();
  }

  /// Empty for other layers.
  static Optional<Weighing> of(Scene scene) {
    return switch (scene.layer()) {
      case Dense.Spec _, Conv1D.Spec _, Conv2D.Spec _ -> weighing(scene);
      case DepthwiseConv2D.Spec _, ConvTranspose2D.Spec _ -> weighing(scene);
      default -> Optional.empty();
    };
  }

  private static Optional<Weighing> weighing(Scene scene) {
    return scene.parameter("weight").map(weight -> new Weighing(scene, weight.value()));
  }

  boolean isDense() {
    return scene.layer() instanceof Dense.Spec;
  }

  /// What one output reads; nothing in the gaps that a transposed convolution may leave between its
  /// stamps.
  List<Tap> taps(int unit) {
    return Working.taps(scene.layer(), scene.inputShapes(), unit);
  }

  /// Empty in such a gap.
  Optional<Working> working(int unit) {
    return scene.working(unit);
  }

  double input(Tap tap) {
    return tap.isZero() ? 0 : x[tap.input()];
  }

  double weight(Tap tap) {
    return weights[tap.weight()];
  }

  double product(Tap tap) {
    return input(tap) * weight(tap);
  }

  OptionalDouble bias(int unit) {
    Shape shape = scene.outputShape();
    return working(unit)
        .map(Working::bias)
        .orElseGet(
            () ->
                scene
                    .parameter("bias")
                    .map(bias -> OptionalDouble.of(bias.value()[Place.of(shape, unit).channel()]))
                    .orElse(OptionalDouble.empty()));
  }

  /// In front of the activation.
  double sum(int unit) {
    return working(unit).map(Working::sum).orElseGet(() -> bias(unit).orElse(0));
  }

  /// The gradient of the sum of a unit.
  double delta(int unit) {
    if (scene.isFused()) {
      return scene.seen().sumGradient()[unit];
    }
    return switch (scene.activation()) {
      case Softmax -> Softmax.of(scene, unit).delta();
      default -> scene.gradient(unit) * Activated.of(scene).slopeOf(sum(unit), scene.y()[unit]);
    };
  }

  /// What this example adds to the gradient of a weight: over all places that use it.
  double gradientOf(int weight) {
    return uses(weight).stream().mapToDouble(use -> delta(use.unit()) * input(use.tap())).sum();
  }

  /// A place where a weight is used.
  record Use(int unit, Tap tap) {}

  /// All of them.
  List<Use> uses(int weight) {
    List<Use> uses = new ArrayList<>();
    for (int unit = 0; unit < scene.outputShape().elements(); unit++) {
      int own = unit;
      if (mayUse(unit, weight)) {
        taps(unit).stream()
            .filter(tap -> tap.weight() == weight)
            .forEach(tap -> uses.add(new Use(own, tap)));
      }
    }
    return uses;
  }

  /// All outputs that read an element of the input.
  List<Use> readers(int input) {
    List<Use> readers = new ArrayList<>();
    for (int unit = 0; unit < scene.outputShape().elements(); unit++) {
      int own = unit;
      if (!isDense() || unit / scene.outputShape().last() == input / scene.inputShape().last()) {
        taps(unit).stream()
            .filter(tap -> tap.input() == input)
            .forEach(tap -> readers.add(new Use(own, tap)));
      }
    }
    return readers;
  }

  /// Spares most units a look: a weight belongs to one output channel, but where stamps overlap.
  private boolean mayUse(int unit, int weight) {
    if (isDense()) {
      return unit % scene.outputShape().last() == weight / scene.inputShape().last();
    }
    int channels = Place.channels(scene.outputShape());
    return weights.length % channels != 0
        || scene.layer() instanceof ConvTranspose2D.Spec
        || weight / (weights.length / channels) == Place.of(scene.outputShape(), unit).channel();
  }
}
