package glassbox.ui.doctor;

import glassbox.ui.explain.Beside;
import glassbox.ui.model.ConsultEvent;
import glassbox.ui.model.WorkspaceModel;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.controlsfx.control.PopOver;
import org.jspecify.annotations.Nullable;

/// Shows the doctor's card in a window, beside what was clicked, until one clicks elsewhere, takes
/// its advice or presses Escape.
public final class Consultation {

  private final WorkspaceModel model;
  private final Scene scene;
  private @Nullable PopOver shown;

  private Consultation(WorkspaceModel model, Scene scene) {
    this.model = model;
    this.scene = scene;
    scene.addEventHandler(
        ConsultEvent.CONSULT,
        event -> {
          event.consume();
          if (event.getTarget() instanceof Node asked) {
            show(asked, event.card());
          }
        });
    scene.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE && shown != null && shown.isShowing()) {
            hide();
            event.consume();
          }
        });
  }

  /// Lets one consult the doctor in a window.
  public static Consultation in(WorkspaceModel model, Scene scene) {
    return new Consultation(model, scene);
  }

  /// @param first the card whose findings come first
  private void show(Node asked, String first) {
    hide();
    var card = new DoctorCard(model, first, this::hide);
    card.setMost(scene.getHeight());
    PopOver over = Beside.show(card, scene, asked.localToScreen(asked.getLayoutBounds()));
    over.setOnHidden(_ -> card.close());
    shown = over;
    card.takeFocus();
  }

  private void hide() {
    if (shown != null) {
      shown.hide();
      shown = null;
    }
  }
}
