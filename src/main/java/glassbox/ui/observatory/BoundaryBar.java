package glassbox.ui.observatory;

import glassbox.data.Dataset;
import glassbox.net.Blueprint;
import glassbox.ui.explain.Explain;
import glassbox.ui.look.KeyFocus;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.VBox;

/// Chooses what the plane shows.
final class BoundaryBar extends VBox {

  private static final Texts TEXTS = Texts.of("observatory");
  private static final int MOST_UNITS = 512;

  /// @param id empty: the decision
  private record Layer(Optional<String> id, String title, List<String> units) {
    @Override
    public String toString() {
      return title;
    }
  }

  private final WorkspaceModel model;
  private final BoundaryChoices choices;
  private final ComboBox<Layer> layers = new ComboBox<>();
  private final ComboBox<String> units = new ComboBox<>();
  private boolean filling;

  BoundaryBar(WorkspaceModel model, BoundaryChoices choices) {
    super(8);
    this.model = model;
    this.choices = choices;
    layers.setMaxWidth(Double.MAX_VALUE);
    units.setMaxWidth(Double.MAX_VALUE);
    layers.setId("boundary-layer");
    Explain.as(layers, "boundary.layer");
    Explain.as(units, "boundary.unit");
    units.setId("boundary-unit");
    units.setVisibleRowCount(16);
    KeyFocus.only(layers);
    layers.setAccessibleText(TEXTS.get("boundary.layer"));
    units.setAccessibleText(TEXTS.get("boundary.which"));
    units.managedProperty().bind(units.visibleProperty());
    layers.setOnAction(_ -> layerChosen());
    units.setOnAction(_ -> unitChosen());
    getChildren()
        .addAll(
            layers,
            units,
            box("training", choices.training),
            box("validation", choices.validation),
            box("test", choices.test));
    model.checkedProperty().subscribe(this::fill);
    model.datasetProperty().subscribe(this::fill);
  }

  private static CheckBox box(String key, BooleanProperty choice) {
    var box = new CheckBox(TEXTS.get(key));
    box.setId("boundary-" + key);
    Explain.as(box, "boundary.points");
    box.setMinWidth(USE_PREF_SIZE);
    KeyFocus.only(box);
    box.selectedProperty().bindBidirectional(choice);
    return box;
  }

  /// Takes in another network; what was chosen stays where it still is.
  private void fill() {
    List<Layer> known = new ArrayList<>();
    // A number is predicted, not decided.
    boolean decides = model.dataset().map(Dataset::classifies).orElse(true);
    String whole = TEXTS.get(decides ? "boundary.decision" : "boundary.prediction");
    known.add(new Layer(Optional.empty(), whole, List.of()));
    model
        .checked()
        .blueprint()
        .ifPresent(
            sound -> {
              for (Blueprint.Stage stage : sound.stages()) {
                known.add(layer(sound, stage));
              }
            });
    if (known.equals(List.copyOf(layers.getItems()))) {
      return;
    }
    Optional<String> before = choices.unit.get().map(BoundaryChoices.Unit::layer);
    filling = true;
    layers.getItems().setAll(known);
    layers.setValue(
        known.stream()
            .filter(layer -> layer.id().equals(before))
            .findFirst()
            .orElse(known.getFirst()));
    filling = false;
    layerChosen();
  }

  private Layer layer(Blueprint sound, Blueprint.Stage stage) {
    int count = Math.min(MOST_UNITS, stage.output().elements());
    List<String> classes = model.dataset().map(Dataset::classNames).orElse(List.of());
    boolean last = stage.equals(sound.last());
    List<String> names =
        last && classes.size() == count
            ? classes
            : IntStream.rangeClosed(1, count)
                .mapToObj(unit -> TEXTS.get("boundary.unit", unit))
                .toList();
    String title = model.checked().title(stage.id());
    return new Layer(
        Optional.of(stage.id()), last ? TEXTS.get("boundary.output", title) : title, names);
  }

  private void layerChosen() {
    Layer layer = layers.getValue();
    if (filling || layer == null) {
      return;
    }
    int before = choices.unit.get().map(BoundaryChoices.Unit::unit).orElse(0);
    filling = true;
    units.getItems().setAll(layer.units());
    units.setVisible(!layer.units().isEmpty());
    if (!layer.units().isEmpty()) {
      units.getSelectionModel().select(Math.min(before, layer.units().size() - 1));
    }
    filling = false;
    unitChosen();
  }

  private void unitChosen() {
    Layer layer = layers.getValue();
    int unit = units.getSelectionModel().getSelectedIndex();
    if (!filling && layer != null) {
      choices.unit.set(
          layer.id().filter(_ -> unit >= 0).map(id -> new BoundaryChoices.Unit(id, unit)));
    }
  }
}
