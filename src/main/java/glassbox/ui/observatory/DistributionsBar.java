package glassbox.ui.observatory;

import glassbox.net.Blueprint;
import glassbox.ui.explain.Explain;
import glassbox.ui.look.KeyFocus;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.text.Texts;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.HBox;

/// Chooses whose distributions are shown, and how. A card that is selected is chosen here too.
final class DistributionsBar extends HBox {

  private static final Texts TEXTS = Texts.of("observatory");

  DistributionsBar(WorkspaceModel model, DistributionChoices choices) {
    super(12);
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("glass-curve-bar");
    var layers = new LayerBox<>(model, "distributions", choices.layer, new OneOrAll(model));
    layers.followSelection();
    getChildren()
        .setAll(layers, box("sizes", choices.sizes), box("log", choices.logarithmicCounts));
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

  private record OneOrAll(WorkspaceModel model) implements LayerBox.Offer<String> {

    @Override
    public Optional<LayerBox.Entry<String>> whole() {
      return Optional.of(LayerBox.Entry.whole(TEXTS.get("distributions.all")));
    }

    @Override
    public List<LayerBox.Entry<String>> layers(Blueprint net) {
      return LayerBox.Entry.all(model.checked(), net);
    }

    /// The first that learns.
    @Override
    public LayerBox.Entry<String> first(List<LayerBox.Entry<String>> known) {
      List<String> learners = model.checked().learners();
      return LayerBox.selected(model, known)
          .or(() -> known.stream().filter(entry -> learners.contains(entry.node())).findFirst())
          .orElseGet(known::getFirst);
    }
  }
}
