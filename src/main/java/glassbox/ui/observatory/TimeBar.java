package glassbox.ui.observatory;

import glassbox.layer.Recurrent;
import glassbox.microscope.Unrolling;
import glassbox.net.Blueprint;
import glassbox.ui.explain.Explain;
import glassbox.ui.look.KeyFocus;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;

/// Chooses which recurrent layer is seen over time, and what of it. A card that is selected is
/// chosen here too.
final class TimeBar extends HBox {

  private static final Texts TEXTS = Texts.of("observatory");

  private record Shown(Unrolling.What what) {
    @Override
    public String toString() {
      return TimeWords.name(what);
    }
  }

  private final WorkspaceModel model;
  private final TimeChoices choices;
  private final ComboBox<Shown> views = new ComboBox<>();
  private boolean filling;

  TimeBar(WorkspaceModel model, TimeChoices choices) {
    super(8);
    this.model = model;
    this.choices = choices;
    setAlignment(Pos.CENTER_LEFT);
    views.setId("time-view");
    views.setAccessibleText(TEXTS.get("time.view"));
    Explain.as(views, "time.view");
    KeyFocus.only(views);
    views.setOnAction(
        _ -> {
          if (!filling && views.getValue() != null) {
            choices.what.set(views.getValue().what());
          }
        });
    var layers = new LayerBox<>(model, "time", choices.way, new Ways(model));
    layers.followSelection();
    getChildren().setAll(layers, views);
    choices.way.subscribe(this::fill);
    model.checkedProperty().subscribe(this::fill);
    fill();
  }

  /// Each recurrent layer, in each of its directions.
  private record Ways(WorkspaceModel model) implements LayerBox.Offer<TimeChoices.Way> {

    @Override
    public List<LayerBox.Entry<TimeChoices.Way>> layers(Blueprint net) {
      List<LayerBox.Entry<TimeChoices.Way>> ways = new ArrayList<>();
      for (Blueprint.Stage stage : net.stages()) {
        if (stage.layer() instanceof Recurrent spec) {
          boolean both = spec.bidirectional();
          for (boolean reversed : both ? List.of(false, true) : List.of(false)) {
            String title = TimeWords.title(model, stage.id(), reversed, both);
            var way = new TimeChoices.Way(stage.id(), reversed);
            ways.add(new LayerBox.Entry<>(Optional.of(way), stage.id(), title));
          }
        }
      }
      return ways;
    }

    @Override
    public LayerBox.Entry<TimeChoices.Way> first(List<LayerBox.Entry<TimeChoices.Way>> known) {
      return LayerBox.selected(model, known).orElseGet(known::getFirst);
    }
  }

  /// What there is to see of the layer; what is seen stays the same, where the layer has it.
  private void fill() {
    List<Shown> shown =
        choices.way.get().flatMap(way -> model.design().node(way.node())).stream()
            .map(node -> node.layer())
            .filter(Recurrent.class::isInstance)
            .flatMap(layer -> Unrolling.courses((Recurrent) layer).stream())
            .map(Shown::new)
            .toList();
    if (shown.isEmpty() || shown.equals(List.copyOf(views.getItems()))) {
      return;
    }
    var now = new Shown(choices.what.get());
    filling = true;
    views.getItems().setAll(shown);
    views.setValue(shown.contains(now) ? now : shown.getFirst());
    filling = false;
    choices.what.set(views.getValue().what());
  }
}
