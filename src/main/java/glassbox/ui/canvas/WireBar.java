package glassbox.ui.canvas;

import glassbox.ui.explain.Explain;
import glassbox.ui.text.Texts;
import java.util.Locale;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;

/// What wires show, to choose from, and the scale of what they show.
final class WireBar extends HBox {

  private final Texts texts = Texts.of("weights");

  WireBar(WeightWires wires) {
    getStyleClass().add("glass-wire-bar");
    setUserData(new Hit.Control());
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    var legend = Explain.as(new WireLegend(wires), "wires.legend");
    var choice = new SegmentedButton();
    choice.getStyleClass().add("glass-wire-modes");
    var group = new ToggleGroup();
    for (WireMode mode : WireMode.values()) {
      choice.getButtons().add(button(mode, wires, legend));
    }
    choice.setToggleGroup(group);
    getChildren().setAll(new VBox(choice), legend);
  }

  private ToggleButton button(WireMode mode, WeightWires wires, WireLegend legend) {
    String name = mode.name().toLowerCase(Locale.ROOT);
    var button = new ToggleButton(texts.get("wires." + name));
    button.setId("wires-" + name);
    Explain.as(button, "wires." + name);
    button.setTooltip(new Tooltip(texts.get("wires." + name + ".tip")));
    button.setFocusTraversable(false);
    button.setSelected(mode == wires.mode());
    button.setOnAction(
        _ -> {
          // One of them is always chosen.
          button.setSelected(true);
          wires.setMode(mode);
          legend.refresh();
        });
    return button;
  }
}
