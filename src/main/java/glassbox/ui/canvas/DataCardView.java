package glassbox.ui.canvas;

import glassbox.app.DataState;
import glassbox.data.Dataset;
import glassbox.design.DataChoice;
import glassbox.design.Design;
import glassbox.doctor.Finding;
import glassbox.engine.Shape;
import glassbox.layer.Family;
import glassbox.net.Blueprint;
import glassbox.ui.explain.Explain;
import glassbox.ui.look.ExamplePicture;
import glassbox.ui.look.Families;
import glassbox.ui.look.LayerWords;
import glassbox.ui.look.Look;
import glassbox.ui.look.SampleBar;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.text.Texts;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The card that the data comes from: what it is, and the example that is shown everywhere.
final class DataCardView extends CardFrame {

  /// A class with a longer name is read whole by the pointer.
  private static final double ANSWER = 0.6 * Look.WIDTH;

  private final Texts texts = Texts.of("canvas");
  private final Label name = new Label();
  private final Tooltip whole = new Tooltip();
  private final Label shape = new Label();
  private final Label target = new Label();
  private final Tooltip wholeAnswer = new Tooltip();
  private final ExamplePicture picture = new ExamplePicture();
  private final FindingMark mark = new FindingMark(Blueprint.DATA, texts);
  private final SampleBar samples;

  /// Below the bar, which has no room for it.
  private final Label part = new Label();

  private final Label problem = new Label();
  private final Hyperlink choose = new Hyperlink(texts.get("data.choose"));

  /// @param choosing shows where data is chosen
  DataCardView(WorkspaceModel model, Runnable choosing) {
    super(Blueprint.DATA, false);
    samples = SampleBar.onCard(model);
    samples.setUserData(new Hit.Control());
    Families.paint(this, Family.DATA);
    Explain.as(this, "card.data");
    Explain.as(picture, "card.example");
    Explain.as(choose, "card.choose");
    name.getStyleClass().add("glass-card-name");
    name.setMaxWidth(Look.WIDTH);
    Tooltip.install(name, whole);
    shape.getStyleClass().add("glass-card-figure");
    target.getStyleClass().add("glass-card-figure");
    target.setId("sample-answer");
    target.setMaxWidth(ANSWER);
    Tooltip.install(target, wholeAnswer);
    part.getStyleClass().add("glass-card-figure");
    part.setId("sample-part");
    part.setMaxWidth(Look.WIDTH);
    part.setAlignment(Pos.CENTER);
    problem.getStyleClass().add("glass-card-problem");
    problem.setWrapText(true);
    problem.setMaxWidth(Look.WIDTH);
    problem.setMinHeight(Region.USE_PREF_SIZE);
    choose.getStyleClass().add("glass-card-mend");
    choose.setUserData(new Hit.Control());
    choose.setOnAction(_ -> choosing.run());
  }

  ExamplePicture picture() {
    return picture;
  }

  void update(Design design, Optional<ExamplePicture.Shown> shown, DataState state) {
    Optional<Dataset> data = shown.map(ExamplePicture.Shown::data);
    boolean none = design.data() instanceof DataChoice.None;
    name.setText(data.map(LayerWords::name).orElse(texts.get(none ? "data.none" : "data.name")));
    whole.setText(data.map(Dataset::name).orElse(name.getText()));
    setBroken(state instanceof DataState.Failed);
    if (shown.isEmpty()) {
      problem
          .getStyleClass()
          .setAll(
              "label",
              state instanceof DataState.Failed ? "glass-card-problem" : "glass-card-calm");
      problem.setText(words(state));
      content().setAll(name, problem, choose);
      return;
    }
    picture.show(shown.get());
    shape.setText(size(shown.get().data().training().shape()));
    target.setText(picture.answer());
    wholeAnswer.setText(target.getText());
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    content().setAll(new HBox(6, name, mark), picture, new HBox(6, shape, gap, target));
    // Of the plane all points are seen at once.
    if (shown.get().data().kind() != Dataset.Kind.PLANE) {
      content().add(samples);
      part.setText(picture.part().orElse(""));
      if (!part.getText().isEmpty()) {
        content().add(part);
      }
    }
  }

  /// Shows the doctor's side of the card.
  ///
  /// @param findings of the whole design
  void show(List<Finding> findings) {
    if (mark.show(Blueprint.DATA, findings)) {
      setAlarm(mark.said());
    }
  }

  /// `3 inputs`, `1×28×28`.
  private String size(Shape one) {
    return one.rank() == 1
        ? texts.count("data.inputs", one.elements(), one.elements())
        : one.toString();
  }

  private String words(DataState state) {
    return switch (state) {
      case DataState.Failed(String message) -> message;
      case DataState.Asking _ -> texts.get("data.asking");
      case DataState.Loading _, DataState.Ready _ -> texts.get("data.loading");
      case DataState.Absent _ -> texts.get("hint.data");
    };
  }
}
