package glassbox.ui.observatory;

import glassbox.layer.Working;
import glassbox.train.Probe;
import glassbox.ui.explain.Explain;
import glassbox.ui.explain.WindowFormula;
import glassbox.ui.look.KeyFocus;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.plot.MapGrid;
import glassbox.ui.text.Texts;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// How the pixel that is looked at is made: the window on each channel, what it weighs, and what
/// comes of it, as a picture and as a formula.
final class WorkingPart extends VBox {

  private static final Texts TEXTS = Texts.of("observatory");

  private final WorkspaceModel model;
  private final InsideSight sight;
  private final Label place = new Label();
  private final Label formula = new Label();
  private final Button held = new Button(TEXTS.get("inside.letgo"));
  private final ToggleButton sweep;
  private final WorkingPane pane = new WorkingPane();
  private final ScrollPane scroll = new ScrollPane(pane);

  WorkingPart(WorkspaceModel model, InsideChoices choices, InsideSight sight) {
    super(4);
    this.model = model;
    this.sight = sight;
    setMinSize(0, 0);
    Explain.as(this, "chart.working");
    var title = new Label(TEXTS.get("inside.working"));
    title.getStyleClass().add("glass-pane-title");
    title.setMinWidth(USE_PREF_SIZE);
    place.setId("inside-place");
    place.getStyleClass().add("glass-run-words");
    place.setMinWidth(0);
    held.setId("inside-letgo");
    held.getStyleClass().addAll("small", "glass-chip");
    held.setGraphic(new FontIcon("mdi2c-close"));
    Explain.as(held, "inside.letgo");
    KeyFocus.only(held);
    held.setOnAction(_ -> choices.held.set(false));
    held.managedProperty().bind(held.visibleProperty());
    held.visibleProperty().bind(choices.held);
    sweep =
        new Sweep(
                model.clock(),
                () -> sight.layer().ifPresent(layer -> choices.step(layer, sight.pixel(layer))))
            .button();
    // Where no window moves over an image there is nothing to play.
    sweep.setVisible(false);
    sweep.managedProperty().bind(sweep.visibleProperty());
    var head = new HBox(8, title, sweep, place, held);
    head.setAlignment(Pos.CENTER_LEFT);
    // Its title stands on one line with those of the charts, which have no button.
    head.setPadding(new Insets(-3, 0, -3, 0));
    formula.setId("inside-formula");
    formula.getStyleClass().addAll("glass-mono", "glass-inside-formula");
    formula.setWrapText(true);
    formula.setMinHeight(USE_PREF_SIZE);
    formula.managedProperty().bind(formula.visibleProperty());
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setMinHeight(0);
    scroll.getStyleClass().add("glass-bare-scroll");
    setVgrow(scroll, Priority.ALWAYS);
    getChildren().setAll(head, formula, scroll);
  }

  Set<Probe> probes() {
    Set<Probe> probes = new HashSet<>();
    sight
        .layer()
        .filter(InsideLayer::hasWindow)
        .ifPresent(
            layer -> {
              probes.add(sight.maps(layer));
              sight.source(layer).ifPresent(probes::add);
              if (layer.kernels().isPresent()) {
                probes.add(sight.weights(layer));
              }
            });
    return probes;
  }

  void refresh() {
    Optional<InsideLayer> layer = sight.layer();
    Optional<Working> working = layer.flatMap(sight::working);
    boolean moves = layer.filter(InsideLayer::hasWindow).isPresent();
    formula.setVisible(working.isPresent());
    sweep.setVisible(moves);
    if (working.isEmpty()) {
      place.setText(
          layer.isPresent() && !moves
              ? TEXTS.get("inside.windowless", model.checked().title(layer.get().id()))
              : "");
      pane.clear();
      return;
    }
    InsideLayer shown = layer.orElseThrow();
    MapGrid.Pixel pixel = sight.pixel(shown);
    place.setText(
        TEXTS.get(
            "inside.place",
            model.checked().title(shown.id()),
            pixel.map() + 1,
            pixel.row() + 1,
            pixel.column() + 1));
    String written = WindowFormula.written(working.get());
    formula.setText(written);
    sight.inputs(shown).ifPresent(inputs -> pane.show(working.get(), shown, inputs, written));
  }
}
