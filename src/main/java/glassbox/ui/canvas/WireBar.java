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
  private static final double LOW = 7;

  private final Texts texts = Texts.of("weights");
  private final SegmentedButton choice = new SegmentedButton();
  private final WireLegend legend;

  WireBar(WeightWires wires) {
    getStyleClass().add("glass-wire-bar");
    setUserData(new Hit.Control());
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    legend = Explain.as(new WireLegend(wires, texts), "wires.legend");
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

  /// Keeps to this width: the scale says less, then goes below the choice, and gives way where it
  /// would not fit or lie over the network.
  void fit(double room, double height) {
    // Whole pixels, as they are laid out.
    double choices = Math.ceil(choice.prefWidth(-1));
    double beside = room - choices - getHgap() - snappedLeftInset() - snappedRightInset();
    boolean high = height > LOW * choice.prefHeight(-1);
    double below = high ? room - snappedLeftInset() - snappedRightInset() : 0;
    double whole = legend.width(false);
    // A second row takes room from the network.
    boolean brief = whole > beside && (legend.width(true) < beside || whole > below);
    double scale = Math.ceil(legend.width(brief)) + 1;
    legend.setBrief(brief);
    if (legend.isManaged() != scale <= Math.max(beside, below)) {
      legend.setVisible(!legend.isManaged());
      legend.setManaged(legend.isVisible());
    }
    double wider = legend.isManaged() ? Math.max(choices, scale) : choices;
    setPrefWrapLength(scale <= beside ? choices + Math.ceil(getHgap()) + scale : wider);
  }

  /// How narrow the bar can be; 0 while it is not there.
  double least() {
    return isManaged() ? choice.prefWidth(-1) + snappedLeftInset() + snappedRightInset() : 0;
  }

  /// How high the bar is where all stands in one row.
  double rowHeight() {
    return Math.max(choice.prefHeight(-1), legend.isManaged() ? legend.prefHeight(-1) : 0)
        + snappedTopInset()
        + snappedBottomInset();
  }

  /// What it and the bar beside it take.
  double rows() {
    return isManaged() ? Math.max(getHeight(), rowHeight()) : rowHeight();
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
