package glassbox.ui.canvas;

import glassbox.design.Extent;
import glassbox.design.Notes;
import glassbox.design.Point;
import glassbox.design.Wire;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.text.Texts;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/// Turns what the mouse does on the canvas into gestures. All events come through the canvas, the
/// common ancestor, because the toolkit's own drag and drop needs a screen.
final class CanvasMouse {

  private static final double WHEEL = 0.0016;

  private final NetworkCanvas canvas;
  private final WorkspaceModel model;
  private final Texts texts;
  private final World world;
  private final Moves moves;
  private final CanvasMenus menus;
  private Optional<Gesture> gesture = Optional.empty();
  private Optional<Point> pointer = Optional.empty();

  /// Where a menu was asked for, until the pointer moves over the canvas again.
  private Optional<Point> asked = Optional.empty();

  /// What was selected before the first click of a double click took it away.
  private Set<String> before = Set.of();

  private boolean spaceHeld;
  private boolean spacePanned;

  CanvasMouse(NetworkCanvas canvas, World world, WorkspaceModel model, Texts texts) {
    this.canvas = canvas;
    this.world = world;
    moves = new Moves(canvas, world, model, texts);
    menus = new CanvasMenus(canvas, model, texts);
    this.model = model;
    this.texts = texts;
    canvas.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    canvas.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    canvas.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
    canvas.addEventFilter(MouseEvent.MOUSE_MOVED, this::moved);
    canvas.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::moved);
    canvas.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> pointer = Optional.empty());
    canvas.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::menu);
    canvas.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
    canvas.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
    canvas.addEventHandler(KeyEvent.KEY_RELEASED, this::keyReleased);
  }

  private static Point place(MouseEvent event) {
    return new Point(event.getX(), event.getY());
  }

  /// Where the pointer is, while it is over the canvas.
  Optional<Point> pointer() {
    return pointer.or(() -> asked);
  }

  private void moved(MouseEvent event) {
    pointer = Optional.of(place(event));
    asked = Optional.empty();
  }

  private void pressed(MouseEvent event) {
    menus.hide();
    canvas.requestFocus();
    canvas.actions().choose(Optional.empty());
    gesture.ifPresent(Gesture::cancel);
    gesture = begin(event);
    gesture.ifPresent(begun -> begun.move(place(event)));
    event.consume();
  }

  private Optional<Gesture> begin(MouseEvent event) {
    if (event.getButton() == MouseButton.MIDDLE
        || (spaceHeld && event.getButton() == MouseButton.PRIMARY)) {
      spacePanned = spaceHeld;
      return Optional.of(new PanGesture(canvas.viewport(), place(event)));
    }
    if (event.getButton() != MouseButton.PRIMARY) {
      return Optional.empty();
    }
    Hit hit = Hit.of(event.getPickResult().getIntersectedNode());
    if (event.getClickCount() == 2 && doubleClicked(hit)) {
      return Optional.empty();
    }
    before = Set.copyOf(model.selection());
    return switch (hit) {
      case Hit.OutputPort(String id) -> Optional.of(wire(id, Optional.empty()));
      case Hit.InputPort(String id) -> takeEnd(id);
      case Hit.OnWire(Wire wire) -> Optional.of(wire(wire.from(), Optional.of(wire)));
      case Hit.Card(String id) -> Optional.of(move(id, event));
      case Hit.OnNote(String id) -> Optional.of(move(id, event));
      case Hit.NoteCorner(String id) -> resize(id, event);
      case Hit.Control() -> Optional.empty();
      case Hit.Background() -> Optional.of(marquee(event));
    };
  }

  private boolean doubleClicked(Hit hit) {
    switch (hit) {
      case Hit.Background() -> {
        canvas.select(before);
        canvas.adding().search("");
      }
      case Hit.Card _, Hit.OnNote _ -> canvas.editSelected();
      default -> {
        return false;
      }
    }
    return true;
  }

  private void menu(ContextMenuEvent event) {
    boolean byKey = event.isKeyboardTrigger();
    Hit hit = byKey ? selected() : Hit.of(event.getPickResult().getIntersectedNode());
    asked = byKey ? Optional.empty() : Optional.of(new Point(event.getX(), event.getY()));
    Node picked = event.getPickResult().getIntersectedNode();
    Node asked = byKey || picked == null ? selectedNode() : picked;
    menus.show(hit, asked, event.getScreenX(), event.getScreenY());
    event.consume();
  }

  private Node selectedNode() {
    return canvas.selectedAlone().orElse(canvas);
  }

  private Hit selected() {
    return model.selection().stream()
        .findFirst()
        .<Hit>map(id -> world.notes().find(id).isPresent() ? new Hit.OnNote(id) : new Hit.Card(id))
        .orElse(new Hit.Background());
  }

  private Optional<Gesture> resize(String id, MouseEvent event) {
    canvas.select(Set.of(id));
    return world
        .notes()
        .find(id)
        .map(
            note ->
                new ResizeGesture(
                    new Extent(note.getWidth(), note.getHeight()),
                    place(event),
                    canvas.viewport(),
                    size -> note.setPrefSize(size.width(), size.height()),
                    size ->
                        model.edit(
                            texts.get("undo.resize"), design -> Notes.resize(design, id, size))));
  }

  private Gesture wire(String from, Optional<Wire> taken) {
    return new WireGesture(canvas, model, texts, from, taken);
  }

  /// At an input, the end of the wire that came last is taken.
  private Optional<Gesture> takeEnd(String id) {
    List<String> sources = model.design().inputsOf(id);
    return sources.isEmpty()
        ? Optional.empty()
        : Optional.of(wire(sources.getLast(), Optional.of(new Wire(sources.getLast(), id))));
  }

  private Gesture move(String id, MouseEvent event) {
    boolean several = event.isShiftDown() || event.isShortcutDown();
    boolean selected = model.selection().contains(id);
    if (several) {
      Set<String> changed = new HashSet<>(model.selection());
      if (!changed.remove(id)) {
        changed.add(id);
      }
      canvas.select(changed);
    } else if (!selected) {
      canvas.select(Set.of(id));
    }
    // Many window managers take Alt for themselves.
    boolean copies = event.isAltDown() || event.isShortcutDown();
    Set<String> ids = new HashSet<>(canvas.moving());
    ids.add(id);
    return new MoveGesture(
        canvas.placesOf(ids),
        canvas.viewport(),
        place(event),
        copies ? moves.copy(ids) : moves.move(ids));
  }

  private Gesture marquee(MouseEvent event) {
    boolean several = event.isShiftDown() || event.isShortcutDown();
    return new MarqueeGesture(
        canvas, place(event), several ? model.selection() : Set.of(), canvas.marquee());
  }

  private void dragged(MouseEvent event) {
    gesture.ifPresent(running -> running.move(place(event)));
  }

  private void released(MouseEvent event) {
    Optional<Gesture> ended = gesture;
    gesture = Optional.empty();
    ended.ifPresent(running -> running.end(place(event)));
  }

  private void scrolled(ScrollEvent event) {
    if (event.isShiftDown()) {
      canvas.viewport().pan(event.getDeltaX() + event.getDeltaY(), 0);
    } else {
      canvas.viewport().zoomAt(event.getX(), event.getY(), Math.exp(event.getDeltaY() * WHEEL * 2));
    }
    event.consume();
  }

  private void keyPressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && gesture.isPresent()) {
      gesture.get().cancel();
      gesture = Optional.empty();
      event.consume();
    } else if (event.getCode() == KeyCode.SPACE) {
      spacePanned = spaceHeld && spacePanned;
      spaceHeld = true;
      event.consume();
    }
  }

  /// Space alone runs and pauses; held with the mouse it only moved the canvas.
  private void keyReleased(KeyEvent event) {
    if (event.getCode() == KeyCode.SPACE && spaceHeld) {
      spaceHeld = false;
      if (!spacePanned) {
        model.runOrPause();
      }
      event.consume();
    }
  }
}
