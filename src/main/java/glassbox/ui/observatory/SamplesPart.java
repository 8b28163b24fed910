package glassbox.ui.observatory;

import glassbox.data.Dataset;
import glassbox.data.Examples;
import glassbox.data.Part;
import glassbox.train.Sample;
import glassbox.ui.explain.Explain;
import glassbox.ui.look.KeyFocus;
import glassbox.ui.look.MicroscopeButton;
import glassbox.ui.look.Outcome;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.plot.HeatMap;
import glassbox.ui.plot.TileGrid;
import glassbox.ui.text.Texts;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.javafx.FontIcon;

/// The validation examples with truth, guess and how sure the network is, in an order to choose:
/// images as a gallery, points and tables as rows. While a run goes on the order is renewed once a
/// second, so that one can read.
final class SamplesPart extends VBox {

  private static final Texts TEXTS = Texts.of("observatory");
  private static final long ORDER_NANOS = 1_000_000_000;
  private static final long LOOK_NANOS = 150_000_000;

  private final WorkspaceModel model;
  private final TileGrid images = new TileGrid();
  private final SampleTable table;
  private final ComboBox<SampleOrder> choice = new ComboBox<>();
  private final Button only = new Button();
  private final Label said = new Label();
  private final Runnable letGo;
  private Optional<HeatMap.Cell> cell = Optional.empty();
  private Optional<SampleWords> words = Optional.empty();
  private int[] order = {};
  private int pointed = -1;
  private boolean stale = true;
  private long lastOrder;
  private long lastLook;

  /// @param letGo is told when the cell that was chosen is let go here
  /// @param pointing is told of the example under the pointer; -1: none
  SamplesPart(WorkspaceModel model, Runnable letGo, IntConsumer pointing) {
    super(6);
    this.model = model;
    this.letGo = letGo;
    table = new SampleTable(pointing, this::show);
    setMinSize(0, 0);
    Explain.as(images, "samples.images");
    Explain.as(table, "samples");
    Explain.as(said, "samples");
    Explain.as(choice, "samples.order");
    Explain.as(only, "samples.only");
    images.setId("sample-grid");
    images.whenPointed(
        place -> {
          this.pointed = place;
          say();
        });
    images.whenChosen(
        place -> {
          if (place < order.length) {
            show(order[place]);
          }
        });
    model.samples().property().subscribe(this::mark);
    var both = new StackPane(images, table);
    both.setMinHeight(0);
    both.setAlignment(Pos.TOP_LEFT);
    both.heightProperty().subscribe(room -> table.fit(room.doubleValue()));
    table.fixedCellSizeProperty().subscribe(_ -> table.fit(both.getHeight()));
    setVgrow(both, Priority.ALWAYS);
    getChildren().addAll(head(), both);
    model.datasetProperty().subscribe(this::chooseAll);
  }

  private HBox head() {
    var title = new Label(TEXTS.get("samples"));
    title.getStyleClass().add("glass-pane-title");
    title.setMinWidth(USE_PREF_SIZE);
    choice.setId("sample-order");
    choice.setAccessibleText(TEXTS.get("order"));
    choice.getItems().setAll(SampleOrder.values());
    choice.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(SampleOrder each) {
            return TEXTS.get(each.key());
          }

          @Override
          public SampleOrder fromString(String text) {
            return SampleOrder.WRONG;
          }
        });
    choice.setValue(SampleOrder.WRONG);
    KeyFocus.only(choice);
    choice.setOnAction(_ -> renew());
    only.setId("sample-filter");
    only.getStyleClass().addAll("small", "glass-chip");
    only.setGraphic(new FontIcon("mdi2c-close"));
    KeyFocus.only(only);
    only.setOnAction(_ -> chooseAll());
    only.managedProperty().bind(only.visibleProperty());
    only.setVisible(false);
    said.getStyleClass().add("glass-run-words");
    said.setMinWidth(0);
    var head = new HBox(8, title, choice, new MicroscopeButton(model), only, said);
    head.setAlignment(Pos.CENTER_LEFT);
    head.setMinHeight(28);
    return head;
  }

  /// Shows those of one class alone that were taken for one class; the cards show the first.
  void choose(Optional<HeatMap.Cell> changed) {
    cell = changed;
    only.setVisible(changed.isPresent());
    renew();
    if (changed.isPresent() && order.length > 0) {
      show(order[0]);
    }
  }

  private void show(int example) {
    model.samples().show(new Sample.Example(example));
  }

  /// Shows all again; a cell belongs to the data that it was chosen for.
  private void chooseAll() {
    choose(Optional.empty());
    letGo.run();
  }

  /// Frames the example that the cards show.
  private void mark() {
    int shown =
        model.samples().shown() instanceof Sample.Example(Part part, int index)
                && part == Part.VALIDATION
            ? index
            : -1;
    images.mark(
        IntStream.range(0, order.length).filter(i -> order[i] == shown).findFirst().orElse(-1));
  }

  /// Shows where an example stands.
  void select(int example) {
    table.select(example);
  }

  private void renew() {
    stale = true;
    images.toTop();
    refresh();
  }

  void refresh() {
    Dataset data = model.dataset().orElse(null);
    Outcome seen = Outcome.seen(model).orElse(null);
    boolean image = data != null && data.kind() == Dataset.Kind.IMAGE;
    images.setVisible(image);
    table.setVisible(!image);
    if (data == null || seen == null) {
      words = Optional.empty();
      order = new int[0];
      table.clear();
      images.setTiles(new TileGrid.Size(1, 1, 1), 0, _ -> nothing());
      return;
    }
    long now = System.nanoTime();
    boolean running = model.snapshot().map(shot -> shot.stepsPerSecond() > 0).orElse(false);
    if (running && !stale && now - lastLook < LOOK_NANOS) {
      return;
    }
    lastLook = now;
    var all = new SampleWords(data, seen);
    words = Optional.of(all);
    if (stale || !running || now - lastOrder >= ORDER_NANOS) {
      order = choice.getValue().of(all.outcome(), cell);
      lastOrder = now;
      stale = false;
    }
    show(all, image);
  }

  private static TileGrid.Tile nothing() {
    return new TileGrid.Tile(new float[1], 0, "", true);
  }

  private void show(SampleWords all, boolean image) {
    cell.ifPresent(
        chosen ->
            only.setText(
                TEXTS.get(
                    "samples.only",
                    all.data().classNames().get(chosen.row()),
                    all.data().classNames().get(chosen.column()))));
    say();
    if (!image) {
      table.show(all, order);
      return;
    }
    Examples examples = all.data().validation();
    int rank = examples.shape().rank();
    var size =
        new TileGrid.Size(
            examples.shape().size(rank - 1),
            examples.shape().size(rank - 2),
            rank > 2 ? examples.shape().size(rank - 3) : 1);
    int each = examples.shape().elements();
    mark();
    int[] places = order;
    images.setTiles(
        size,
        places.length,
        place ->
            new TileGrid.Tile(
                examples.inputs(),
                places[place] * each,
                all.caption(places[place]),
                all.good(places[place])));
  }

  /// The example under the pointer, or how many there are.
  private void say() {
    said.setText(
        words
            .filter(_ -> pointed >= 0 && pointed < order.length)
            .map(all -> all.sentence(order[pointed]))
            .orElse(TEXTS.get("validationExamples", order.length)));
  }
}
