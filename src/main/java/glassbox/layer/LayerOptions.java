package glassbox.layer;

import glassbox.engine.choice.Range;
import glassbox.engine.init.Initializer;
import java.util.Optional;
import java.util.OptionalDouble;

/// What may be chosen for any layer, whatever its kind.
///
/// @param l1 in place of the training's own `l1` for this layer's weights
/// @param l2 in place of the training's own `l2` for this layer's weights
/// @param initializer in place of the one that suits the activation
/// @param frozen whether training leaves its parameters, and what it remembers, as they are;
///   gradients pass through it all the same
/// @param draw how often its start was drawn anew: each number is another start from the same seed
/// @param kept what it begins with in place of drawn numbers, as long as its shape fits
public record LayerOptions(
    @Range(min = 0, max = 10, logarithmic = true) OptionalDouble l1,
    @Range(min = 0, max = 10, logarithmic = true) OptionalDouble l2,
    Optional<Initializer> initializer,
    boolean frozen,
    @Range(min = 0, max = 1e9) int draw,
    Optional<KeptStart> kept) {

  public static final LayerOptions DEFAULT =
      new LayerOptions(OptionalDouble.empty(), OptionalDouble.empty(), Optional.empty());

  public LayerOptions(OptionalDouble l1, OptionalDouble l2, Optional<Initializer> initializer) {
    this(l1, l2, initializer, false, 0, Optional.empty());
  }

  public LayerOptions withFrozen(boolean changed) {
    return new LayerOptions(l1, l2, initializer, changed, draw, kept);
  }

  /// Another start, by the initializer that is chosen.
  public LayerOptions drawnAnew() {
    return new LayerOptions(l1, l2, initializer, frozen, draw + 1, Optional.empty());
  }

  public LayerOptions withKept(Optional<KeptStart> changed) {
    return new LayerOptions(l1, l2, initializer, frozen, draw, changed);
  }

  /// Whether the numbers that a layer with these options has begun with are still those that it
  /// would be given. What was kept was there already when it was kept.
  public boolean startsLike(LayerOptions other) {
    return initializer.equals(other.initializer) && draw == other.draw;
  }
}
