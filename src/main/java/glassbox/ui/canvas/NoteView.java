package glassbox.ui.canvas;

import glassbox.design.Note;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;

/// A text that stands on the canvas.
final class NoteView extends Label {

  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

  NoteView(Note note) {
    getStyleClass().add("glass-note");
    setWrapText(true);
    setMaxWidth(220);
    setUserData(new Hit.OnNote(note.id()));
  }

  void update(Note note, boolean selected) {
    setText(note.text());
    pseudoClassStateChanged(SELECTED, selected);
  }
}
