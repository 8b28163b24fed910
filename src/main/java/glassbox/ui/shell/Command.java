package glassbox.ui.shell;

import glassbox.ui.look.NamedKeys;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/// Something the user can do, wherever it is offered: menu, bar or key.
///
/// @param label what the menu shows; may change (`Undo add Dense`)
/// @param keys empty: none
/// @param possible whether it can be done now
record Command(
    ObservableValue<String> label,
    @Nullable KeyCombination keys,
    ObservableValue<Boolean> possible,
    Runnable action) {

  MenuItem menuItem() {
    var item = new MenuItem();
    item.textProperty().bind(label);
    item.setMnemonicParsing(false);
    item.disableProperty().bind(possible.map(can -> !can));
    if (keys instanceof KeyCodeCombination code && listensEverywhere(code)) {
      item.setAccelerator(new NamedKeys(code));
    }
    item.setOnAction(_ -> runIfPossible());
    return item;
  }

  /// A bare key, as Delete, means something only where the focus is; with Alt it writes a letter in
  /// some languages.
  private static boolean listensEverywhere(KeyCodeCombination keys) {
    return keys.getShortcut() == KeyCombination.ModifierValue.DOWN
        || keys.getCode().isFunctionKey();
  }

  void runIfPossible() {
    if (possible.getValue()) {
      action.run();
    }
  }
}
