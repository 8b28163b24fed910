package glassbox.ui.palette;

import glassbox.layer.Catalogue;
import glassbox.layer.LayerSpec;
import glassbox.ui.explain.Explain;
import glassbox.ui.explain.Subject;
import glassbox.ui.look.Families;
import glassbox.ui.model.LayerDrag;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// A kind of layer in the palette: its family's colour and its name.
public final class PaletteRow extends HBox {

  /// How far the mouse moves before a press becomes a drag.
  private static final double SLACK = 4;

  private final Catalogue.Entry entry;
  private final LayerDrag drag;
  private final Consumer<LayerSpec> add;
  private double pressedX;
  private double pressedY;
  private boolean held;
  private boolean dragging;

  PaletteRow(Catalogue.Entry entry, LayerDrag drag, Consumer<LayerSpec> add) {
    this.entry = entry;
    this.drag = drag;
    this.add = add;
    getStyleClass().add("glass-palette-row");
    setId("palette-" + entry.kind());
    Explain.as(this, "palette.layer", new Subject.Kind(entry.kind()));
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.BUTTON);
    setAccessibleText(entry.kind());
    setCursor(Cursor.OPEN_HAND);
    var stripe = new Region();
    stripe.getStyleClass().add("glass-palette-stripe");
    Families.paint(stripe, entry.spec().family());
    getChildren().setAll(stripe, new Label(entry.kind()));
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> released());
    addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
  }

  LayerSpec layer() {
    return entry.spec();
  }

  private void pressed(MouseEvent event) {
    requestFocus();
    // Drag events of a screenless toolkit don't name the button, so it is remembered.
    held = event.getButton() == MouseButton.PRIMARY;
    pressedX = event.getSceneX();
    pressedY = event.getSceneY();
  }

  private void dragged(MouseEvent event) {
    double moved = Math.hypot(event.getSceneX() - pressedX, event.getSceneY() - pressedY);
    if (held && (dragging || moved > SLACK)) {
      dragging = true;
      drag.moveTo(entry.spec(), event.getSceneX(), event.getSceneY());
    }
  }

  private void released() {
    if (dragging) {
      dragging = false;
      drag.drop();
    }
  }

  private void clicked(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY
        && event.getClickCount() % 2 == 0
        && event.isStillSincePress()) {
      add.accept(entry.spec());
    }
  }

  private void keyPressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      add.accept(entry.spec());
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE && dragging) {
      dragging = false;
      drag.cancel();
      event.consume();
    }
  }
}
