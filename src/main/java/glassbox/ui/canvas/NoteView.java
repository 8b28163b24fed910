package glassbox.ui.canvas;

import glassbox.design.Box;
import glassbox.design.Extent;
import glassbox.design.Note;
import glassbox.ui.explain.Explain;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/// A text that stands on the canvas, or a frame with its title. Of a frame only the title and the
/// corner can be taken, so that what stands in it stays in reach.
final class NoteView extends Region {

  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
  private static final double CORNER = 14;

  private final Note.Form form;
  private final Region ground = new Region();
  private final Label text = new Label();
  private final Region corner = new Region();
  private Extent size;

  NoteView(Note note) {
    form = note.form();
    size = note.size();
    setId("note-" + note.id());
    String key = note.isFrame() ? "note.frame" : "note";
    Explain.as(ground, key);
    Explain.as(text, key);
    Explain.as(corner, "note.corner");
    getStyleClass().add(note.isFrame() ? "glass-frame" : "glass-note");
    ground.getStyleClass().add("glass-note-ground");
    ground.setMouseTransparent(note.isFrame());
    text.getStyleClass().add("glass-note-text");
    text.setWrapText(!note.isFrame());
    text.setAlignment(Pos.TOP_LEFT);
    corner.getStyleClass().add("glass-note-corner");
    corner.setCursor(Cursor.SE_RESIZE);
    corner.setUserData(new Hit.NoteCorner(note.id()));
    setPickOnBounds(false);
    setUserData(new Hit.OnNote(note.id()));
    getChildren().setAll(ground, text, corner);
  }

  void update(Note note) {
    text.setText(note.text());
    setAccessibleText(note.text());
    String colour = "glass-note-" + note.colour().name().toLowerCase(Locale.ROOT);
    if (!getStyleClass().contains(colour)) {
      getStyleClass().removeIf(name -> name.startsWith("glass-note-"));
      getStyleClass().add(colour);
    }
    size = note.size();
    requestLayout();
  }

  boolean isFrame() {
    return form == Note.Form.FRAME;
  }

  Box box() {
    return new Box(getLayoutX(), getLayoutY(), getWidth(), getHeight());
  }

  void setSelected(boolean on) {
    pseudoClassStateChanged(SELECTED, on);
  }

  /// Opens the text to be written. Escape leaves it as it was; a click elsewhere keeps what was
  /// written, and so does Enter, which in a note breaks the line unless Ctrl is held.
  ///
  /// @param done told of the new text, and when nothing changed of the old one
  void edit(Consumer<String> done) {
    var editor = new TextArea(text.getText());
    String before = text.getText();
    editor.setId("note-editor");
    editor.setWrapText(true);
    editor.getStyleClass().add("glass-note-editor");
    editor.setUserData(new Hit.Control());
    getChildren().add(editor);
    Consumer<String> end =
        written -> {
          if (getChildren().remove(editor)) {
            done.accept(written);
          }
        };
    editor
        .focusedProperty()
        .subscribe(
            (was, is) -> {
              if (was && !is) {
                end.accept(editor.getText());
              }
            });
    editor.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          switch (event.getCode()) {
            case ESCAPE -> end.accept(before);
            case ENTER -> {
              if (isFrame() || event.isShortcutDown()) {
                end.accept(editor.getText());
              } else {
                return;
              }
            }
            default -> {
              return;
            }
          }
          event.consume();
        });
    editor.addEventHandler(KeyEvent.ANY, KeyEvent::consume);
    editor.addEventHandler(MouseEvent.ANY, MouseEvent::consume);
    layout();
    editor.requestFocus();
    editor.selectAll();
  }

  @Override
  protected double computePrefWidth(double height) {
    return size.width();
  }

  /// A note is never lower than its text.
  @Override
  protected double computePrefHeight(double width) {
    return isFrame() ? size.height() : Math.max(size.height(), text.prefHeight(size.width()));
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double height = getHeight();
    ground.resizeRelocate(0, 0, width, height);
    double title = text.prefHeight(-1);
    if (isFrame()) {
      text.resizeRelocate(0, 0, width, title);
    } else {
      text.resizeRelocate(0, 0, width, height);
    }
    corner.resizeRelocate(width - CORNER, height - CORNER, CORNER, CORNER);
    getChildren().stream()
        .filter(TextArea.class::isInstance)
        .forEach(editor -> editor.resizeRelocate(0, 0, width, isFrame() ? title + 8 : height));
  }
}
