package glassbox.design;

import java.util.Optional;
import java.util.function.UnaryOperator;

/// Why a design cannot run, at the place where it shows, with what would mend it.
///
/// @param place a node's id, [glassbox.net.Blueprint#DATA], or empty for the whole design
/// @param message one sentence or two, with the sum that fails
/// @param mend an edit to offer on a click
public record Problem(String place, String message, Optional<Mend> mend, Kind kind) {

  public Problem(String place, String message, Optional<Mend> mend) {
    this(place, message, mend, Kind.STRUCTURE);
  }

  public enum Kind {
    /// Something is missing, or too much.
    STRUCTURE,
    /// A layer cannot take the shape that flows into it: a wire that leads there is refused.
    SHAPE
  }

  /// @param label what the click does: `Set units to 3`
  public record Mend(String label, UnaryOperator<Design> edit) {}
}
