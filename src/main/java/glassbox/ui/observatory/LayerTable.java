package glassbox.ui.observatory;

import glassbox.text.Numbers;
import glassbox.train.LayerStats;
import glassbox.train.RunHistory;
import glassbox.train.Snapshot;
import glassbox.ui.explain.Explain;
import glassbox.ui.look.Ruler;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.plot.Line;
import glassbox.ui.text.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.ToDoubleFunction;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The latest figures of each layer that learns, in the order of the layers, and a sentence on how
/// far updates are from what is usual. The row under the pointer is told.
final class LayerTable extends VBox {

  private static final Texts TEXTS = Texts.of("observatory");

  /// Faster, nobody reads.
  private static final long APART_NANOS = 200_000_000;

  /// At the usual text size; the style sheet says it for every other.
  private static final double ROW = 26;

  /// In rows.
  private static final double HEAD = 1.75;

  /// Its air does not shrink with the text.
  private static final double LOWEST_HEAD = 43;

  private record Row(int index, String title, String gradient, String ratio, String weights) {}

  private final WorkspaceModel model;
  private final CurveChoices choices;
  private final TableView<Row> table = new TableView<>();
  private final Label words = new Label();
  private final Ruler ruler = new Ruler();
  private long next;

  LayerTable(WorkspaceModel model, CurveChoices choices, IntConsumer pointed) {
    super(6);
    this.model = model;
    this.choices = choices;
    table.getStyleClass().addAll("dense", "glass-table", "glass-layer-table");
    Explain.as(this, "layer.table");
    table.setId("layer-table");
    table.setAccessibleText(TEXTS.get("layers.table"));
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
    table.setPlaceholder(new Label(TEXTS.get("layers.none")));
    add(named(), 92);
    add(column("layers.gradient", Row::gradient), 80);
    add(column("layers.ratio", Row::ratio), 130);
    add(column("layers.weights", Row::weights), 116);
    table.setRowFactory(
        _ -> {
          var row = new TableRow<Row>();
          row.hoverProperty()
              .subscribe(
                  hovered ->
                      pointed.accept(hovered && !row.isEmpty() ? row.getItem().index() : -1));
          return row;
        });
    words.setWrapText(true);
    words.setId("health");
    words.setMinHeight(Region.USE_PREF_SIZE);
    words.getStyleClass().add("glass-run-words");
    // As high as its rows, so that the sentence stands right below.
    table
        .prefHeightProperty()
        .bind(
            table
                .fixedCellSizeProperty()
                .multiply(Bindings.size(table.getItems()))
                .add(Bindings.max(LOWEST_HEAD, table.fixedCellSizeProperty().multiply(HEAD))));
    table.setFixedCellSize(ROW);
    table.setMinHeight(0);
    var title = new Label(TEXTS.get("layers.last"));
    title.getStyleClass().add("glass-pane-title");
    getChildren().addAll(title, table, words, ruler);
  }

  /// @param least how narrow it may be, at the usual text size
  private void add(TableColumn<Row, ?> column, double least) {
    table.getColumns().add(column);
    ruler.factor().subscribe(factor -> column.setMinWidth(least * factor.doubleValue()));
  }

  private static TableColumn<Row, Row> named() {
    var column = new TableColumn<Row, Row>(TEXTS.get("layers.layer"));
    column.setSortable(false);
    column.setReorderable(false);
    column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
    column.setCellFactory(
        _ ->
            new TableCell<>() {
              @Override
              protected void updateItem(@Nullable Row row, boolean empty) {
                super.updateItem(row, empty);
                if (row == null || empty) {
                  setText("");
                  setGraphic(null);
                  return;
                }
                var swatch = new Region();
                swatch
                    .getStyleClass()
                    .addAll("glass-swatch", "glass-swatch-" + (row.index() % 8 + 1));
                setGraphic(swatch);
                setText(row.title());
              }
            });
    return column;
  }

  private static TableColumn<Row, String> column(String key, Function<Row, String> figure) {
    var column = new TableColumn<Row, String>(TEXTS.get(key));
    column.setSortable(false);
    column.setReorderable(false);
    column.getStyleClass().add("glass-number-column");
    column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(figure.apply(cell.getValue())));
    return column;
  }

  void refresh() {
    boolean running = model.snapshot().map(shot -> shot.stepsPerSecond() > 0).orElse(false);
    long now = System.nanoTime();
    if (running && now < next) {
      return;
    }
    next = now + APART_NANOS;
    Map<String, LayerStats> stats = model.snapshot().map(shot -> shot.layers()).orElse(Map.of());
    List<Learners.Learner> learners = Learners.of(model.checked());
    DoubleFunction<String> gradient = writing(stats, LayerStats::gradientNorm);
    DoubleFunction<String> ratio = writing(stats, LayerStats::updateRatio);
    DoubleFunction<String> weights = writing(stats, LayerStats::weightNorm);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < learners.size(); i++) {
      LayerStats figures = stats.get(learners.get(i).id());
      if (figures != null) {
        rows.add(
            new Row(
                i,
                learners.get(i).title(),
                gradient.apply(figures.gradientNorm()),
                ratio.apply(figures.updateRatio()),
                weights.apply(figures.weightNorm())));
      }
    }
    show(rows);
    words.setText(model.history().map(run -> health(run, learners)).orElse(""));
  }

  /// Of what is drawn, smoothed as it is: one step alone says little.
  private String health(RunHistory run, List<Learners.Learner> learners) {
    var of = new CurveLines(run, choices);
    Map<String, Double> ratios = new HashMap<>();
    for (Learners.Learner learner : learners) {
      double[] drawn =
          of.smooth("", 0, run.updateRatio(learner.id()).curve(), Line.Stroke.SOLID).y();
      if (drawn.length > 0) {
        ratios.put(learner.id(), drawn[drawn.length - 1]);
      }
    }
    double chosen = model.design().training().optimizer().learningRate();
    double now = model.snapshot().map(Snapshot::learningRate).orElse(chosen);
    return Health.inWords(learners, ratios, now / chosen, model.findingsProperty().get());
  }

  /// One way for a whole column: where one number needs a power of ten, all have one.
  private static DoubleFunction<String> writing(
      Map<String, LayerStats> stats, ToDoubleFunction<LayerStats> figure) {
    boolean powers = stats.values().stream().mapToDouble(figure).anyMatch(Numbers::needsPower);
    return powers ? Numbers::powerFigure : Numbers::figure;
  }

  /// Row by row, so that the one under the pointer stays where it is.
  private void show(List<Row> rows) {
    var items = table.getItems();
    for (int i = 0; i < rows.size(); i++) {
      if (i >= items.size()) {
        items.add(rows.get(i));
      } else if (!rows.get(i).equals(items.get(i))) {
        items.set(i, rows.get(i));
      }
    }
    if (items.size() > rows.size()) {
      items.remove(rows.size(), items.size());
    }
  }
}
