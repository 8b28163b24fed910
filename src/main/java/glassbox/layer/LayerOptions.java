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
public record LayerOptions(
    @Range(min = 0, max = 10, logarithmic = true) OptionalDouble l1,
    @Range(min = 0, max = 10, logarithmic = true) OptionalDouble l2,
    Optional<Initializer> initializer) {

  public static final LayerOptions DEFAULT =
      new LayerOptions(OptionalDouble.empty(), OptionalDouble.empty(), Optional.empty());
}
