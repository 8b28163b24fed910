package glassbox.ui.look;

import javafx.scene.control.MenuItem;

/// Entries of menus whose label is not ours: an underscore in the name of a file or a class is one.
public final class MenuItems {

  private MenuItems() {}

  public static MenuItem of(String label, Runnable action) {
    var item = new MenuItem(label);
    item.setMnemonicParsing(false);
    item.setOnAction(_ -> action.run());
    return item;
  }
}
