package glassbox.ui.observatory;

import glassbox.app.KeptRun;
import glassbox.app.KeptRuns;
import glassbox.ui.look.KeyFocus;
import glassbox.ui.text.Texts;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// A run in the list: its colour, its name, what made it differ. A click on the colour hides its
/// curves; a double click on the name changes it, and so does F2 on the row.
final class RunRow {

  private static final Texts TEXTS = Texts.of("observatory");

  private RunRow() {}

  static Node ofNow(String name, String words) {
    var swatch = new Region();
    swatch.getStyleClass().addAll("glass-swatch", "glass-swatch-" + (RunInks.TRAINING + 1));
    return row(new StackPane(swatch), new Label(name), words);
  }

  static Node of(KeptRun run, String words, KeptRuns runs) {
    var swatch = new ToggleButton();
    swatch.setId("show-run-" + run.number());
    swatch.setSelected(run.visible());
    KeyFocus.only(swatch);
    swatch.setAccessibleText(TEXTS.get("runs.show", run.name()));
    swatch.setTooltip(new Tooltip(TEXTS.get("runs.show", run.name())));
    swatch
        .getStyleClass()
        .setAll("glass-swatch", "glass-swatch-" + (RunInks.of(run) + 1), "glass-swatch-toggle");
    swatch.setOnAction(_ -> runs.show(run.number(), swatch.isSelected()));
    var name = new Label(run.name());
    name.setId("name-run-" + run.number());
    name.setTooltip(new Tooltip(TEXTS.get("runs.rename")));
    var place = new StackPane(name);
    place.setAlignment(Pos.CENTER_LEFT);
    var delete = button("mdi2c-close", TEXTS.get("runs.delete", run.name()));
    delete.setId("delete-run-" + run.number());
    delete.setOnAction(_ -> runs.delete(run.number()));
    var air = new Region();
    HBox.setHgrow(air, Priority.ALWAYS);
    var head = new HBox(4, place, air, delete);
    head.setAlignment(Pos.CENTER_LEFT);
    HBox row = row(new StackPane(swatch), head, words);
    Runnable rename = () -> rename(row, place, run, runs);
    name.setOnMouseClicked(
        event -> {
          if (event.getClickCount() == 2) {
            rename.run();
          }
        });
    row.setId("run-" + run.number());
    row.setFocusTraversable(true);
    row.setAccessibleText(TEXTS.get("runs.row", run.name(), words));
    row.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.F2) {
            rename.run();
            event.consume();
          }
        });
    name.setOnMousePressed(_ -> row.requestFocus());
    return row;
  }

  /// Puts a field in the place of the name, until it is left or its text is taken.
  private static void rename(HBox row, StackPane place, KeptRun run, KeptRuns runs) {
    List<Node> name = List.copyOf(place.getChildren());
    var field = new TextField(run.name());
    field.setId("rename-run-" + run.number());
    Runnable leave = () -> place.getChildren().setAll(name);
    Runnable take =
        () -> {
          // Leaving takes the focus too, and so comes back here.
          if (place.getChildren().contains(field)) {
            leave.run();
            runs.rename(run.number(), field.getText());
          }
        };
    place.getChildren().setAll(field);
    field.setOnAction(_ -> row.requestFocus());
    field.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            leave.run();
            row.requestFocus();
            event.consume();
          }
        });
    field
        .focusedProperty()
        .subscribe(
            (was, is) -> {
              if (was && !is) {
                take.run();
              }
            });
    field.requestFocus();
    field.selectAll();
  }

  private static Button button(String icon, String text) {
    var button = new Button();
    button.setGraphic(new FontIcon(icon));
    button.getStyleClass().setAll("button", "glass-tiny-button");
    button.setAccessibleText(text);
    button.setTooltip(new Tooltip(text));
    KeyFocus.only(button);
    return button;
  }

  private static HBox row(StackPane swatch, Node head, String words) {
    swatch.setAlignment(Pos.TOP_CENTER);
    swatch.getStyleClass().add("glass-swatch-place");
    var text = new VBox(1, head);
    HBox.setHgrow(text, Priority.ALWAYS);
    if (!words.isEmpty()) {
      var said = new Label(words);
      said.setWrapText(true);
      said.getStyleClass().add("glass-run-words");
      text.getChildren().add(said);
    }
    var row = new HBox(8, swatch, text);
    row.getStyleClass().add("glass-run-row");
    return row;
  }
}
