package glassbox.ui.observatory;

import glassbox.data.Dataset;
import glassbox.text.Numbers;
import glassbox.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/// Points and rows of tables with what the network says of each, a row for each example. Only what
/// is seen is asked for, so that thousands cost nothing.
final class SampleTable extends TableView<Integer> {

  private static final Texts TEXTS = Texts.of("observatory");
  private static final int MOST_INPUTS = 6;

  /// The column of numbers is not wider.
  private static final double NUMBER = 96;

  private Optional<SampleWords> words = Optional.empty();
  private List<String> inputs = List.of();
  private boolean classes;

  SampleTable(IntConsumer pointed) {
    getStyleClass().addAll("dense", "glass-table");
    setId("sample-table");
    setMinHeight(0);
    setAccessibleText(TEXTS.get("samples"));
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
    setRowFactory(
        _ -> {
          var row = new Row();
          row.hoverProperty()
              .subscribe(over -> pointed.accept(over && !row.isEmpty() ? row.getItem() : -1));
          return row;
        });
  }

  /// What is wrong stands out.
  private final class Row extends TableRow<Integer> {
    @Override
    protected void updateItem(@Nullable Integer example, boolean empty) {
      super.updateItem(example, empty);
      getStyleClass().removeAll("glass-bad");
      if (example != null && !empty && words.filter(all -> all.good(example)).isEmpty()) {
        getStyleClass().add("glass-bad");
      }
    }
  }

  void show(SampleWords changed, int[] order) {
    words = Optional.of(changed);
    Dataset data = changed.data();
    if (data.classifies() != classes || getColumns().isEmpty() || !named(data).equals(inputs)) {
      classes = data.classifies();
      inputs = named(data);
      build();
    }
    List<Integer> examples = IntStream.of(order).boxed().toList();
    if (getItems().equals(examples)) {
      refresh();
    } else {
      getItems().setAll(examples);
    }
    if (!getSortOrder().isEmpty()) {
      sort();
    }
  }

  void clear() {
    words = Optional.empty();
    getItems().clear();
  }

  void select(int example) {
    int at = getItems().indexOf(example);
    if (at >= 0) {
      getSelectionModel().select(at);
      scrollTo(Math.max(0, at - 2));
    }
  }

  private static List<String> named(Dataset data) {
    int width = Math.min(MOST_INPUTS, data.validation().shape().elements());
    List<String> names = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      names.add(i < data.inputNames().size() ? data.inputNames().get(i) : "x" + (i + 1));
    }
    return names;
  }

  private void build() {
    getColumns().clear();
    TableColumn<Integer, Double> first = number(TEXTS.get("samples.number"), (_, i) -> i + 1.0);
    first.setMaxWidth(NUMBER);
    getColumns().add(first);
    for (int i = 0; i < inputs.size(); i++) {
      int input = i;
      getColumns()
          .add(
              number(
                  inputs.get(i),
                  (all, example) -> {
                    var examples = all.data().validation();
                    return (double)
                        examples.inputs()[example * examples.shape().elements() + input];
                  }));
    }
    if (classes) {
      getColumns().add(text("samples.true", SampleWords::truth));
      getColumns().add(text("samples.guess", SampleWords::guess));
      getColumns()
          .add(column(TEXTS.get("samples.share"), SampleWords::share, SampleWords::percent, true));
      getColumns().add(number(TEXTS.get("samples.loss"), (all, i) -> all.outcome().wrongness(i)));
    } else {
      getColumns().add(text("samples.true", SampleWords::truth));
      getColumns().add(text("samples.guess", SampleWords::guess));
      getColumns().add(number(TEXTS.get("samples.residual"), SampleWords::residual));
    }
  }

  private interface Reader<T> {
    T read(SampleWords words, int example);
  }

  private TableColumn<Integer, String> text(String key, Reader<String> reader) {
    return column(TEXTS.get(key), reader, value -> value, !classes);
  }

  private TableColumn<Integer, Double> number(String title, Reader<Double> reader) {
    return column(title, reader, Numbers::brief, true);
  }

  private <T> TableColumn<Integer, T> column(
      String title, Reader<T> reader, Function<T, String> text, boolean number) {
    var column = new TableColumn<Integer, T>(title);
    column.setReorderable(false);
    if (number) {
      column.getStyleClass().add("glass-number-column");
    }
    column.setCellValueFactory(
        cell ->
            new ReadOnlyObjectWrapper<>(
                words.map(all -> reader.read(all, cell.getValue())).orElse(null)));
    column.setCellFactory(
        _ ->
            new TableCell<>() {
              @Override
              protected void updateItem(@Nullable T value, boolean empty) {
                super.updateItem(value, empty);
                setText(value == null || empty ? "" : text.apply(value));
              }
            });
    return column;
  }
}
