package glassbox.ui.observatory;

import glassbox.data.Dataset;
import glassbox.data.text.Passage;
import glassbox.text.Numbers;
import glassbox.ui.look.Ruler;
import glassbox.ui.plot.Glyphs;
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
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// Points and rows of tables with what the network says of each, a row for each example. Only what
/// is seen is asked for, so that thousands cost nothing.
final class SampleTable extends TableView<Integer> {

  private static final Texts TEXTS = Texts.of("observatory");
  private static final int MOST_INPUTS = 6;

  /// How wide the column of numbers is, and the bar at the right; the others are at least so wide.
  private static final double NUMBER = 56;

  /// How high the heads of the columns are before they are laid out, in rows.
  private static final double HEAD = 1.45;

  private static final double BAR = 20;
  private static final double LEAST = 58;

  /// What a head takes beside its letters, and each of them, at the usual text size.
  private static final double HEAD_AIR = 20;

  private static final double LETTER = 7.4;

  private final Ruler ruler = new Ruler();

  private Optional<SampleWords> words = Optional.empty();
  private List<String> inputs = List.of();
  private boolean classes;
  private double room;
  private Optional<Dataset> built = Optional.empty();

  /// @param pointed told of the example under the pointer; -1: none
  /// @param chosen told of the example that is clicked
  SampleTable(IntConsumer pointed, IntConsumer chosen) {
    getStyleClass().addAll("dense", "glass-table");
    setId("sample-table");
    getChildren().add(ruler);
    setMinHeight(0);
    setAccessibleText(TEXTS.get("samples"));
    setColumnResizePolicy(UNCONSTRAINED_RESIZE_POLICY);
    widthProperty().subscribe(this::share);
    ruler.factor().subscribe(this::share);
    setRowFactory(
        _ -> {
          var row = new Row();
          row.hoverProperty()
              .subscribe(over -> pointed.accept(over && !row.isEmpty() ? row.getItem() : -1));
          row.setOnMouseClicked(
              _ -> {
                if (!row.isEmpty()) {
                  chosen.accept(row.getItem());
                }
              });
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
    if (!built.equals(Optional.of(data))) {
      built = Optional.of(data);
      classes = data.classifies();
      inputs = named(data);
      build(data);
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

  /// No row is cut at the lower edge.
  ///
  /// @param height how high it may be
  void fit(double height) {
    room = height;
    fit();
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    // Now its head has its height.
    fit();
  }

  private void fit() {
    double row = getFixedCellSize();
    if (row > 0) {
      double head = headHeight(row);
      setMaxHeight(Math.max(2, Math.floor((room - head) / row)) * row + head);
    }
  }

  /// With the edges of the table.
  private double headHeight(double row) {
    double drawn =
        lookup(".column-header-background") instanceof Region head ? head.getHeight() : 0;
    return drawn > 0 ? drawn + 2 : HEAD * row;
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
    if (data.kind() == Dataset.Kind.TEXT) {
      return List.of(TEXTS.get("samples.text"));
    }
    int width = Math.min(MOST_INPUTS, data.validation().shape().elements());
    List<String> names = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      names.add(i < data.inputNames().size() ? data.inputNames().get(i) : "x" + (i + 1));
    }
    return names;
  }

  private void build(Dataset data) {
    getColumns().clear();
    getColumns().add(number(TEXTS.get("samples.number"), 0, (_, i) -> i + 1.0));
    if (data.kind() == Dataset.Kind.TEXT) {
      getColumns().add(ends("samples.text", SampleTable::line));
    }
    for (int i = 0; i < inputs.size() && data.kind() != Dataset.Kind.TEXT; i++) {
      int input = i;
      getColumns()
          .add(number(inputs.get(i), decimals(data, input), (all, at) -> input(all, at, input)));
    }
    getColumns().add(text("samples.true", SampleWords::truth));
    getColumns().add(text("samples.guess", SampleWords::guess));
    if (classes) {
      getColumns()
          .add(column(TEXTS.get("samples.share"), SampleWords::share, SampleWords::percent, true));
      getColumns()
          .add(number(TEXTS.get("samples.loss"), 3, (all, i) -> all.outcome().wrongness(i)));
    } else {
      int decimals = SampleWords.decimals(data);
      getColumns().add(number(TEXTS.get("samples.residual"), decimals, SampleWords::residual));
    }
    getColumns().forEach(column -> column.setResizable(false));
    share();
  }

  /// All columns but that of the numbers share the room. Where there is too little of it, as with
  /// large letters, inputs give way, the last one first: what the network says of an example is
  /// what the table is for.
  private void share() {
    if (getWidth() == 0 || getColumns().isEmpty()) {
      return;
    }
    double factor = ruler.factor().get();
    double wide = getWidth() - NUMBER * factor - Math.max(BAR, BAR * factor);
    List<TableColumn<Integer, ?>> all = getColumns();
    int said = 1 + inputs.size();
    double left = wide;
    for (TableColumn<Integer, ?> column : all.subList(said, all.size())) {
      left -= least(column);
    }
    boolean fits = true;
    for (TableColumn<Integer, ?> input : all.subList(1, said)) {
      fits &= left >= least(input);
      input.setVisible(fits);
      left -= fits ? least(input) : 0;
    }
    all.getFirst().setPrefWidth(NUMBER * factor);
    double more = Math.max(0, left) / (getVisibleLeafColumns().size() - 1);
    all.stream().skip(1).forEach(column -> column.setPrefWidth(Math.floor(least(column) + more)));
  }

  private double least(TableColumn<Integer, ?> column) {
    return ruler.factor().get() * Math.max(LEAST, HEAD_AIR + LETTER * column.getText().length());
  }

  private static String line(SampleWords words, int example) {
    return Passage.of(words.data(), words.data().validation(), example).line();
  }

  private static double input(SampleWords words, int example, int input) {
    var examples = words.data().validation();
    return examples.inputs()[example * examples.shape().elements() + input];
  }

  private static int decimals(Dataset data, int input) {
    var examples = data.validation();
    int width = examples.shape().elements();
    return Numbers.decimals(
        IntStream.range(0, examples.count())
            .mapToDouble(example -> examples.inputs()[example * width + input]));
  }

  private interface Reader<T> {
    T read(SampleWords words, int example);
  }

  private TableColumn<Integer, String> text(String key, Reader<String> reader) {
    return column(TEXTS.get(key), reader, Glyphs::named, !classes);
  }

  /// Of a text its end, as much as there is room for: behind it stands what is asked for.
  private TableColumn<Integer, String> ends(String key, Reader<String> reader) {
    TableColumn<Integer, String> column = text(key, reader);
    column.setCellFactory(_ -> new EndCell());
    return column;
  }

  private TableColumn<Integer, Double> number(String title, int decimals, Reader<Double> reader) {
    return column(title, reader, value -> Numbers.fixed(value, decimals), true);
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
