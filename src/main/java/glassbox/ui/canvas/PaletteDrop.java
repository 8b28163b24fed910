package glassbox.ui.canvas;

import glassbox.design.Edits;
import glassbox.design.Point;
import glassbox.design.Wire;
import glassbox.layer.LayerSpec;
import glassbox.ui.model.LayerDrag;
import glassbox.ui.text.Texts;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;

/// A layer that is dragged out of the palette: it is shown under the pointer, and dropped on a wire
/// it goes into it.
final class PaletteDrop {

  private final NetworkCanvas canvas;
  private final World world;
  private final Texts texts;
  private final Label ghost = new Label();

  PaletteDrop(NetworkCanvas canvas, World world, Texts texts) {
    this.canvas = canvas;
    this.world = world;
    this.texts = texts;
    ghost.getStyleClass().add("glass-ghost");
    ghost.setVisible(false);
  }

  Label ghost() {
    return ghost;
  }

  void follow(LayerDrag drag) {
    drag.carriedProperty().subscribe(this::show);
    drag.onDrop(this::drop);
  }

  private void show(Optional<LayerDrag.Carried> carried) {
    Optional<Point> inside = carried.flatMap(this::inside);
    ghost.setVisible(inside.isPresent());
    inside.ifPresent(
        place -> {
          ghost.setText(carried.orElseThrow().layer().kind());
          ghost.autosize();
          ghost.relocate(place.x() - ghost.getWidth() / 2, place.y() - ghost.getHeight() / 2);
          world.wires().highlight(wireAt(place));
        });
    if (inside.isEmpty()) {
      world.wires().highlight(Optional.empty());
    }
  }

  private Optional<Point> inside(LayerDrag.Carried carried) {
    Point2D place = canvas.sceneToLocal(carried.sceneX(), carried.sceneY());
    return canvas.contains(place)
        ? Optional.of(new Point(place.getX(), place.getY()))
        : Optional.empty();
  }

  private void drop(LayerDrag.Carried carried) {
    Optional<Point> inside = inside(carried);
    if (inside.isEmpty()) {
      return;
    }
    Optional<Wire> wire = wireAt(inside.get());
    Point place = canvas.adding().cardAround(inside.get());
    LayerSpec layer = carried.layer();
    canvas
        .adding()
        .editAndSelect(
            texts.get(wire.isPresent() ? "undo.insert" : "undo.add", layer.kind()),
            design ->
                wire.map(into -> Edits.insert(design, layer, into, place))
                    .orElseGet(() -> Edits.addNode(design, layer, place)));
  }

  private Optional<Wire> wireAt(Point view) {
    Point at = canvas.viewport().toWorld(view.x(), view.y());
    return canvas.cardAt(view).isPresent() ? Optional.empty() : world.wires().at(at);
  }
}
