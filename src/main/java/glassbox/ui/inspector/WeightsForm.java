package glassbox.ui.inspector;

import glassbox.design.Checked;
import glassbox.design.Node;
import glassbox.engine.Shape;
import glassbox.layer.ParameterSpec;
import glassbox.net.WeightPlace;
import glassbox.train.Picture;
import glassbox.train.Probe;
import glassbox.ui.explain.Explain;
import glassbox.ui.explain.Subject;
import glassbox.ui.look.ScaleBar;
import glassbox.ui.look.WeightCard;
import glassbox.ui.look.WeightMap;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.text.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What a layer has learned: matrices as maps of colour, vectors as a table, each number to be read
/// and to be set.
final class WeightsForm extends VBox {

  private final WorkspaceModel model;
  private final Texts texts;
  private final WeightCard card;
  private final Map<ParameterSpec, WeightMap> maps = new LinkedHashMap<>();
  private final Map<ParameterSpec, ScaleBar> ends = new LinkedHashMap<>();
  private final List<VectorTable> tables = new ArrayList<>();
  private String node = "";
  private String title = "";
  private List<ParameterSpec> shown = List.of();

  WeightsForm(WorkspaceModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    card = new WeightCard(model::setWeight, () -> {});
    card.getStyleClass().add("glass-weight-line");
    getStyleClass().add("glass-weights");
    Explain.as(
        card, "weight", () -> card.place().<Subject>map(Subject.Weight::new).orElse(layer()));
  }

  /// What must be watched to fill it.
  static Probe probe(String node) {
    return new Probe.Weights(node);
  }

  void show(Node changed, Checked checked) {
    List<Shape> inputs = checked.inputsOf(changed.id());
    boolean known = checked.outputs().containsKey(changed.id()) && !inputs.isEmpty();
    List<ParameterSpec> specs = known ? changed.layer().parameters(inputs) : List.of();
    title = checked.title(changed.id());
    if (!node.equals(changed.id()) || !specs.equals(shown)) {
      node = changed.id();
      shown = specs;
      build();
    }
    setVisible(!specs.isEmpty());
    setManaged(!specs.isEmpty());
    follow();
  }

  private void build() {
    getChildren().clear();
    maps.clear();
    ends.clear();
    for (ParameterSpec spec : shown) {
      if (spec.shape().rank() > 1) {
        addMap(spec);
      }
    }
    if (!maps.isEmpty()) {
      getChildren().add(card);
      card.setVisible(false);
      card.setManaged(false);
    }
    tables.clear();
    for (ParameterSpec spec : shown) {
      if (spec.shape().rank() == 1) {
        addTable(spec);
      }
    }
  }

  private void addTable(ParameterSpec spec) {
    var table =
        new VectorTable(
            spec,
            title(spec),
            (index, value) -> model.setWeight(new WeightPlace(node, spec.name(), index), value),
            texts);
    Explain.as(table, "weights.table", this::layer);
    tables.add(table);
    getChildren().add(table);
  }

  private String title(ParameterSpec spec) {
    String key = "parameter." + spec.name();
    return texts.has(key) ? texts.get(key) : spec.name();
  }

  private Subject layer() {
    return new Subject.Layer(node);
  }

  private void addMap(ParameterSpec spec) {
    var map = new WeightMap();
    map.setId("map-" + spec.name());
    Explain.as(map, "weights.map", this::layer);
    int rows = spec.shape().size(0);
    map.setShape(rows, spec.shape().elements() / rows);
    map.onPoint(
        cell ->
            cell.ifPresentOrElse(
                index -> point(spec, index),
                () -> {
                  if (!card.isEditing()) {
                    card.setVisible(false);
                  }
                }));
    map.onChoose(
        index -> {
          point(spec, index);
          numbers()
              .flatMap(known -> Optional.ofNullable(known.byName().get(spec.name())))
              .ifPresent(values -> card.edit(values[index]));
        });
    var name = new Label(texts.get("weights.of", title(spec), spec.shape()));
    name.getStyleClass().add("glass-heading");
    ScaleBar end = Explain.as(new ScaleBar(), "weights.map", this::layer);
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var head = new HBox(name, gap, end);
    head.getStyleClass().add("glass-inspector-head");
    getChildren().addAll(head, map);
    maps.put(spec, map);
    ends.put(spec, end);
  }

  private void point(ParameterSpec spec, int index) {
    if (card.isEditing() && !card.place().equals(Optional.of(place(spec, index)))) {
      return;
    }
    card.setManaged(true);
    card.setVisible(true);
    numbers().ifPresent(known -> card.show(place(spec, index), name(spec, index), known));
  }

  private WeightPlace place(ParameterSpec spec, int index) {
    return new WeightPlace(node, spec.name(), index);
  }

  /// `Dense 2: weight[3, 1]`, counted from 1 as units are.
  private String name(ParameterSpec spec, int index) {
    var places = new StringBuilder();
    int rest = index;
    int size = spec.shape().elements();
    for (int each : spec.shape().sizes()) {
      size /= each;
      places.append(places.isEmpty() ? "" : ", ").append(rest / size + 1);
      rest %= size;
    }
    return texts.get("weights.place", title, title(spec), places);
  }

  private Optional<Picture.Weights> numbers() {
    return model
        .snapshot()
        .flatMap(seen -> Optional.ofNullable(seen.pictures().get(probe(node))))
        .filter(picture -> picture instanceof Picture.Weights)
        .map(Picture.Weights.class::cast);
  }

  /// The run's side.
  void follow() {
    Optional<Picture.Weights> known = numbers();
    maps.forEach(
        (spec, map) -> {
          map.show(
              known
                  .flatMap(all -> Optional.ofNullable(all.byName().get(spec.name())))
                  .orElseGet(() -> new float[0]));
          ends.computeIfPresent(
              spec,
              (_, scale) -> {
                scale.show(map.largest());
                return scale;
              });
        });
    known.ifPresent(
        all -> {
          card.follow(all);
          tables.forEach(table -> table.show(all));
        });
  }
}
