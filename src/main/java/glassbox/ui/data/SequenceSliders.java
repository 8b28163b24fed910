package glassbox.ui.data;

import glassbox.data.sequences.Sequences;
import glassbox.design.DataChoice;
import glassbox.text.Numbers;
import glassbox.ui.explain.Explain;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.text.Texts;
import java.util.function.UnaryOperator;
import javafx.scene.layout.VBox;

/// The choices of sequences.
final class SequenceSliders extends VBox {

  private static final Texts TEXTS = Texts.of("data");

  /// Longer ones can be asked for in a file.
  private static final int MOST_STEPS = 200;

  private final WorkspaceModel model;
  private final NamedSlider count =
      NamedSlider.ofCount(TEXTS.get("sequences"), Sequences.FEWEST, Sequences.MOST);
  private final NamedSlider steps =
      new NamedSlider(
          TEXTS.get("steps"),
          Sequences.SHORTEST,
          MOST_STEPS,
          value -> String.valueOf(Math.round(value)));
  private final NamedSlider noise =
      new NamedSlider(TEXTS.get("noise"), 0, 1, value -> Numbers.fixed(value, 2));

  SequenceSliders(WorkspaceModel model) {
    this.model = model;
    getStyleClass().add("glass-rows");
    Explain.as(count, "data.count");
    Explain.as(steps, "data.steps");
    Explain.as(noise, "data.noise.values");
    getChildren().addAll(count, steps, noise);
    count.onChosen(value -> change("count", old -> old.withCount(NamedSlider.countOf(value))));
    steps.onChosen(value -> change("steps", old -> old.withSteps((int) Math.round(value))));
    noise.onChosen(value -> change("noise", old -> old.withNoise(Math.round(value * 100) / 100.0)));
  }

  private void change(String name, UnaryOperator<DataChoice.Made> change) {
    if (model.design().data() instanceof DataChoice.Made old) {
      model.edit(TEXTS.get("undo." + name), design -> design.withData(change.apply(old)));
    }
  }

  void show(DataChoice.Made choice) {
    count.setValue(Math.log10(choice.count()));
    steps.setValue(choice.steps());
    noise.setValue(choice.noise());
  }
}
