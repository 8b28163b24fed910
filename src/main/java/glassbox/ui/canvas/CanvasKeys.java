package glassbox.ui.canvas;

import glassbox.design.Edits;
import glassbox.design.Point;
import glassbox.ui.explain.Explain;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.text.Texts;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;

/// What the keyboard does on the canvas.
final class CanvasKeys {

  private static final double GRID = 4;
  private static final double FAR = 5;
  private static final double ZOOM = 1.25;

  private final NetworkCanvas canvas;
  private final WorkspaceModel model;
  private final Texts texts;

  CanvasKeys(NetworkCanvas canvas, WorkspaceModel model, Texts texts) {
    this.canvas = canvas;
    this.model = model;
    this.texts = texts;
    canvas.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    canvas.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
  }

  private void pressed(KeyEvent event) {
    if (event.isConsumed()) {
      return;
    }
    Optional<CanvasAction> action =
        canvas
            .actions()
            .all()
            .filter(each -> each.keys() != null && each.keys().match(event))
            .findFirst();
    action.ifPresent(CanvasAction::run);
    if (action.isPresent() || (event.isShortcutDown() ? zoom(event) : alone(event))) {
      event.consume();
    }
  }

  private boolean zoom(KeyEvent event) {
    switch (event.getCode()) {
      case NUMPAD0 -> canvas.framing().showFull();
      case NUMPAD1 -> canvas.fit();
      case PLUS, EQUALS, ADD -> zoom(ZOOM);
      case MINUS, SUBTRACT -> zoom(1 / ZOOM);
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean alone(KeyEvent event) {
    double step = GRID * (event.isShiftDown() ? FAR : 1);
    switch (event.getCode()) {
      case F1 -> {
        Optional<Node> card = canvas.selectedAlone();
        card.ifPresent(Explain::ask);
        return card.isPresent();
      }
      case BACK_SPACE -> canvas.actions().delete.run();
      case LEFT -> move(-step, 0);
      case RIGHT -> move(step, 0);
      case UP -> move(0, -step);
      case DOWN -> move(0, step);
      case ESCAPE -> {
        boolean any =
            !model.selection().isEmpty() || canvas.actions().wire().getValue().isPresent();
        canvas.select(Set.of());
        canvas.actions().choose(Optional.empty());
        return any;
      }
      case HOME -> canvas.fit();
      case ENTER -> canvas.editSelected();
      case TAB -> {
        return walk(event.isShiftDown());
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private void zoom(double factor) {
    canvas.viewport().zoomAt(canvas.getWidth() / 2, canvas.getHeight() / 2, factor);
  }

  /// To the next card, or out of the canvas behind the last.
  private boolean walk(boolean back) {
    Optional<String> next =
        ReadingOrder.of(canvas.boxes(canvas.all())).next(model.selection(), back);
    next.ifPresent(
        id -> {
          canvas.select(Set.of(id));
          canvas.reveal(id);
        });
    return next.isPresent();
  }

  /// A letter begins the name of a layer.
  private void typed(KeyEvent event) {
    String typed = event.getCharacter();
    boolean plain = !event.isControlDown() && !event.isAltDown() && !event.isMetaDown();
    if (plain && typed.length() == 1 && Character.isLetterOrDigit(typed.charAt(0))) {
      canvas.adding().search(typed);
      event.consume();
    }
  }

  private void move(double dx, double dy) {
    Map<String, Point> places = new HashMap<>();
    canvas.placesOf(canvas.moving()).forEach((id, at) -> places.put(id, at.plus(dx, dy)));
    if (!places.isEmpty()) {
      model.edit(texts.get("undo.move"), design -> Edits.move(design, places));
    }
  }
}
