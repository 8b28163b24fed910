package glassbox.engine.choice;

import java.util.List;
import java.util.Optional;

/// One thing that may be chosen: a component of a record, described so that a form or a file can be
/// made from it.
///
/// @param name as in the record and in the file: `units`
/// @param optional whether it may be left empty
/// @param value as it stands: an Integer, Double, Boolean, enum constant, record,
///   [glassbox.engine.Shape], [glassbox.engine.Pair] or [glassbox.engine.Padding]; empty only where
///   `optional`
/// @param range of a number, where it has one
/// @param options all that can be chosen: an enum's constants, or the default of each record of a
///   family; empty for the other types
/// @param required whether a file must state it
public record Choice(
    String name,
    Type type,
    boolean optional,
    Optional<Object> value,
    Optional<Range> range,
    List<Object> options,
    boolean required) {

  /// Decides the field of a form and the value in a file.
  public enum Type {
    INTEGER,
    REAL,
    FLAG,
    /// A constant of an enum.
    OPTION,
    /// A record of a sealed family, with choices of its own.
    FAMILY,
    SHAPE,
    /// A [glassbox.engine.Pair].
    PAIR,
    /// A [glassbox.engine.Padding].
    PADDING
  }

  public Choice {
    options = List.copyOf(options);
  }

  /// Under which the texts on screen name it: `choice.units`.
  public String labelKey() {
    return "choice." + name;
  }
}
