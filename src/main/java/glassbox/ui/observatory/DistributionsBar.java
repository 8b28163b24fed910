package glassbox.ui.observatory;

import glassbox.design.Checked;
import glassbox.net.Blueprint;
import glassbox.ui.explain.Explain;
import glassbox.ui.look.KeyFocus;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.collections.SetChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;

/// Chooses whose distributions are shown, and how. A card that is selected is chosen here too.
final class DistributionsBar extends HBox {

  private static final Texts TEXTS = Texts.of("observatory");

  /// @param id empty: all
  private record Layer(Optional<String> id, String title) {
    @Override
    public String toString() {
      return title;
    }
  }

  private final WorkspaceModel model;
  private final DistributionChoices choices;
  private final ComboBox<Layer> layers = new ComboBox<>();
  private boolean filling;

  // The listeners are told of nothing before the bar stands.
  @SuppressWarnings("this-escape")
  DistributionsBar(WorkspaceModel model, DistributionChoices choices) {
    super(12);
    this.model = model;
    this.choices = choices;
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("glass-curve-bar");
    layers.setId("distributions-layer");
    layers.setAccessibleText(TEXTS.get("distributions.layer"));
    Explain.as(layers, "distributions.layer");
    KeyFocus.only(layers);
    layers.setOnAction(_ -> chosen());
    getChildren()
        .setAll(layers, box("sizes", choices.sizes), box("log", choices.logarithmicCounts));
    model.checkedProperty().subscribe(this::fill);
    choices.layer.subscribe(id -> find(id).ifPresent(layers::setValue));
    model.selection().addListener((SetChangeListener<String>) _ -> follow());
  }

  private static CheckBox box(String key, BooleanProperty choice) {
    var box = new CheckBox(TEXTS.get("distributions." + key));
    box.setId("distributions-" + key);
    box.setMinWidth(USE_PREF_SIZE);
    KeyFocus.only(box);
    Explain.as(box, "distributions." + key);
    box.selectedProperty().bindBidirectional(choice);
    return box;
  }

  /// Takes in another network; what was chosen stays where it still is.
  private void fill() {
    Checked checked = model.checked();
    List<Layer> known = new ArrayList<>();
    known.add(new Layer(Optional.empty(), TEXTS.get("distributions.all")));
    for (Blueprint.Stage stage : checked.blueprint().map(Blueprint::stages).orElse(List.of())) {
      known.add(new Layer(Optional.of(stage.id()), checked.title(stage.id())));
    }
    List<Layer> before = List.copyOf(layers.getItems());
    if (known.equals(before)) {
      return;
    }
    Optional<Optional<String>> chosen = Optional.ofNullable(layers.getValue()).map(Layer::id);
    filling = true;
    layers.getItems().setAll(known);
    filling = false;
    choose(
        chosen
            .filter(id -> before.size() > 1 && find(id).isPresent())
            .or(() -> selected().map(Optional::of))
            .orElseGet(() -> checked.learners().stream().findFirst()));
  }

  /// The one card that is selected.
  private Optional<String> selected() {
    return model.selection().size() == 1
        ? model.selection().stream().filter(id -> find(Optional.of(id)).isPresent()).findFirst()
        : Optional.empty();
  }

  /// A selected card is what is looked at, unless all layers are.
  private void follow() {
    if (choices.layer.get().isPresent()) {
      selected().ifPresent(id -> choose(Optional.of(id)));
    }
  }

  private Optional<Layer> find(Optional<String> id) {
    return layers.getItems().stream().filter(layer -> layer.id().equals(id)).findFirst();
  }

  private void choose(Optional<String> id) {
    find(id).or(() -> find(Optional.empty())).ifPresent(layers::setValue);
    chosen();
  }

  private void chosen() {
    Layer layer = layers.getValue();
    if (!filling && layer != null) {
      choices.layer.set(layer.id());
    }
  }
}
