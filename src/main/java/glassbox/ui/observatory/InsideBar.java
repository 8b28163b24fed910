package glassbox.ui.observatory;

import glassbox.net.Blueprint;
import glassbox.ui.look.SampleBar;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.text.Texts;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;

/// Chooses which layer is looked into, and at what of it. The layer is that of the card which was
/// selected last.
final class InsideBar extends HBox {

  private static final Texts TEXTS = Texts.of("observatory");

  InsideBar(WorkspaceModel model, InsideChoices choices) {
    super(8);
    setAlignment(Pos.CENTER_LEFT);
    var layers = new LayerBox<>(model, "inside", choices.layer, net -> entries(model, net));
    layers.followSelection();
    var views =
        ChoiceBoxes.of(
            "inside-view",
            "inside.view",
            "inside.view",
            InsideChoices.View.values(),
            view -> TEXTS.get(view.key()),
            choices.view);
    getChildren().setAll(SampleBar.withMicroscope(model), layers, views);
    visibleProperty().bind(Bindings.isNotEmpty(layers.getItems()));
  }

  private static List<LayerBox.Entry<String>> entries(WorkspaceModel model, Blueprint net) {
    return InsideLayer.of(net).stream()
        .map(layer -> LayerBox.Entry.of(model.checked(), layer.id()))
        .toList();
  }
}
