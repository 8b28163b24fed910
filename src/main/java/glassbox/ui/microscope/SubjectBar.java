package glassbox.ui.microscope;

import glassbox.data.Dataset;
import glassbox.data.Part;
import glassbox.train.Sample;
import glassbox.train.Walk;
import glassbox.ui.explain.Explain;
import glassbox.ui.look.KeyFocus;
import glassbox.ui.look.SampleBar;
import glassbox.ui.look.SampleNumber;
import glassbox.ui.model.MicroscopeModel.Subject;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.text.Texts;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// Which example of the batch goes its way, or which sample was chosen, and what should come out.
final class SubjectBar extends HBox {

  private static final Texts TEXTS = Texts.of("microscope");

  private final WorkspaceModel model;
  private final Label answer = new Label();
  private final Stepper rows;
  private final SampleBar samples;

  /// What a drawing should be: it cannot know.
  private final ComboBox<String> meant = new ComboBox<>();

  /// @param row told which example of the batch is wanted
  /// @param said told that somebody said what the drawing should be
  // The listeners are told of nothing before the bar stands.
  @SuppressWarnings("this-escape")
  SubjectBar(WorkspaceModel model, IntConsumer row, Runnable said) {
    super(10);
    this.model = model;
    rows = new Stepper("row", row);
    samples = new SampleBar(model);
    samples.setMinWidth(Region.USE_PREF_SIZE);
    setAlignment(Pos.CENTER_RIGHT);
    answer.setMinWidth(60);
    Explain.as(answer, "microscope.row");
    meant.setId("microscope-meant");
    meant.setPromptText(TEXTS.get("meant.prompt"));
    meant.setAccessibleText(TEXTS.get("meant.prompt"));
    Explain.as(meant, "microscope.meant");
    KeyFocus.only(meant);
    meant.setOnAction(_ -> said.run());
    getChildren().setAll(answer, meant, rows, samples);
    model.microscope().subjectProperty().subscribe(this::arrange);
    model.samples().property().subscribe(this::arrange);
    model.datasetProperty().subscribe(this::name);
    arrange();
    name();
  }

  private Subject subject() {
    return model.microscope().subjectProperty().get();
  }

  private boolean isDrawing() {
    return model.samples().shown() instanceof Sample.Own;
  }

  private void arrange() {
    boolean sample = subject() == Subject.SAMPLE;
    show(samples, sample);
    show(meant, sample && isDrawing());
    if (sample) {
      show(rows, false);
    }
  }

  private static void show(Node node, boolean wanted) {
    node.setVisible(wanted);
    node.setManaged(wanted);
  }

  private void name() {
    List<String> names = model.dataset().map(Dataset::classNames).orElse(List.of());
    if (!names.equals(meant.getItems())) {
      meant.setValue(null);
      meant.getItems().setAll(names);
    }
  }

  /// The class that the drawing should be; empty: nobody said, or it is no drawing.
  OptionalInt meant() {
    int index = meant.getSelectionModel().getSelectedIndex();
    return isDrawing() && index >= 0 ? OptionalInt.of(index) : OptionalInt.empty();
  }

  /// Until there is a walk.
  void await() {
    show(answer, false);
    show(rows, false);
  }

  /// @param wanted what should come out, in words
  void show(Walk walk, String wanted) {
    switch (walk.origin()) {
      case Walk.Origin.NextBatch(int example) -> {
        answer.setText(TEXTS.get("sample", wanted, SampleNumber.of(Part.TRAINING, example)));
        rows.show(walk.row(), walk.rows());
      }
      case Walk.Origin.Alone _ -> answer.setText(wanted);
      case Walk.Origin.Drawn() -> answer.setText(TEXTS.get("wanted.drawn"));
    }
    show(answer, true);
  }
}
