package glassbox.ui.shell;

import glassbox.ui.text.Texts;
import java.util.List;
import java.util.Locale;
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

  private static final Texts TEXTS = Texts.of("shell");

  MenuItem menuItem() {
    var item = new MenuItem();
    item.textProperty().bind(label);
    item.setMnemonicParsing(false);
    item.disableProperty().bind(possible.map(can -> !can));
    if (keys != null && listensEverywhere(keys)) {
      item.setAccelerator(keys);
    }
    item.setOnAction(_ -> runIfPossible());
    return item;
  }

  /// A bare key, as Delete, means something only where the focus is; with Alt it writes a letter in
  /// some languages.
  private static boolean listensEverywhere(KeyCombination keys) {
    return keys.getShortcut() == KeyCombination.ModifierValue.DOWN
        || (keys instanceof KeyCodeCombination code && code.getCode().isFunctionKey());
  }

  /// Keys as people call them in the language of the window.
  static String words(KeyCombination keys) {
    String words = keys.getDisplayText();
    for (String name : List.of("Ctrl", "Shift", "Back Space", "Delete")) {
      String key = "key." + name.toLowerCase(Locale.ROOT).replace(" ", "");
      words = words.replace(name, TEXTS.get(key));
    }
    return words;
  }

  void runIfPossible() {
    if (possible.getValue()) {
      action.run();
    }
  }
}
