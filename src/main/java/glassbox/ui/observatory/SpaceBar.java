package glassbox.ui.observatory;

import glassbox.design.Checked;
import glassbox.net.Blueprint;
import glassbox.ui.explain.Explain;
import glassbox.ui.look.KeyFocus;
import glassbox.ui.look.SampleBar;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.text.Texts;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.collections.SetChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;

/// Chooses the layer in whose space the examples are shown: that of the card which was selected
/// last, and at first the last hidden one.
final class SpaceBar extends HBox {

  private static final Texts TEXTS = Texts.of("observatory");

  private record Entry(String id, String title) {
    @Override
    public String toString() {
      return title;
    }
  }

  private final WorkspaceModel model;
  private final ObjectProperty<Optional<String>> chosen;
  private final ComboBox<Entry> layers = new ComboBox<>();
  private boolean filling;

  SpaceBar(WorkspaceModel model, ObjectProperty<Optional<String>> chosen) {
    super(8);
    this.model = model;
    this.chosen = chosen;
    setAlignment(Pos.CENTER_LEFT);
    layers.setId("space-layers");
    layers.setAccessibleText(TEXTS.get("space.layer"));
    Explain.as(layers, "space.layer");
    KeyFocus.only(layers);
    layers.setOnAction(_ -> choose(layers.getValue()));
    getChildren().setAll(SampleBar.withMicroscope(model), layers);
    model.checkedProperty().subscribe(this::fill);
    model.selection().addListener((SetChangeListener<String>) _ -> follow());
  }

  /// Takes in another network; what was chosen stays where it still is.
  private void fill() {
    Checked checked = model.checked();
    List<Entry> known =
        checked.blueprint().map(Blueprint::stages).orElse(List.of()).stream()
            .map(stage -> new Entry(stage.id(), checked.title(stage.id())))
            .toList();
    if (known.equals(layers.getItems())) {
      return;
    }
    Entry kept = chosen.get().flatMap(id -> find(known, id)).orElse(null);
    filling = true;
    layers.getItems().setAll(known);
    filling = false;
    if (known.isEmpty()) {
      chosen.set(Optional.empty());
    } else {
      layers.setValue(kept == null ? known.get(Math.max(0, known.size() - 2)) : kept);
      choose(layers.getValue());
    }
  }

  private static Optional<Entry> find(List<Entry> among, String id) {
    return among.stream().filter(entry -> entry.id().equals(id)).findFirst();
  }

  private void follow() {
    if (model.selection().size() == 1) {
      model.selection().stream()
          .flatMap(id -> find(layers.getItems(), id).stream())
          .forEach(layers::setValue);
    }
  }

  private void choose(Entry entry) {
    if (!filling && entry != null) {
      chosen.set(Optional.of(entry.id()));
    }
  }
}
