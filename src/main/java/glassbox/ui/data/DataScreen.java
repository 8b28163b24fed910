package glassbox.ui.data;

import glassbox.app.DataState;
import glassbox.data.Dataset;
import glassbox.data.PartCounts;
import glassbox.design.DataChoice;
import glassbox.ui.explain.Explain;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.text.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.javafx.FontIcon;

/// Where the examples come from: a generator or a file, how they are split, and what was done to
/// them. Stands in the inspector's place while the data card is selected.
public final class DataScreen extends VBox {

  private static final Texts TEXTS = Texts.of("data");

  private final PauseTransition patience = new PauseTransition(Duration.millis(200));

  /// Whether reading took longer than that.
  private boolean late;

  private final WorkspaceModel model;
  private final VBox sources = new VBox();
  private final GeneratorForm generators;
  private final ColumnsForm columns;
  private final ReadingForm reading;
  private final Node choose;
  private final ToggleButton fold =
      new ToggleButton(TEXTS.get("generators"), new FontIcon("mdi2c-chevron-right"));
  private final VBox state = new VBox(6);
  private final SplitBar split = new SplitBar();
  private final Label warnings = new Label();

  /// @param file asks for a data file
  /// @param folder asks for a folder of such files
  public DataScreen(
      WorkspaceModel model, Supplier<Optional<Path>> file, Supplier<Optional<Path>> folder) {
    this.model = model;
    var both =
        new HBox(
            8,
            chooseButton("choose", "mdi2t-table-arrow-down", file),
            chooseButton("choose.folder", "mdi2f-folder-outline", folder));
    both.getStyleClass().add("glass-row");
    choose = both;
    generators = new GeneratorForm(model);
    columns = new ColumnsForm(model);
    reading = new ReadingForm(model);
    sources.getStyleClass().add("glass-sources");
    fold.getStyleClass().add("glass-fold");
    fold.setId("fold-generators");
    Explain.as(fold, "data.generator");
    fold.selectedProperty().subscribe((_, _) -> arrange());
    getStyleClass().addAll("glass-panel", "glass-data");
    Explain.area(this, "data");
    Explain.as(split, "data.split");
    Explain.as(state, "data.result");
    Explain.as(warnings, "data.warnings");
    var content =
        new VBox(
            head(),
            sources,
            title("split", "glass-heading"),
            new SplitForm(model),
            split,
            warnings,
            state);
    content.getStyleClass().add("glass-form");
    var scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    setVgrow(scroll, Priority.ALWAYS);
    warnings.getStyleClass().add("glass-warning");
    warnings.setWrapText(true);
    getChildren().add(scroll);
    patience.setOnFinished(
        _ -> {
          late = true;
          refresh();
        });
    model.designProperty().subscribe(this::arrange);
    model.dataStateProperty().subscribe(this::refresh);
    model.datasetProperty().subscribe(this::refresh);
    sceneProperty().subscribe(this::refresh);
  }

  /// Whoever chose a file sees its columns first; what can be generated is folded away.
  private void arrange() {
    boolean file = model.design().data() instanceof DataChoice.FromFile;
    if (!file && fold.isSelected()) {
      fold.setSelected(false);
      return;
    }
    boolean shown = !file || fold.isSelected();
    generators.setVisible(shown);
    generators.setManaged(shown);
    fold.setGraphic(new FontIcon(shown ? "mdi2c-chevron-down" : "mdi2c-chevron-right"));
    // Anew only when it is the other way round: what has the keyboard keeps it.
    if (sources.getChildren().isEmpty() || file != sources.getChildren().contains(fold)) {
      Label from = title("file", "glass-heading");
      sources
          .getChildren()
          .setAll(
              file
                  ? List.of(from, choose, reading, columns, fold, generators)
                  : List.of(
                      title("generators", "glass-heading"),
                      generators,
                      from,
                      choose,
                      reading,
                      columns));
    }
  }

  private Node head() {
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var explore = new Button(TEXTS.get("explore"), new FontIcon("mdi2a-arrow-expand"));
    explore.getStyleClass().add("glass-run-button");
    explore.setId("explore-data");
    Explain.as(explore, "data.explore");
    explore.setOnAction(_ -> model.explore(true));
    explore.setDisable(true);
    model
        .datasetProperty()
        .subscribe(data -> explore.setDisable(data.isEmpty() && BrushForm.own(model).isEmpty()));
    var row = new HBox(8, title("title", "glass-title"), gap, explore);
    row.getStyleClass().add("glass-row");
    return row;
  }

  private static Label title(String key, String style) {
    var label = new Label(TEXTS.get(key));
    label.getStyleClass().add(style);
    return label;
  }

  private Button chooseButton(String key, String icon, Supplier<Optional<Path>> asking) {
    var button = new Button(TEXTS.get(key), new FontIcon(icon));
    button.getStyleClass().add("glass-run-button");
    button.setId(key.equals("choose") ? "choose-data" : "choose-folder");
    Explain.as(button, key.equals("choose") ? "data.file" : "data.folder");
    button.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(button, Priority.ALWAYS);
    button.setOnAction(_ -> asking.get().ifPresent(model::openData));
    return button;
  }

  /// Not while the screen is put away: somebody waits for other things then.
  private void refresh() {
    if (getScene() == null) {
      return;
    }
    Optional<PartCounts> counts = model.dataset().map(PartCounts::of);
    counts.ifPresent(split::show);
    split.setVisible(counts.isPresent());
    split.setManaged(counts.isPresent());
    warnings.setText(counts.map(known -> String.join("\n", known.warnings())).orElse(""));
    warnings.setVisible(!warnings.getText().isEmpty());
    warnings.setManaged(warnings.isVisible());
    if (isRereadSoon()) {
      return;
    }
    state.getChildren().clear();
    switch (model.dataStateProperty().get()) {
      case DataState.Absent _ -> {}
      case DataState.Asking(Path file) -> state.getChildren().addAll(question(file));
      case DataState.Loading(double done) -> state.getChildren().add(progress(done));
      case DataState.Failed(String message) -> state.getChildren().addAll(failure(message));
      case DataState.Ready _ -> model.dataset().ifPresent(this::describe);
    }
  }

  /// Data that is read again, as while a slider is dragged, mostly comes before anybody could read
  /// that it is on its way: what stood there stays for a moment.
  private boolean isRereadSoon() {
    boolean again =
        model.dataStateProperty().get() instanceof DataState.Loading
            && model.dataset().isPresent()
            && !state.getChildren().isEmpty();
    if (!again) {
      patience.stop();
      late = false;
    } else if (!late && patience.getStatus() != Animation.Status.RUNNING) {
      patience.playFromStart();
    }
    return again && !late;
  }

  private Node progress(double done) {
    var bar = new ProgressBar(done);
    bar.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(bar, Priority.ALWAYS);
    var cancel = new Button(TEXTS.get("cancel"));
    cancel.getStyleClass().add("glass-run-button");
    cancel.setMinWidth(Region.USE_PREF_SIZE);
    cancel.setOnAction(_ -> model.cancelData());
    var row = new HBox(8, bar, cancel);
    row.getStyleClass().add("glass-row");
    return row;
  }

  private Node[] question(Path file) {
    var yes = new Button(TEXTS.get("allow"));
    yes.getStyleClass().add("glass-run-button");
    yes.setId("allow-data");
    yes.setOnAction(_ -> model.allowOutsideData());
    return new Node[] {text(TEXTS.get("outside", file)), yes};
  }

  private Node[] failure(String message) {
    var label = text(message);
    label.getStyleClass().add("glass-bad");
    var again = new Button(TEXTS.get("again"));
    again.getStyleClass().add("glass-run-button");
    again.setOnAction(_ -> model.readDataAgain());
    return new Node[] {label, again};
  }

  private void describe(Dataset data) {
    state.getChildren().add(title("result", "glass-heading"));
    state
        .getChildren()
        .add(
            text(
                TEXTS.get(
                    "counts",
                    data.training().count(),
                    data.validation().count(),
                    data.test().count())));
    state
        .getChildren()
        .add(
            text(
                data.classifies()
                    ? TEXTS.get("classes", data.training().shape(), data.classNames().size())
                    : TEXTS.get("number", data.training().shape())));
    data.notes().forEach(note -> state.getChildren().add(text(note)));
  }

  private static Label text(String words) {
    var label = new Label(words);
    label.setWrapText(true);
    label.getStyleClass().add("glass-label");
    return label;
  }
}
