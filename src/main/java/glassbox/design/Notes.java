package glassbox.design;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.UnaryOperator;

/// What can be done to the texts on the canvas.
public final class Notes {

  /// Between what a frame is drawn around and its edge; the title stands above.
  private static final double MARGIN = 20;

  private static final double TITLE = 28;

  /// Between a card and the new note below it.
  private static final double GAP = 16;

  private Notes() {}

  public static Design add(Design design, String text, Point at) {
    return append(design, new Note(Edits.freshId(design), text, at));
  }

  /// Where a new note can be read: there, or below the cards that would lie on it.
  public static Point legible(Point wanted, Collection<Box> cards) {
    var note = new Box(wanted.x(), wanted.y(), Note.SIZE.width(), Note.SIZE.height());
    OptionalDouble lowest = cards.stream().filter(note::meets).mapToDouble(Box::bottom).max();
    return lowest.isEmpty()
        ? wanted
        : legible(new Point(wanted.x(), lowest.getAsDouble() + GAP), cards);
  }

  /// A frame around boxes.
  public static Design frame(Design design, String title, Collection<Box> around) {
    double left = around.stream().mapToDouble(Box::x).min().orElse(0) - MARGIN;
    double top = around.stream().mapToDouble(Box::y).min().orElse(0) - MARGIN - TITLE;
    double right = around.stream().mapToDouble(Box::right).max().orElse(0) + MARGIN;
    double bottom = around.stream().mapToDouble(Box::bottom).max().orElse(0) + MARGIN;
    return append(
        design,
        new Note(
            Edits.freshId(design),
            title,
            new Point(left, top),
            new Extent(right - left, bottom - top),
            Note.Colour.BLUE,
            Note.Form.FRAME));
  }

  public static Design setText(Design design, String id, String text) {
    return change(design, Set.of(id), note -> note.withText(text));
  }

  public static Design resize(Design design, String id, Extent size) {
    return change(design, Set.of(id), note -> note.withSize(size));
  }

  public static Design paint(Design design, Set<String> ids, Note.Colour colour) {
    return change(design, ids, note -> note.withColour(colour));
  }

  private static Design change(Design design, Set<String> ids, UnaryOperator<Note> edit) {
    return design.withNotes(
        design.notes().stream()
            .map(note -> ids.contains(note.id()) ? edit.apply(note) : note)
            .toList());
  }

  private static Design append(Design design, Note note) {
    List<Note> notes = new ArrayList<>(design.notes());
    notes.add(note);
    return design.withNotes(notes);
  }
}
