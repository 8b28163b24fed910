package glassbox.ui.shell;

import glassbox.ui.fx.Later;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.outline.OutlineScreen;
import java.util.function.Consumer;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// What stands on the left: the kinds of layers to add, or the outline of those that are there.
public final class LeftSlot extends StackPane {

  private final Region palette;
  private final Later<OutlineScreen> outline;
  private boolean outlined;

  /// @param reveal shows a card on the canvas
  /// @param enter goes to the choices of what is selected
  LeftSlot(WorkspaceModel model, Region palette, Consumer<String> reveal, Runnable enter) {
    this.palette = palette;
    outline = new Later<>(() -> new OutlineScreen(model, reveal, enter, this::toggleOutline));
    getChildren().setAll(palette);
  }

  /// Shows the outline and gives it the keyboard, or brings the palette back.
  void toggleOutline() {
    outlined = !outlined;
    getChildren().setAll(outlined ? outline.get() : palette);
    if (outlined) {
      outline.get().focus();
    } else {
      palette.lookupAll(".text-input").stream()
          .findFirst()
          .ifPresent(field -> field.requestFocus());
    }
  }
}
