package glassbox.ui.observatory;

import glassbox.net.Blueprint;
import glassbox.ui.explain.Explain;
import glassbox.ui.look.KeyFocus;
import glassbox.ui.look.SampleBar;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.text.Texts;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;

/// Chooses the layer in whose space the examples are shown: that of the card which was selected
/// last, and at first the last hidden one; and how they come onto the plane.
final class SpaceBar extends HBox {

  private static final Texts TEXTS = Texts.of("observatory");

  SpaceBar(WorkspaceModel model, SpaceChoices choices) {
    super(8);
    setAlignment(Pos.CENTER_LEFT);
    var layers = new LayerBox<>(model, "space", choices.layer, new Hidden(model));
    layers.followSelection();
    getChildren().setAll(SampleBar.withMicroscope(model), layers, ways(choices));
  }

  private static ComboBox<SpaceChoices.Way> ways(SpaceChoices choices) {
    var ways = new ComboBox<SpaceChoices.Way>();
    ways.setId("space-way");
    ways.setAccessibleText(TEXTS.get("space.way"));
    Explain.as(ways, "space.way");
    KeyFocus.only(ways);
    ways.getItems().setAll(SpaceChoices.Way.values());
    ways.valueProperty().bindBidirectional(choices.way);
    return ways;
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
