package glassbox.ui.data;

import glassbox.app.DataState;
import glassbox.data.Dataset;
import glassbox.data.Part;
import glassbox.data.PartCounts;
import glassbox.data.Whereabouts;
import glassbox.data.table.Table;
import glassbox.design.DataChoice;
import glassbox.engine.Shape;
import glassbox.ui.explain.Explain;
import glassbox.ui.look.SampleBar;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.javafx.FontIcon;

/// The data, large, in place of the network: tables with their columns, pictures with their
/// numbers, points to paint, and how all of it is split. Escape goes back.
public final class ExplorerScreen extends VBox {

  private static final Texts TEXTS = Texts.of("data");

  /// In sizes of its text.
  private static final double TITLE_FROM = 9;

  private static final double HEAD_GAP = 12;

  private final WorkspaceModel model;

  /// Keeps so much of the line in any case; a long name of a file is cut there.
  private final Label title =
      new Label() {
        @Override
        protected double computeMinWidth(double height) {
          return Math.min(computePrefWidth(height), TITLE_FROM * getFont().getSize());
        }
      };

  private final Label size = new Label();
  private final ToggleButton seen = new ToggleButton(TEXTS.get("mode.seen"));
  private final ToggleButton fed = new ToggleButton(TEXTS.get("mode.fed"));
  private final SegmentedButton modes = new SegmentedButton(seen, fed);
  private final SegmentedButton parts = new SegmentedButton();
  private final SampleBar which;
  private final SplitBar split = new SplitBar();
  private final Label warnings = new Label();
  private final Label limit = new Label();
  private final Label scaled = new Label();
  private final StackPane body = new StackPane();
  private final RowTable rows;
  private final ImageGallery gallery;
  private final PlaneExplorer plane;
  private final SeriesExplorer series;
  private final TextExplorer texts;

  /// What is shown here; empty without data.
  private Optional<Follower> follower = Optional.empty();

  /// Whether the example that is shown elsewhere is to be brought into sight with what comes next.
  private boolean revealing;

  private boolean waiting;
  private Optional<Part> part = Optional.empty();

  // The listeners are told of nothing before the screen stands.
  @SuppressWarnings("this-escape")
  public ExplorerScreen(WorkspaceModel model) {
    this.model = model;
    which = SampleBar.withMicroscope(model);
    var sample = new SampleRow(model);
    gallery = new ImageGallery(sample);
    rows = new RowTable(116, this::roleOf, sample);
    plane = new PlaneExplorer(model, sample, new RowTable(74, this::roleOf, sample));
    series = new SeriesExplorer(sample, new RowTable(116, this::roleOf, sample));
    texts = new TextExplorer(new RowTable(420, this::roleOf, sample));
    setId("explorer");
    setAccessibleText(TEXTS.get("explore"));
    Explain.area(this, "data.explorer");
    Explain.as(split, "data.split");
    Explain.as(warnings, "data.warnings");
    Explain.as(rows, "data.rows");
    Explain.as(gallery, "data.gallery");
    getStyleClass().addAll("glass-panel", "glass-explorer");
    title.getStyleClass().add("glass-title");
    size.getStyleClass().add("glass-label");
    warnings.getStyleClass().add("glass-warning");
    warnings.setWrapText(true);
    warnings.setGraphic(new FontIcon("mdi2a-alert-outline"));
    Explain.as(seen, "data.seen");
    Explain.as(fed, "data.fed");
    seen.setId("mode-seen");
    fed.setId("mode-fed");
    seen.setSelected(true);
    Stream.of(seen, fed).forEach(this::keepOne);
    VBox.setVgrow(body, Priority.ALWAYS);
    limit.getStyleClass().add("glass-label");
    limit.setWrapText(true);
    Explain.as(limit, "data.limit");
    scaled.getStyleClass().add("glass-label");
    scaled.setWrapText(true);
    Explain.as(scaled, "data.fed");
    getChildren().setAll(head(), split, warnings, limit, scaled, body);
    setFocusTraversable(true);
    addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
    visibleProperty().bind(model.exploringProperty());
    model.exploringProperty().subscribe(this::opened);
    model.designProperty().subscribe(this::refreshSoon);
    model.datasetProperty().subscribe(this::refreshSoon);
    model.dataStateProperty().subscribe(this::refreshSoon);
    model.samples().property().subscribe(() -> model.clock().soon(this::follow));
  }

  private Node head() {
    var close = new Button(TEXTS.get("explore.close"), new FontIcon("mdi2a-arrow-left"));
    close.getStyleClass().add("glass-run-button");
    close.setId("close-explorer");
    Explain.as(close, "data.close");
    close.setOnAction(_ -> model.explore(false));
    fillParts();
    // The name, and the words beside it, give way to what is clicked.
    size.setMinWidth(0);
    // A piece of them says nothing.
    size.widthProperty()
        .subscribe(width -> size.setVisible(width.doubleValue() >= size.prefWidth(-1) - 1));
    for (Region whole : List.of(close, which, modes, parts)) {
      whole.setMinWidth(Region.USE_PREF_SIZE);
    }
    var named = new HBox(HEAD_GAP, close, title, size);
    named.setAlignment(Pos.CENTER_LEFT);
    var head = new FlowPane(HEAD_GAP, HEAD_GAP / 2, named, which, modes, parts);
    head.setRowValignment(VPos.CENTER);
    List<Region> others = List.of(which, modes, parts);
    Runnable fit = () -> named.setPrefWidth(roomForName(head.getWidth(), named, others));
    head.widthProperty().subscribe(fit);
    others.forEach(other -> other.layoutBoundsProperty().subscribe(fit));
    return head;
  }

  /// What the others leave of the line; where that is too little, for a large text, they go on the
  /// next one and the name has this.
  private static double roomForName(double width, Region named, List<Region> others) {
    double taken = others.stream().mapToDouble(other -> HEAD_GAP + other.prefWidth(-1)).sum();
    // Rounded down: for a fraction of a pixel too much the last one would go on the next line.
    double left = Math.floor(width - taken);
    return left < named.minWidth(-1) ? width : left;
  }

  /// Which part is shown.
  private void fillParts() {
    var group = new ToggleGroup();
    var all = partButton(group, TEXTS.get("part.all"), Optional.empty());
    all.setSelected(true);
    Explain.as(parts, "data.part");
    parts.getButtons().add(all);
    parts.setToggleGroup(group);
    for (Part each : Part.values()) {
      parts
          .getButtons()
          .add(partButton(group, TEXTS.get("part." + each.name()), Optional.of(each)));
    }
  }

  private ToggleButton partButton(ToggleGroup group, String text, Optional<Part> shown) {
    var button = new ToggleButton(text);
    button.setToggleGroup(group);
    button.setOnAction(
        _ -> {
          button.setSelected(true);
          part = shown;
          revealing = true;
          refresh();
        });
    return button;
  }

  private void keepOne(ToggleButton button) {
    button.setOnAction(
        _ -> {
          button.setSelected(true);
          revealing = true;
          refresh();
        });
  }

  private void opened() {
    if (model.exploringProperty().get()) {
      requestFocus();
      revealing = true;
      refresh();
    }
  }

  private void keyPressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      model.explore(false);
      event.consume();
    }
  }

  /// Once, when design, table and data are all those of the same moment.
  private void refreshSoon() {
    if (!waiting) {
      waiting = true;
      model
          .clock()
          .soon(
              () -> {
                waiting = false;
                refresh();
              });
    }
  }

  /// Not while other data comes: then all is shown anew.
  private void follow() {
    if (model.exploringProperty().get() && !waiting) {
      follower.ifPresent(Follower::follow);
    }
  }

  private void refresh() {
    if (!model.exploringProperty().get()) {
      return;
    }
    Optional<Dataset> data = model.dataset();
    Optional<DataChoice.Points> own = BrushForm.own(model);
    show(split, data.isPresent() || own.isPresent());
    show(which, data.isPresent());
    show(limit, false);
    show(scaled, false);
    modes.setDisable(data.isEmpty());
    parts.setDisable(data.isEmpty());
    warnings.setText("");
    data.ifPresent(this::showSplit);
    // Where points are painted, the plane stays in its place while they come and go.
    warnings.setVisible(!warnings.getText().isEmpty());
    warnings.setManaged(
        warnings.isVisible() || own.filter(DataChoice.Points::classifies).isPresent());
    if (data.isEmpty()) {
      own.ifPresent(points -> split.showNothing(points.classifies()));
    }
    if (own.isPresent() || data.filter(set -> set.kind() == Dataset.Kind.PLANE).isPresent()) {
      showPlane(data);
    } else if (data.isPresent()) {
      showData(data.get());
    } else {
      showNothing();
    }
  }

  private static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  private void showSplit(Dataset data) {
    PartCounts counts = PartCounts.of(data);
    title.setText(data.name());
    size.setText(size(data, counts.total()));
    split.show(counts);
    warnings.setText(String.join("  ", counts.warnings()));
  }

  private static String size(Dataset data, int total) {
    Shape one = data.training().shape();
    return one.rank() == 1
        ? TEXTS.count("explore.size.inputs", one.elements(), total, one.elements())
        : TEXTS.get("explore.size.shape", total, one);
  }

  private void showPlane(Optional<Dataset> data) {
    show(modes, true);
    if (data.isEmpty()) {
      title.setText(TEXTS.get("points.title"));
      size.setText("");
    }
    plane.show(data.flatMap(this::sheet), data.map(Whereabouts::of), part);
    setBody(plane, plane);
  }

  private Optional<Sheet> sheet(Dataset data) {
    Whereabouts places = places(data);
    if (fed.isSelected()) {
      FedSheet sheet = FedSheet.of(data, places, table());
      show(scaled, sheet.isAnyScaled());
      scaled.setText(TEXTS.get(sheet.isAnyGapFilled() ? "fed.scaled.gaps" : "fed.scaled"));
      return Optional.of(sheet);
    }
    return Optional.of(
        table()
            .filter(_ -> model.design().data() instanceof DataChoice.FromFile)
            .map(table -> SeenSheet.of(table, (DataChoice.FromFile) model.design().data()))
            .orElseGet(() -> SeenSheet.of(data, places)));
  }

  private Optional<Table> table() {
    return model.tableProperty().get();
  }

  private Whereabouts places(Dataset data) {
    return table()
        .map(table -> new Whereabouts(data, table.rows()))
        .orElseGet(() -> Whereabouts.of(data));
  }

  private void showData(Dataset data) {
    boolean images = data.kind() == Dataset.Kind.IMAGE;
    boolean text = data.kind() == Dataset.Kind.TEXT;
    boolean sound = data.acoustics().isPresent();
    show(modes, sound || !images && !text);
    if (text) {
      texts.show(data, places(data), part);
      setBody(texts, texts);
    } else if (images || sound && seen.isSelected()) {
      gallery.show(data, places(data), part, fed.isSelected());
      setBody(gallery, gallery);
    } else if (seen.isSelected() && SeriesExplorer.suits(model.design().data(), table())) {
      showSeries(data);
    } else {
      sheet(data)
          .ifPresent(
              sheet -> {
                showLimit(sheet.columns());
                rows.show(sheet, places(data), part);
              });
      setBody(rows, rows);
    }
  }

  private void showSeries(Dataset data) {
    var choice = (DataChoice.FromFile) model.design().data();
    table()
        .ifPresent(
            table -> {
              Sheet sheet = SeenSheet.of(table, choice);
              showLimit(sheet.columns());
              series.show(choice, table, sheet, places(data), part);
            });
    setBody(series, series);
  }

  private void showLimit(int columns) {
    limit.setText(TEXTS.get("columns.limit", Sheet.MOST_COLUMNS, columns));
    show(limit, columns > Sheet.MOST_COLUMNS);
  }

  private void showNothing() {
    title.setText(TEXTS.get("title"));
    size.setText("");
    String words =
        switch (model.dataStateProperty().get()) {
          case DataState.Failed(String message) -> message;
          case DataState.Loading _ -> TEXTS.get("explore.loading");
          case DataState.Absent _, DataState.Asking _, DataState.Ready _ ->
              TEXTS.get("explore.none");
        };
    var label = new Label(words);
    label.getStyleClass().add("glass-empty");
    label.setMaxWidth(480);
    show(label);
    follower = Optional.empty();
  }

  private void setBody(Node wanted, Follower marking) {
    show(wanted);
    follower = Optional.of(marking);
    // Not when the same is shown anew: that would take away what one has scrolled to.
    if (revealing && model.dataset().isPresent()) {
      marking.reveal();
      revealing = false;
    }
  }

  private void show(Node wanted) {
    if (!body.getChildren().equals(List.of(wanted))) {
      body.getChildren().setAll(wanted);
    }
  }

  private Node roleOf(String column) {
    return table()
        .filter(_ -> model.design().data() instanceof DataChoice.FromFile)
        .<Node>map(
            table -> new RoleBox(model, table, (DataChoice.FromFile) model.design().data(), column))
        .orElseGet(Region::new);
  }
}
