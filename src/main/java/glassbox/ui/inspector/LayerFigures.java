package glassbox.ui.inspector;

import glassbox.text.Numbers;
import glassbox.train.LayerStats;
import glassbox.ui.text.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/// What is measured of a layer at each step, a name and a number in each row.
final class LayerFigures extends GridPane {

  /// @param key of its name
  private record Figure(String key, ToDoubleFunction<LayerStats> value) {}

  private static final List<Figure> FIGURES =
      List.of(
          new Figure("gradient", LayerStats::gradientNorm),
          new Figure("weights", LayerStats::weightNorm),
          new Figure("update", LayerStats::updateRatio));

  private final Map<Figure, Label> values = new LinkedHashMap<>();

  LayerFigures(Texts texts) {
    getStyleClass().add("glass-layer-figures");
    var names = new ColumnConstraints();
    names.setHgrow(Priority.ALWAYS);
    var numbers = new ColumnConstraints();
    numbers.setHalignment(HPos.RIGHT);
    getColumnConstraints().setAll(names, numbers);
    for (Figure figure : FIGURES) {
      var name = new Label(texts.get("figure." + figure.key()));
      name.getStyleClass().add("glass-label");
      var value = new Label();
      value.getStyleClass().add("glass-card-figure");
      value.setMinWidth(USE_PREF_SIZE);
      addRow(values.size(), name, value);
      values.put(figure, value);
    }
  }

  void show(Optional<LayerStats> stats) {
    values.forEach(
        (figure, label) ->
            label.setText(
                stats
                    .map(figure.value()::applyAsDouble)
                    .filter(value -> !value.isNaN())
                    .map(Numbers::brief)
                    .orElse("–")));
  }
}
