package glassbox.ui.canvas;

import glassbox.ui.look.LayerWords;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.text.Texts;
import java.util.Set;
import javafx.collections.SetChangeListener;
import javafx.scene.AccessibleRole;

/// What a screen reader says of the canvas, which has the focus in place of its cards: the card
/// that is selected, or how large the network is.
final class CanvasVoice {

  private static final Texts TEXTS = Texts.of("outline");

  private final NetworkCanvas canvas;
  private final WorkspaceModel model;

  CanvasVoice(NetworkCanvas canvas, WorkspaceModel model) {
    this.canvas = canvas;
    this.model = model;
    canvas.setAccessibleRole(AccessibleRole.PARENT);
    canvas.setAccessibleHelp(TEXTS.get("card.help"));
    model.selection().addListener((SetChangeListener<String>) _ -> say());
    model.checkedProperty().subscribe(_ -> say());
  }

  private void say() {
    Set<String> selected = model.selection();
    int layers = model.design().nodes().size();
    canvas.setAccessibleText(
        switch (selected.size()) {
          case 0 -> TEXTS.get("canvas", layers);
          case 1 ->
              TEXTS.get(
                  "canvas.selected",
                  LayerWords.of(model.checked(), model.dataset())
                      .sentence(selected.iterator().next()));
          default -> TEXTS.get("canvas.several", selected.size());
        });
  }
}
