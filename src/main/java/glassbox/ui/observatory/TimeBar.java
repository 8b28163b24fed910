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
import javafx.collections.SetChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;

/// Chooses which recurrent layer is seen over time, and what of it. A card that is selected is
/// chosen here too.
final class TimeBar extends HBox {

  private static final Texts TEXTS = Texts.of("observatory");

  /// @param spec of the layer, which says what there is to see
  private record Entry(TimeChoices.Way way, String title, Recurrent spec) {
    @Override
    public String toString() {
      return title;
    }
  }

  private record Shown(Unrolling.What what) {
    @Override
    public String toString() {
      return TimeWords.name(what);
    }
  }

  private final WorkspaceModel model;
  private final TimeChoices choices;
  private final ComboBox<Entry> layers = new ComboBox<>();
  private final ComboBox<Shown> views = new ComboBox<>();
  private boolean filling;

  // The listeners are told of nothing before the bar stands.
  @SuppressWarnings("this-escape")
  TimeBar(WorkspaceModel model, TimeChoices choices) {
    super(8);
    this.model = model;
    this.choices = choices;
    setAlignment(Pos.CENTER_LEFT);
    layers.setId("time-layer");
    layers.setAccessibleText(TEXTS.get("time.layer"));
    Explain.as(layers, "time.layer");
    views.setId("time-view");
    views.setAccessibleText(TEXTS.get("time.view"));
    Explain.as(views, "time.view");
    KeyFocus.only(layers);
    KeyFocus.only(views);
    layers.setOnAction(_ -> chosen());
    views.setOnAction(
        _ -> {
          if (!filling && views.getValue() != null) {
            choices.what.set(views.getValue().what());
          }
        });
    getChildren().setAll(layers, views);
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
            .map(this::entries)
            // A network that cannot run for a moment is the same one afterwards.
            .orElseGet(() -> List.copyOf(layers.getItems()));
    if (known.equals(List.copyOf(layers.getItems()))) {
      return;
    }
    Optional<TimeChoices.Way> before = choices.way.get();
    filling = true;
    layers.getItems().setAll(known);
    layers.setValue(
        known.stream()
            .filter(entry -> before.equals(Optional.of(entry.way())))
            .findFirst()
            .or(this::selected)
            .orElse(known.isEmpty() ? null : known.getFirst()));
    filling = false;
    chosen();
  }

  private List<Entry> entries(Blueprint net) {
    List<Entry> entries = new ArrayList<>();
    for (Blueprint.Stage stage : net.stages()) {
      if (stage.layer() instanceof Recurrent spec) {
        boolean both = spec.bidirectional();
        for (boolean reversed : both ? List.of(false, true) : List.of(false)) {
          String title = TimeWords.title(model, stage.id(), reversed, both);
          entries.add(new Entry(new TimeChoices.Way(stage.id(), reversed), title, spec));
        }
      }
    }
    return entries;
  }

  private Optional<Entry> selected() {
    return layers.getItems().stream()
        .filter(entry -> model.selection().contains(entry.way().node()))
        .findFirst();
  }

  private void follow() {
    boolean there =
        choices.way.get().filter(way -> model.selection().contains(way.node())).isPresent();
    if (!there) {
      selected().ifPresent(layers::setValue);
    }
  }

  /// What is seen stays the same, where the layer has it.
  private void chosen() {
    Entry entry = layers.getValue();
    if (filling) {
      return;
    }
    if (entry == null) {
      choices.way.set(Optional.empty());
      return;
    }
    List<Shown> shown = Unrolling.courses(entry.spec()).stream().map(Shown::new).toList();
    var now = new Shown(choices.what.get());
    filling = true;
    views.getItems().setAll(shown);
    views.setValue(shown.contains(now) ? now : shown.getFirst());
    filling = false;
    choices.what.set(views.getValue().what());
    choices.way.set(Optional.of(entry.way()));
  }
}
