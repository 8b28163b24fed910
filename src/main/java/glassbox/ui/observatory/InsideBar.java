package glassbox.ui.observatory;

import glassbox.ui.explain.Explain;
import glassbox.ui.look.KeyFocus;
import glassbox.ui.look.SampleBar;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.text.Texts;
import java.util.List;
import java.util.Optional;
import javafx.collections.SetChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;

/// Chooses which layer is looked into, and at what of it. The layer is that of the card which was
/// selected last.
final class InsideBar extends HBox {

  private static final Texts TEXTS = Texts.of("observatory");

  private record Entry(String id, String title) {
    @Override
    public String toString() {
      return title;
    }
  }

  private final WorkspaceModel model;
  private final InsideChoices choices;
  private final ComboBox<Entry> layers = new ComboBox<>();
  private final ComboBox<InsideChoices.View> views = new ComboBox<>();
  private boolean filling;

  InsideBar(WorkspaceModel model, InsideChoices choices) {
    super(8);
    this.model = model;
    this.choices = choices;
    setAlignment(Pos.CENTER_LEFT);
    layers.setId("inside-layer");
    layers.setAccessibleText(TEXTS.get("inside.layer"));
    Explain.as(layers, "inside.layer");
    views.setId("inside-view");
    views.setAccessibleText(TEXTS.get("inside.view"));
    Explain.as(views, "inside.view");
    views.getItems().setAll(InsideChoices.View.values());
    views.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(InsideChoices.View view) {
            return TEXTS.get(view.key());
          }

          @Override
          public InsideChoices.View fromString(String text) {
            return InsideChoices.View.MAPS;
          }
        });
    KeyFocus.only(layers);
    KeyFocus.only(views);
    views.valueProperty().bindBidirectional(choices.view);
    layers.setOnAction(
        _ -> {
          if (!filling && layers.getValue() != null) {
            choices.layer.set(Optional.of(layers.getValue().id()));
          }
        });
    getChildren().setAll(SampleBar.withMicroscope(model), layers, views);
    model.checkedProperty().subscribe(this::fill);
    fill();
    model.selection().addListener((SetChangeListener<String>) _ -> follow());
  }

  /// Takes in another network; what was chosen stays where it still is.
  private void fill() {
    List<Entry> known =
        model
            .checked()
            .blueprint()
            .map(
                net ->
                    InsideLayer.of(net).stream()
                        .map(layer -> new Entry(layer.id(), model.checked().title(layer.id())))
                        .toList())
            // A network that cannot run for a moment is the same one afterwards.
            .orElseGet(() -> List.copyOf(layers.getItems()));
    filling = true;
    if (!known.equals(List.copyOf(layers.getItems()))) {
      layers.getItems().setAll(known);
    }
    select(
        known.stream()
            .filter(entry -> choices.layer.get().equals(Optional.of(entry.id())))
            .findFirst()
            .or(() -> known.stream().findFirst()));
    filling = false;
    setVisible(!known.isEmpty());
  }

  private void select(Optional<Entry> entry) {
    layers.setValue(entry.orElse(null));
    choices.layer.set(entry.map(Entry::id));
  }

  private void follow() {
    layers.getItems().stream()
        .filter(entry -> model.selection().contains(entry.id()))
        .findFirst()
        .ifPresent(layers::setValue);
  }
}
