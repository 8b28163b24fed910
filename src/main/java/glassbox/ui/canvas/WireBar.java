package glassbox.ui.canvas;

import glassbox.app.Settings;
import glassbox.ui.explain.Explain;
import glassbox.ui.look.KeyFocus;
import glassbox.ui.text.Texts;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;

/// What wires show, to choose from, and the scale of what they show.
final class WireBar extends FlowPane {

  /// A canvas is low that is not so many times as high as a row of buttons.
  private static final double LOW = 14;

  private final Texts texts = Texts.of("weights");
  private final SegmentedButton choice = new SegmentedButton();
  private final WireLegend legend;

  WireBar(WeightWires wires) {
    getStyleClass().add("glass-wire-bar");
    setUserData(new Hit.Control());
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    legend = Explain.as(new WireLegend(wires), "wires.legend");
    choice.getStyleClass().add("glass-wire-modes");
    var group = new ToggleGroup();
    for (Settings.Wires mode : Settings.Wires.values()) {
      choice.getButtons().add(button(mode, wires));
    }
    choice.setToggleGroup(group);
    var modes = new VBox(choice);
    modes.setAlignment(Pos.CENTER_LEFT);
    getChildren().setAll(modes, legend);
  }

  /// Keeps to this width: the scale goes below the choice where both don't fit beside each other,
  /// and gives way where it would lie over the network.
  void fit(double room, double height) {
    double first = choice.prefWidth(-1);
    double second = legend.prefWidth(-1);
    double both = first + getHgap() + second;
    boolean beside = room >= both;
    legend.setVisible(beside || height > LOW * choice.prefHeight(-1));
    legend.setManaged(legend.isVisible());
    setPrefWrapLength(beside ? both : legend.isVisible() ? Math.max(first, second) : first);
  }

  private ToggleButton button(Settings.Wires mode, WeightWires wires) {
    String name = mode.name().toLowerCase(Locale.ROOT);
    var button = new ToggleButton(texts.get("wires." + name));
    button.setId("wires-" + name);
    Explain.as(button, "wires." + name);
    button.setTooltip(new Tooltip(texts.get("wires." + name + ".tip")));
    KeyFocus.only(button);
    button.setMinWidth(USE_PREF_SIZE);
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
