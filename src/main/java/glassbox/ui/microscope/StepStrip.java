package glassbox.ui.microscope;

import glassbox.microscope.Microscope;
import glassbox.microscope.Step;
import glassbox.ui.explain.Explain;
import glassbox.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// All stops of the way in a row: forward, the loss, backward.
final class StepStrip extends ScrollPane {

  private static final Texts TEXTS = Texts.of("microscope");
  private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");

  private final IntConsumer choosing;
  private final HBox row = new HBox(4);
  private final List<Button> stops = new ArrayList<>();
  private List<String> names = List.of();

  /// @param choosing told the number of the stop
  // Only carries values.
  @SuppressWarnings("this-escape")
  StepStrip(IntConsumer choosing) {
    this.choosing = choosing;
    getStyleClass().add("glass-strip");
    row.setAlignment(Pos.CENTER_LEFT);
    setContent(row);
    setVbarPolicy(ScrollBarPolicy.NEVER);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setFitToHeight(true);
    setPannable(true);
    setFocusTraversable(false);
    setMinHeight(Region.USE_PREF_SIZE);
    Explain.as(this, "microscope.strip");
  }

  void show(Microscope microscope, int here) {
    List<String> now = microscope.steps().stream().map(microscope::name).toList();
    if (!now.equals(names)) {
      names = now;
      fill(microscope);
    }
    for (int i = 0; i < stops.size(); i++) {
      stops.get(i).pseudoClassStateChanged(HERE, i == here);
      stops.get(i).setAccessibleText(TEXTS.get("stop", i + 1, stops.size(), names.get(i)));
    }
    reveal(here);
  }

  private void fill(Microscope microscope) {
    stops.clear();
    List<Node> all = new ArrayList<>();
    all.add(way("forward"));
    for (int i = 0; i < names.size(); i++) {
      int number = i;
      var stop = new Button(names.get(i));
      stop.setMinWidth(Region.USE_PREF_SIZE);
      stop.getStyleClass().add("glass-stop");
      stop.setFocusTraversable(false);
      stop.setOnAction(_ -> choosing.accept(number));
      Explain.as(stop, "microscope.strip");
      stops.add(stop);
      all.add(stop);
      if (microscope.steps().get(i) instanceof Step.Loss) {
        all.add(way("backward"));
      }
    }
    row.getChildren().setAll(all);
  }

  private static Label way(String key) {
    var label = new Label(TEXTS.get(key));
    label.getStyleClass().add("glass-label");
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  /// Brings a stop into view, with what is around it.
  private void reveal(int here) {
    layout();
    double wide = row.getBoundsInLocal().getWidth();
    double seen = getViewportBounds().getWidth();
    if (wide > seen && seen > 0) {
      Button stop = stops.get(here);
      double middle = stop.getLayoutX() + stop.getWidth() / 2;
      setHvalue(Math.clamp((middle - seen / 2) / (wide - seen), 0, 1));
    }
  }
}
