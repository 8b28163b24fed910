package glassbox.ui.welcome;

import glassbox.ui.text.Texts;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// A line of the left column: something that can be opened, and where it is from.
final class FileRow extends HBox {

  private static final Texts TEXTS = Texts.of("welcome");

  final Button open = new Button();

  FileRow(String icon, String name, String from, Runnable action) {
    var title = new Label(name);
    var place = new Label(from);
    place.getStyleClass().add("glass-label");
    place.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    var words = new VBox(1, title, place);
    var graphic = new HBox(9, new FontIcon(icon), words);
    graphic.getStyleClass().add("glass-file-row-content");
    if (from.isEmpty()) {
      words.getChildren().remove(place);
    }
    open.setGraphic(graphic);
    open.setAccessibleText(name + " " + from);
    open.getStyleClass().setAll("glass-file-row");
    open.setMaxWidth(Double.MAX_VALUE);
    open.setOnAction(_ -> action.run());
    setHgrow(open, javafx.scene.layout.Priority.ALWAYS);
    getChildren().add(open);
  }

  /// With a button that takes the line away for good.
  FileRow withDelete(Runnable delete) {
    var button = new Button();
    button.setGraphic(new FontIcon("mdi2t-trash-can-outline"));
    button.getStyleClass().add("glass-icon-button");
    button.setAccessibleText(TEXTS.get("delete"));
    button.setTooltip(new javafx.scene.control.Tooltip(TEXTS.get("delete")));
    button.setOnAction(_ -> delete.run());
    getChildren().add(button);
    return this;
  }
}
