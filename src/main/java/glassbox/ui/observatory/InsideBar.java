package glassbox.ui.observatory;

import glassbox.net.Blueprint;
import glassbox.ui.explain.Explain;
import glassbox.ui.look.KeyFocus;
import glassbox.ui.look.SampleBar;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.text.Texts;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;

/// Chooses which layer is looked into, and at what of it. The layer is that of the card which was
/// selected last.
final class InsideBar extends HBox {

  private static final Texts TEXTS = Texts.of("observatory");

  InsideBar(WorkspaceModel model, InsideChoices choices) {
    super(8);
    setAlignment(Pos.CENTER_LEFT);
    var layers = new LayerBox<>(model, "inside", choices.layer, net -> entries(model, net));
    layers.followSelection();
    getChildren().setAll(SampleBar.withMicroscope(model), layers, views(choices));
    visibleProperty().bind(Bindings.isNotEmpty(layers.getItems()));
  }

  private static List<LayerBox.Entry<String>> entries(WorkspaceModel model, Blueprint net) {
    return InsideLayer.of(net).stream()
        .map(layer -> LayerBox.Entry.of(model.checked(), layer.id()))
        .toList();
  }

  private static ComboBox<InsideChoices.View> views(InsideChoices choices) {
    var views = new ComboBox<InsideChoices.View>();
    views.setId("inside-view");
    views.setAccessibleText(TEXTS.get("inside.view"));
    Explain.as(views, "inside.view");
    KeyFocus.only(views);
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
    views.valueProperty().bindBidirectional(choices.view);
    return views;
  }
}
