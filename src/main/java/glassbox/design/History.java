package glassbox.design;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The designs that led to this one, and those that were undone. Not safe for several threads.
public final class History {

  /// How far back one can go. Designs share all that did not change, so a step costs little.
  static final int DEPTH = 1_000;

  private record Entry(String label, Design before, Design after, Optional<WeightChange> weight) {}

  private final Deque<Entry> done = new ArrayDeque<>();
  private final Deque<Entry> undone = new ArrayDeque<>();
  private Design current;
  private Optional<Design> saved;

  public History(Design start) {
    current = start;
    saved = Optional.of(start);
  }

  public Design current() {
    return current;
  }

  /// Makes an edit that can be undone under its label; one that changes nothing leaves no trace.
  ///
  /// @param label what was done, as it follows "Undo": `add Dense`
  /// @return whether anything changed
  public boolean apply(String label, UnaryOperator<Design> edit) {
    Design after = edit.apply(current);
    if (after.equals(current)) {
      return false;
    }
    push(new Entry(label, current, after, Optional.empty()));
    current = after;
    return true;
  }

  /// As [#apply], but one step together with the last one where that was called `first`.
  ///
  /// @param label of a step of its own, where another came between
  /// @return whether anything changed
  public boolean amend(String first, String label, UnaryOperator<Design> edit) {
    Entry last = done.peek();
    if (last == null || !last.label().equals(first) || last.weight().isPresent()) {
      return apply(label, edit);
    }
    Design after = edit.apply(current);
    if (after.equals(current)) {
      return false;
    }
    done.pop();
    push(new Entry(first, last.before(), after, Optional.empty()));
    current = after;
    return true;
  }

  /// Notes a number that was set by hand: the design stays, and undoing it is an order to the run.
  public void noteWeight(String label, WeightChange change) {
    push(new Entry(label, current, current, Optional.of(change)));
  }

  private void push(Entry entry) {
    done.push(entry);
    if (done.size() > DEPTH) {
      done.removeLast();
    }
    undone.clear();
  }

  /// The network begins anew: numbers that were set before are gone, and with them what would take
  /// them back.
  public void forgetWeights() {
    done.removeIf(entry -> entry.weight().isPresent());
    undone.removeIf(entry -> entry.weight().isPresent());
  }

  /// The number that [#undo] would set back, where it would.
  public Optional<WeightChange> weightToUndo() {
    return Optional.ofNullable(done.peek()).flatMap(Entry::weight);
  }

  /// The number that [#redo] would set again, where it would.
  public Optional<WeightChange> weightToRedo() {
    return Optional.ofNullable(undone.peek()).flatMap(Entry::weight);
  }

  public boolean undo() {
    if (done.isEmpty()) {
      return false;
    }
    Entry entry = done.pop();
    undone.push(entry);
    current = entry.before();
    return true;
  }

  public boolean redo() {
    if (undone.isEmpty()) {
      return false;
    }
    Entry entry = undone.pop();
    done.push(entry);
    current = entry.after();
    return true;
  }

  /// What [#undo] would take back.
  public Optional<String> undoLabel() {
    return Optional.ofNullable(done.peek()).map(Entry::label);
  }

  /// What [#redo] would bring back.
  public Optional<String> redoLabel() {
    return Optional.ofNullable(undone.peek()).map(Entry::label);
  }

  /// Whether the current design differs from the one last saved.
  public boolean isDirty() {
    return !saved.equals(Optional.of(current));
  }

  /// Notes that no file holds what is here: it was recovered.
  public void markUnsaved() {
    saved = Optional.empty();
  }

  /// @param written the design that now stands in the file
  public void markSaved(Design written) {
    saved = Optional.of(written);
  }
}
