package glassbox.ui.outline;

import glassbox.ui.look.LayerWords;
import java.util.Optional;

/// A line of the outline.
///
/// @param id of the card; empty: the heading of a branch
/// @param detail choices, shape, parameters, state
/// @param spoken all of it, for a screen reader
record OutlineRow(Optional<String> id, String title, String detail, String spoken, boolean wrong) {

  static OutlineRow heading(String title) {
    return new OutlineRow(Optional.empty(), title, "", title, false);
  }

  static OutlineRow of(String id, LayerWords words) {
    String shape = words.output(id);
    String states = String.join(", ", words.states(id));
    String choices = words.choices(id);
    String detail =
        (choices.isEmpty() ? "" : choices + " ")
            + "→ "
            + shape
            + (states.isEmpty() ? "" : ", " + states);
    return new OutlineRow(
        Optional.of(id),
        words.title(id),
        detail,
        words.sentence(id),
        !words.checked().problemsAt(id).isEmpty());
  }
}
