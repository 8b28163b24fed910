package glassbox.ui.observatory;

import glassbox.net.Blueprint;
import glassbox.ui.look.SampleBar;
import glassbox.ui.model.WorkspaceModel;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;

/// Chooses the layer in whose space the examples are shown: that of the card which was selected
/// last, and at first the last hidden one.
final class SpaceBar extends HBox {

  SpaceBar(WorkspaceModel model, ObjectProperty<Optional<String>> chosen) {
    super(8);
    setAlignment(Pos.CENTER_LEFT);
    var layers = new LayerBox<>(model, "space", chosen, new Hidden(model));
    layers.followSelection();
    getChildren().setAll(SampleBar.withMicroscope(model), layers);
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
