package glassbox.ui.shell;

import glassbox.app.DataState;
import glassbox.design.Checked;
import glassbox.design.DataChoice;
import glassbox.design.Problem;
import glassbox.doctor.Finding;
import glassbox.train.RunState;
import glassbox.train.Snapshot;
import glassbox.ui.explain.Explain;
import glassbox.ui.model.ConsultEvent;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.text.Texts;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// One sentence about the state, from the doctor where it has something to say, with what would
/// help; the size, the speed, whether it is saved.
final class StatusLine extends HBox {

  private static final Texts TEXTS = Texts.of("shell");

  /// What the sentence is about, for its colour.
  enum Tone {
    PLAIN,
    REST,
    GOOD,
    WARNING,
    BAD
  }

  record Sentence(String text, Tone tone) {}

  private final WorkspaceModel model;
  private final Label sentence = new Label();
  private final Advice advice;
  private final Label size = new Label();
  private final Label speed = new Label();
  private final Label saved = new Label();

  StatusLine(WorkspaceModel model) {
    this.model = model;
    advice = new Advice(model);
    getStyleClass().add("glass-status");
    Explain.as(sentence, "status.sentence");
    Explain.as(size, "status.size");
    Explain.as(speed, "status.speed");
    Explain.as(saved, "status.saved");
    sentence.setId("status");
    sentence.setMaxWidth(Double.MAX_VALUE);
    sentence.setTooltip(new Tooltip());
    sentence.getTooltip().textProperty().bind(sentence.textProperty());
    size.setMinWidth(USE_PREF_SIZE);
    speed.setMinWidth(USE_PREF_SIZE);
    saved.setMinWidth(USE_PREF_SIZE);
    sentence.setOnMouseClicked(
        _ -> {
          if (advice.isVisible()) {
            ConsultEvent.fire(sentence, "");
          }
        });
    var said = new HBox(10, sentence, advice);
    said.setAlignment(Pos.CENTER_LEFT);
    var left = new HBox(18, said, size);
    left.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(left, Priority.ALWAYS);
    getChildren().addAll(left, speed, saved);
    model.checkedProperty().subscribe(this::refresh);
    model.followRun(this::refresh);
    model.runStateProperty().subscribe(this::refresh);
    model.dataStateProperty().subscribe(this::refresh);
    model.dirtyProperty().subscribe(this::refresh);
    model.exploringProperty().subscribe(this::refresh);
    model.welcomingProperty().subscribe(this::refresh);
    model.findingsProperty().subscribe(this::refresh);
    refresh();
  }

  private void refresh() {
    Sentence said = sentence(model);
    say((said.tone() == Tone.PLAIN ? "" : "● ") + said.text());
    sentence.getStyleClass().removeAll("glass-good", "glass-warn", "glass-bad", "glass-asks");
    switch (said.tone()) {
      case PLAIN, REST -> {}
      case GOOD -> sentence.getStyleClass().add("glass-good");
      case WARNING -> sentence.getStyleClass().add("glass-warn");
      case BAD -> sentence.getStyleClass().add("glass-bad");
    }
    advice.show(told(model));
    if (advice.isVisible()) {
      sentence.getStyleClass().add("glass-asks");
    }
    long parameters = model.checked().parameterCount();
    size.setText(
        parameters == 0 ? "" : TEXTS.get("status.parameters", parameters, size(4 * parameters)));
    speed.setText(
        model.snapshot().filter(shot -> shot.step() > 0).map(StatusLine::steps).orElse(""));
    saved.setText(
        model.dirtyProperty().get()
            ? TEXTS.get("status.unsaved")
            : TEXTS.get(model.fileProperty().get().isPresent() ? "status.saved" : "status.noFile"));
  }

  private void say(String text) {
    if (!text.equals(sentence.getText())) {
      sentence.setText(text);
    }
  }

  private static String steps(Snapshot shot) {
    return shot.state() == RunState.RUNNING
        ? TEXTS.get("status.stepsPerSecond", shot.stepsPerSecond())
        : TEXTS.count("status.steps", shot.step(), shot.step());
  }

  /// What the doctor has to say where the sentence is about the design or the run.
  private static List<Finding> told(WorkspaceModel model) {
    boolean aside =
        model.welcomingProperty().get()
            || !(model.dataStateProperty().get() instanceof DataState.Ready)
            || model.design().nodes().isEmpty();
    return aside ? List.of() : model.findingsProperty().get();
  }

  static Sentence sentence(WorkspaceModel model) {
    if (model.welcomingProperty().get()) {
      return new Sentence(TEXTS.get("status.welcome"), Tone.PLAIN);
    }
    Optional<Finding> worst = told(model).stream().findFirst();
    if (worst.filter(finding -> finding.kind() != Finding.Kind.UNSOUND).isPresent()) {
      return new Sentence(worst.get().says(), tone(worst.get().severity()));
    }
    // The bar above says why.
    if (model.snapshot().flatMap(Snapshot::failure).isPresent()) {
      return new Sentence(TEXTS.get("status.failed"), Tone.BAD);
    }
    return switch (model.dataStateProperty().get()) {
      case DataState.Asking(var file) -> new Sentence(TEXTS.get("status.outside", file), Tone.BAD);
      case DataState.Loading _ -> new Sentence(TEXTS.get("status.loading"), Tone.PLAIN);
      case DataState.Failed(String message) -> new Sentence(message, Tone.BAD);
      case DataState.Absent _ -> new Sentence(TEXTS.get(withoutData(model)), Tone.PLAIN);
      case DataState.Ready _ -> ofDesign(model);
    };
  }

  private static Tone tone(Finding.Severity severity) {
    return switch (severity) {
      case FAULT -> Tone.BAD;
      case WARNING -> Tone.WARNING;
      case NOTE -> Tone.REST;
    };
  }

  /// What can be done about it where one is.
  private static String withoutData(WorkspaceModel model) {
    if (model.design().data() instanceof DataChoice.Points) {
      return model.exploringProperty().get() ? "status.noPoints.here" : "status.noPoints";
    }
    return model.exploringProperty().get() ? "status.noData.here" : "status.noData";
  }

  private static Sentence ofDesign(WorkspaceModel model) {
    Checked checked = model.checked();
    if (checked.design().nodes().isEmpty()) {
      boolean away = model.exploringProperty().get();
      return new Sentence(TEXTS.get(away ? "status.noLayers.here" : "status.noLayers"), Tone.PLAIN);
    }
    List<Problem> problems = checked.problems();
    if (!problems.isEmpty()) {
      String first = problems.getFirst().message();
      return new Sentence(
          problems.size() == 1
              ? first
              : TEXTS.get("status.moreProblems", first, problems.size() - 1),
          Tone.BAD);
    }
    return switch (model.runStateProperty().get()) {
      case READY -> new Sentence(TEXTS.get("status.ready"), Tone.GOOD);
      case RUNNING -> new Sentence(TEXTS.get("status.running"), Tone.GOOD);
      case PAUSED -> new Sentence(TEXTS.get("status.paused"), Tone.REST);
      // One that stopped has been told of before.
      case FAILED -> new Sentence(TEXTS.get("status.refused"), Tone.BAD);
      case FINISHED, CLOSED -> new Sentence(TEXTS.get("status.finished"), Tone.REST);
    };
  }

  static String size(long bytes) {
    if (bytes < 1000) {
      return TEXTS.get("size.bytes", bytes);
    }
    return bytes < 1_000_000
        ? TEXTS.get("size.kilobytes", bytes / 1e3)
        : TEXTS.get("size.megabytes", bytes / 1e6);
  }
}
