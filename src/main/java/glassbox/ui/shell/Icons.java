package glassbox.ui.shell;

import glassbox.ui.look.KeyFocus;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.javafx.FontIcon;

/// Buttons that are only an icon; the tooltip and screen readers say what they do.
final class Icons {

  private Icons() {}

  static Button button(String icon, Command command, String tip) {
    var button = new Button();
    button.setGraphic(new FontIcon(icon));
    button.getStyleClass().add("glass-icon-button");
    KeyFocus.only(button);
    button.setTooltip(new Tooltip(tip));
    button.accessibleTextProperty().bind(command.label());
    button.disableProperty().bind(command.possible().map(can -> !can));
    button.setOnAction(_ -> command.runIfPossible());
    return button;
  }
}
