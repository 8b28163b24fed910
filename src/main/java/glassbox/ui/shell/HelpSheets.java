package glassbox.ui.shell;

import glassbox.design.json.Version;
import glassbox.ui.look.NamedKeys;
import glassbox.ui.text.Texts;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/// The pages of the Help menu: what keys and mouse do, and which Glassbox this is.
final class HelpSheets {

  private static final Texts TEXTS = Texts.of("shell");

  /// What the canvas knows, beside what the menus name.
  private static final List<String> GESTURES =
      List.of(
          "space", "type", "port", "wire", "cut", "alt", "several", "tab", "enter", "arrows",
          "wheel", "pan", "menu", "panels");

  private final Questions questions;

  HelpSheets(Questions questions) {
    this.questions = questions;
  }

  /// Those with a key are listed.
  ///
  /// @param canvasCommands what the menus know of the canvas
  void keys(List<Command> commands, List<Command> canvasCommands) {
    var menus = table("help.keys.menus");
    rows(menus, commands);
    var canvas = table("help.mouse");
    rows(canvas, canvasCommands);
    for (String gesture : GESTURES) {
      row(canvas, TEXTS.get("help.key." + gesture), TEXTS.get("help." + gesture));
    }
    var both = new TwoTables(menus, canvas);
    both.setId("keys-sheet");
    questions.show(TEXTS.get("action.keys"), both, List.of(closing()));
  }

  void about() {
    questions.ask(
        TEXTS.get("action.about"),
        TEXTS.get("help.about.text", Version.current(), Runtime.version().feature()),
        List.of(closing()));
  }

  private static Questions.Answer closing() {
    return new Questions.Answer(TEXTS.get("help.close"), true, () -> {});
  }

  private static GridPane table(String title) {
    var table = new GridPane();
    table.getStyleClass().add("glass-keys-table");
    var heading = new Label(TEXTS.get(title));
    heading.getStyleClass().add("glass-heading");
    table.add(new VBox(heading), 0, 0, 2, 1);
    return table;
  }

  private static void rows(GridPane table, List<Command> commands) {
    for (Command command : commands) {
      if (command.keys() != null) {
        row(table, NamedKeys.words(command.keys()), command.label().getValue());
      }
    }
  }

  private static void row(GridPane table, String key, String does) {
    var left = new Label(key);
    left.setMinWidth(Label.USE_PREF_SIZE);
    left.getStyleClass().add("glass-strong");
    var right = new Label(does);
    // In a small window, or a large text.
    right.setWrapText(true);
    right.getStyleClass().add("glass-muted");
    GridPane.setValignment(left, VPos.TOP);
    table.addRow(table.getRowCount(), left, right);
  }
}
