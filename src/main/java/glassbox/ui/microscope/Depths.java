package glassbox.ui.microscope;

import glassbox.microscope.Depth;
import glassbox.ui.explain.Explain;
import glassbox.ui.look.KeyFocus;
import glassbox.ui.text.Texts;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.controlsfx.control.SegmentedButton;

/// How close the microscope looks: layer, unit, product.
final class Depths extends HBox {

  private static final Texts TEXTS = Texts.of("microscope");

  private final Map<Depth, ToggleButton> buttons = new EnumMap<>(Depth.class);

  Depths(Consumer<Depth> choosing) {
    var all = new SegmentedButton();
    for (Depth depth : Depth.values()) {
      var button = new ToggleButton(TEXTS.get("depth." + depth.name()));
      button.setMinWidth(Region.USE_PREF_SIZE);
      button.setId("depth-" + depth.name().toLowerCase(Locale.ROOT));
      KeyFocus.only(button);
      Explain.as(button, "microscope.depth");
      button.setOnAction(
          _ -> {
            button.setSelected(true);
            choosing.accept(depth);
          });
      buttons.put(depth, button);
      all.getButtons().add(button);
    }
    setAlignment(Pos.CENTER);
    getChildren().setAll(all);
  }

  /// @param depth that is wanted
  /// @param closest that there is here
  void show(Depth depth, Depth closest) {
    Depth seen = depth.compareTo(closest) < 0 ? depth : closest;
    buttons.forEach(
        (each, button) -> {
          button.setSelected(each == seen);
          button.setDisable(each.compareTo(closest) > 0);
        });
  }
}
