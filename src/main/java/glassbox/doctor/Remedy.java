package glassbox.doctor;

import glassbox.design.Design;
import java.util.function.UnaryOperator;

/// Something that would help: an edit of the design, which can be undone.
///
/// @param label of the button: `Use ReLU in 9 layers`
/// @param undo what the menu offers to take back: `set the learning rate`
/// @param restarts whether the run goes back to its start for it, because what was learned so far
///   is of no use; nothing runs then until somebody says so
public record Remedy(String label, String undo, boolean restarts, UnaryOperator<Design> edit) {

  /// Another batch size.
  public static Remedy batch(int size) {
    return Mends.batch(size);
  }
}
