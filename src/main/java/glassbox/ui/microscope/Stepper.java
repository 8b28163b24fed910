package glassbox.ui.microscope;

import glassbox.ui.explain.Explain;
import glassbox.ui.look.KeyFocus;
import glassbox.ui.text.Texts;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/// `‹ unit 3 of 8 ›`.
final class Stepper extends HBox {

  private static final Texts TEXTS = Texts.of("microscope");

  private final String key;
  private final Label text = new Label();
  private final IntConsumer moving;
  private int at;
  private int count;

  /// @param key of its words, and of its explanation: `unit`
  /// @param moving told the new number, from 0
  Stepper(String key, IntConsumer moving) {
    super(2);
    this.key = key;
    this.moving = moving;
    setAlignment(Pos.CENTER);
    text.setMinWidth(Region.USE_PREF_SIZE);
    getChildren().setAll(button("mdi2c-chevron-left", -1), text, button("mdi2c-chevron-right", 1));
    Explain.as(this, "microscope." + key);
  }

  private Button button(String icon, int by) {
    var button = new Button("", new FontIcon(icon));
    button.getStyleClass().add("glass-icon-button");
    button.setAccessibleText(TEXTS.get(by < 0 ? key + ".before" : key + ".after"));
    button.setId(key + (by < 0 ? "-before" : "-after"));
    KeyFocus.only(button);
    button.setOnAction(_ -> move(by));
    Explain.as(button, "microscope." + key);
    return button;
  }

  /// To the next one around, the first after the last.
  void move(int by) {
    if (count > 0) {
      moving.accept(Math.floorMod(at + by, count));
    }
  }

  void show(int here, int of) {
    at = here;
    count = of;
    text.setText(TEXTS.get(key, here + 1, of));
    setVisible(of > 1);
    setManaged(of > 1);
  }
}
