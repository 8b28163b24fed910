package glassbox.ui.inspector;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// Two small arrows at the end of a field for whole numbers: one more, one less.
final class Stepper extends VBox {

  Stepper(Consumer<Boolean> stepping) {
    getStyleClass().add("glass-stepper");
    getChildren()
        .setAll(
            arrow("mdi2c-chevron-up", () -> stepping.accept(true)),
            arrow("mdi2c-chevron-down", () -> stepping.accept(false)));
  }

  private static Button arrow(String icon, Runnable action) {
    var button = new Button("", new FontIcon(icon));
    button.setFocusTraversable(false);
    button.setOnAction(_ -> action.run());
    return button;
  }
}
