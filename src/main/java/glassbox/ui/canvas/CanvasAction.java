package glassbox.ui.canvas;

import glassbox.ui.look.NamedKeys;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/// Something that can be done on the canvas, for its keys, its menus and the window's.
///
/// @param label may change: `Mute`, `Unmute`
/// @param keys where the canvas listens; null: none
/// @param possible whether it can be done now
public record CanvasAction(
    ObservableValue<String> label,
    @Nullable KeyCombination keys,
    ObservableValue<Boolean> possible,
    Runnable action) {

  MenuItem menuItem() {
    var item = new MenuItem(label.getValue());
    item.setMnemonicParsing(false);
    item.setDisable(!possible.getValue());
    if (keys instanceof KeyCodeCombination code) {
      item.setAccelerator(new NamedKeys(code));
    }
    item.setOnAction(_ -> run());
    return item;
  }

  void run() {
    if (possible.getValue()) {
      action.run();
    }
  }
}
