package glassbox.ui.observatory;

import glassbox.app.KeptRun;
import glassbox.design.Design;
import glassbox.design.Differences;
import glassbox.text.Numbers;
import glassbox.train.RunHistory;
import glassbox.ui.explain.Explain;
import glassbox.ui.look.KeyFocus;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.text.Texts;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The runs of this document: the one of now, and those that went before, each with what made it
/// differ from the one before it.
final class RunsPanel extends VBox {

  private static final Texts TEXTS = Texts.of("observatory");

  private final WorkspaceModel model;
  private final VBox rows = new VBox(6);
  private final Runnable changed;

  /// @param changed is told when other curves are to be drawn
  RunsPanel(WorkspaceModel model, Runnable changed) {
    super(6);
    this.model = model;
    this.changed = changed;
    getStyleClass().add("glass-runs");
    Explain.as(this, "runs");
    var title = new Label(TEXTS.get("runs"));
    title.getStyleClass().add("glass-pane-title");
    var keep = new Button(TEXTS.get("runs.keep"));
    keep.setId("keep-run");
    KeyFocus.only(keep);
    Explain.as(keep, "runs.keep");
    keep.getStyleClass().add("small");
    keep.setOnAction(_ -> model.keepRun());
    var air = new Region();
    HBox.setHgrow(air, Priority.ALWAYS);
    var head = new HBox(8, title, air, keep);
    head.setAlignment(Pos.CENTER_LEFT);
    var scroll = new ScrollPane(rows);
    scroll.setFitToWidth(true);
    scroll.setMinHeight(0);
    scroll.getStyleClass().add("glass-runs-list");
    setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(head, scroll);
    model.keptRunsProperty().subscribe(this::refresh);
    model.designProperty().subscribe(this::refresh);
  }

  private void refresh() {
    Optional<String> focused = focusedRow();
    rows.getChildren().clear();
    List<KeptRun> kept = model.keptRunsProperty().get();
    Optional<Design> before =
        kept.isEmpty() ? Optional.empty() : Optional.of(kept.getLast().design());
    rows.getChildren().add(RunRow.ofNow(TEXTS.get("runs.now"), words(before, model.design())));
    for (int i = kept.size() - 1; i >= 0; i--) {
      Optional<Design> earlier = i == 0 ? Optional.empty() : Optional.of(kept.get(i - 1).design());
      String differences = words(earlier, kept.get(i).design());
      String words = result(kept.get(i)) + (differences.isEmpty() ? "" : "\n" + differences);
      rows.getChildren().add(RunRow.of(kept.get(i), words, model.keptRuns()));
    }
    focused.map(id -> rows.lookup("#" + id)).ifPresent(Node::requestFocus);
    changed.run();
  }

  /// The row that has the keyboard, or in which it is: the new one like it has it next.
  private Optional<String> focusedRow() {
    return rows.getChildren().stream()
        .filter(Node::isFocusWithin)
        .findFirst()
        .map(Node::getId)
        .filter(id -> !id.isEmpty());
  }

  /// How far it came.
  private static String result(KeptRun run) {
    String steps = TEXTS.count("runs.steps", run.steps(), run.steps());
    RunHistory history = run.history();
    double accuracy = history.metric("accuracy").curve().last();
    double r2 = history.metric("r2").curve().last();
    double loss = history.validationLoss().curve().last();
    if (Double.isFinite(accuracy)) {
      return TEXTS.get("runs.result", steps, Numbers.percent(accuracy, 1));
    }
    if (Double.isFinite(r2)) {
      return TEXTS.get("runs.result", steps, TEXTS.get("metric.r2") + " " + Numbers.fixed(r2, 3));
    }
    return Double.isFinite(loss) ? TEXTS.get("runs.result", steps, Numbers.figure(loss)) : steps;
  }

  private static String words(Optional<Design> before, Design design) {
    if (before.isEmpty()) {
      return "";
    }
    List<String> differences = Differences.between(before.get(), design);
    return differences.isEmpty() ? TEXTS.get("runs.same") : String.join(", ", differences);
  }
}
