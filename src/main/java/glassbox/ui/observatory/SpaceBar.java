package glassbox.ui.observatory;

import glassbox.net.Blueprint;
import glassbox.ui.look.SampleBar;
import glassbox.ui.model.WorkspaceModel;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;

/// Chooses the layer in whose space the examples are shown: that of the card which was selected
/// last, and at first the last hidden one; and how they come onto the plane.
final class SpaceBar extends HBox {

  SpaceBar(WorkspaceModel model, SpaceChoices choices) {
    super(8);
    setAlignment(Pos.CENTER_LEFT);
    var layers = new LayerBox<>(model, "space", choices.layer, new Hidden(model));
    layers.followSelection();
    var ways =
        ChoiceBoxes.of(
            "space-way",
            "space.way",
            "space.way",
            SpaceChoices.Way.values(),
            SpaceChoices.Way::name,
            choices.way);
    getChildren().setAll(SampleBar.withMicroscope(model), layers, ways);
  }

  private record Hidden(WorkspaceModel model) implements LayerBox.Offer<String> {

    @Override
    public List<LayerBox.Entry<String>> layers(Blueprint net) {
      return LayerBox.Entry.all(model.checked(), net);
    }

    @Override
    public LayerBox.Entry<String> first(List<LayerBox.Entry<String>> known) {
      return known.get(Math.max(0, known.size() - 2));
    }
  }
}
