package glassbox.ui.observatory;

import glassbox.data.Dataset;
import glassbox.net.Blueprint;
import glassbox.ui.explain.Explain;
import glassbox.ui.look.KeyFocus;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.VBox;

/// Chooses what the plane shows.
final class BoundaryBar extends VBox {

  private static final Texts TEXTS = Texts.of("observatory");
  private static final int MOST_UNITS = 512;

  private final WorkspaceModel model;
  private final BoundaryChoices choices;
  private final ObjectProperty<Optional<String>> layer;
  private final ComboBox<String> units = new ComboBox<>();
  private boolean filling;

  BoundaryBar(WorkspaceModel model, BoundaryChoices choices) {
    super(8);
    this.model = model;
    this.choices = choices;
    layer = new SimpleObjectProperty<>(choices.unit.get().map(BoundaryChoices.Unit::layer));
    var layers = new LayerBox<>(model, "boundary", layer, new LayerOrDecision(model));
    layers.setMaxWidth(Double.MAX_VALUE);
    units.setMaxWidth(Double.MAX_VALUE);
    Explain.as(units, "boundary.unit");
    units.setId("boundary-unit");
    units.setVisibleRowCount(16);
    units.setAccessibleText(TEXTS.get("boundary.which"));
    units.managedProperty().bind(units.visibleProperty());
    units.setOnAction(_ -> choose());
    getChildren()
        .addAll(
            layers,
            units,
            box("training", choices.training),
            box("validation", choices.validation),
            box("test", choices.test));
    layer.subscribe(this::fill);
    model.checkedProperty().subscribe(this::fill);
    fill();
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

  private record LayerOrDecision(WorkspaceModel model) implements LayerBox.Offer<String> {

    /// A number is predicted, not decided.
    @Override
    public Optional<LayerBox.Entry<String>> whole() {
      boolean decides = model.dataset().map(Dataset::classifies).orElse(true);
      String title = TEXTS.get(decides ? "boundary.decision" : "boundary.prediction");
      return Optional.of(LayerBox.Entry.whole(title));
    }

    @Override
    public List<LayerBox.Entry<String>> layers(Blueprint net) {
      return net.stages().stream().map(stage -> entry(net, stage)).toList();
    }

    private LayerBox.Entry<String> entry(Blueprint net, Blueprint.Stage stage) {
      String title = model.checked().title(stage.id());
      return new LayerBox.Entry<>(
          Optional.of(stage.id()),
          stage.id(),
          stage.equals(net.last()) ? TEXTS.get("boundary.output", title) : title);
    }
  }

  /// The units of the chosen layer; the one that was chosen stays where it still is.
  private void fill() {
    List<String> names =
        model
            .checked()
            .blueprint()
            .map(this::names)
            // A network that cannot run for a moment is the same one afterwards.
            .orElseGet(() -> layer.get().isEmpty() ? List.of() : List.copyOf(units.getItems()));
    int before = choices.unit.get().map(BoundaryChoices.Unit::unit).orElse(0);
    filling = true;
    if (!names.equals(List.copyOf(units.getItems()))) {
      units.getItems().setAll(names);
    }
    units.setVisible(!names.isEmpty());
    if (!names.isEmpty()) {
      units.getSelectionModel().select(Math.min(before, names.size() - 1));
    }
    filling = false;
    choose();
  }

  private List<String> names(Blueprint net) {
    return net.stages().stream()
        .filter(stage -> layer.get().equals(Optional.of(stage.id())))
        .findFirst()
        .map(stage -> names(net, stage))
        .orElse(List.of());
  }

  private List<String> names(Blueprint net, Blueprint.Stage stage) {
    int count = Math.min(MOST_UNITS, stage.output().elements());
    List<String> classes = model.dataset().map(Dataset::classNames).orElse(List.of());
    return stage.equals(net.last()) && classes.size() == count
        ? classes
        : IntStream.rangeClosed(1, count)
            .mapToObj(unit -> TEXTS.get("boundary.unit", unit))
            .toList();
  }

  private void choose() {
    int unit = units.getSelectionModel().getSelectedIndex();
    if (!filling) {
      choices.unit.set(
          layer.get().filter(_ -> unit >= 0).map(id -> new BoundaryChoices.Unit(id, unit)));
    }
  }
}
