package glassbox.ui.shell;

import glassbox.ui.explain.Explain;
import glassbox.ui.look.Finder;
import glassbox.ui.model.Matching;
import glassbox.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.javafx.FontIcon;

/// Finds every command of the program by a few letters. It reads the menus, so that whatever stands
/// there is found.
final class CommandPalette extends StackPane {

  private static final Texts TEXTS = Texts.of("shell");

  /// @param path its menus, as one looks for it: `View › Theme › `
  private record Found(String path, MenuItem item) {

    String name() {
      return path + item.getText();
    }
  }

  private final Runnable closed;
  private List<MenuItem> menus = List.of();

  /// @param closed gives the keyboard back
  CommandPalette(Runnable closed) {
    this.closed = closed;
    setVisible(false);
    setAlignment(Pos.TOP_CENTER);
    getStyleClass().add("glass-command-palette");
    addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> close());
  }

  void follow(MenuButton menu) {
    menus = menu.getItems();
  }

  void open() {
    List<Found> all = new ArrayList<>();
    collect("", menus, all);
    var finder =
        new Finder<>(
            new Finder.Parts<Found>(
                TEXTS.get("find.prompt"),
                TEXTS.get("find.none"),
                typed -> Matching.best(typed, all, found -> wordsOf(found)),
                CommandPalette::row),
            found -> {
              close();
              choose(found.item());
            },
            this::close);
    finder.setId("command-palette");
    Explain.as(finder, "commands");
    finder.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    getChildren().setAll(finder);
    setVisible(true);
    finder.begin("");
  }

  /// A menu ticks its items itself before it tells of them.
  private static void choose(MenuItem item) {
    switch (item) {
      case CheckMenuItem check -> check.setSelected(!check.isSelected());
      case RadioMenuItem radio -> radio.setSelected(true);
      default -> {}
    }
    item.fire();
  }

  /// The command first and its menus behind it, since that is what one types.
  private static String wordsOf(Found found) {
    return found.item().getText() + " " + found.name();
  }

  private static void collect(String path, List<MenuItem> items, List<Found> into) {
    for (MenuItem item : items) {
      if (item.isDisable() || !item.isVisible()) {
        continue;
      }
      if (item instanceof Menu menu) {
        collect(path + menu.getText() + " › ", menu.getItems(), into);
      } else if (!(item instanceof SeparatorMenuItem)) {
        into.add(new Found(path, item));
      }
    }
  }

  private static Node row(Found found) {
    var path = new Label(found.path());
    path.getStyleClass().add("glass-label");
    path.setMinWidth(Region.USE_PREF_SIZE);
    var name = new Label(found.item().getText());
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var words = new HBox(path, name);
    words.setAlignment(Pos.BASELINE_LEFT);
    // Else they would stand at the upper edge of the row, and the keys in its middle.
    words.setMaxHeight(Region.USE_PREF_SIZE);
    var row = new HBox(12, words, gap);
    if (isOn(found.item())) {
      var check = new Label("", new FontIcon("mdi2c-check"));
      check.setAccessibleText(TEXTS.get("find.on"));
      row.getChildren().add(check);
    }
    if (found.item().getAccelerator() != null) {
      var keys = new Label(found.item().getAccelerator().getDisplayText());
      keys.getStyleClass().add("glass-label");
      keys.setMinWidth(Region.USE_PREF_SIZE);
      row.getChildren().add(keys);
    }
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private static boolean isOn(MenuItem item) {
    return switch (item) {
      case CheckMenuItem check -> check.isSelected();
      case RadioMenuItem radio -> radio.isSelected();
      default -> false;
    };
  }

  private void close() {
    setVisible(false);
    getChildren().clear();
    closed.run();
  }
}
