package glassbox.ui.canvas;

import glassbox.design.Design;
import glassbox.design.Edits;
import glassbox.design.Node;
import glassbox.design.Note;
import glassbox.design.Point;
import glassbox.net.Blueprint;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.text.Texts;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
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
  }

  private void pressed(KeyEvent event) {
    if (event.isConsumed()) {
      return;
    }
    boolean known = event.isShortcutDown() ? withShortcut(event) : alone(event);
    if (known) {
      event.consume();
    }
  }

  private boolean withShortcut(KeyEvent event) {
    switch (event.getCode()) {
      case A -> selectAll();
      case D -> duplicate();
      case DIGIT0, NUMPAD0 -> zoom(1 / canvas.viewport().zoom());
      case DIGIT1, NUMPAD1 -> canvas.fit();
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
      case DELETE, BACK_SPACE -> delete();
      case LEFT -> move(-step, 0);
      case RIGHT -> move(step, 0);
      case UP -> move(0, -step);
      case DOWN -> move(0, step);
      case ESCAPE -> canvas.select(Set.of());
      case F -> canvas.fit();
      default -> {
        return false;
      }
    }
    return true;
  }

  private void zoom(double factor) {
    canvas.viewport().zoomAt(canvas.getWidth() / 2, canvas.getHeight() / 2, factor);
  }

  private void selectAll() {
    Set<String> all = new HashSet<>(Set.of(Blueprint.DATA));
    model.design().nodes().stream().map(Node::id).forEach(all::add);
    model.design().notes().stream().map(Note::id).forEach(all::add);
    canvas.select(all);
  }

  private void duplicate() {
    Set<String> chosen = Set.copyOf(model.selection());
    int before = model.design().nodes().size();
    model.edit(texts.get("undo.duplicate"), design -> Edits.duplicate(design, chosen));
    Design design = model.design();
    if (design.nodes().size() > before) {
      Set<String> copies = new HashSet<>();
      design.nodes().subList(before, design.nodes().size()).forEach(node -> copies.add(node.id()));
      canvas.select(copies);
    }
  }

  private void delete() {
    Set<String> chosen = Set.copyOf(model.selection());
    String label =
        chosen.size() == 1
            ? chosen.stream()
                .findFirst()
                .flatMap(id -> model.design().node(id))
                .map(node -> texts.get("undo.delete.one", node.layer().kind()))
                .orElse(texts.get("undo.delete"))
            : texts.get("undo.delete");
    model.edit(
        label, design -> Edits.remove(design, chosen, model.dataset().map(data -> data.outline())));
  }

  private void move(double dx, double dy) {
    Map<String, Point> places = new HashMap<>();
    canvas.selectedPlaces().forEach((id, at) -> places.put(id, at.plus(dx, dy)));
    if (!places.isEmpty()) {
      model.edit(texts.get("undo.move"), design -> Edits.move(design, places));
    }
  }
}
