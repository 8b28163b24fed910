package glassbox.ui.data;

import glassbox.data.Generator;
import glassbox.design.DataChoice;
import glassbox.text.Numbers;
import glassbox.ui.explain.Explain;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.text.Texts;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.scene.layout.VBox;

/// The choices of a generator of points.
final class PointSliders extends VBox {

  private static final Texts TEXTS = Texts.of("data");
  private static final int MOST_COUNT = 5_000;

  private final WorkspaceModel model;
  private final NamedSlider noise =
      new NamedSlider(TEXTS.get("noise"), 0, 1, value -> Numbers.fixed(value, 2));
  private final NamedSlider count =
      NamedSlider.ofCount(TEXTS.get("count"), Generator.FEWEST, MOST_COUNT);
  private final NamedSlider classes =
      new NamedSlider(TEXTS.get("classesOf"), 2, 5, value -> String.valueOf(Math.round(value)));

  PointSliders(WorkspaceModel model) {
    this.model = model;
    getStyleClass().add("glass-rows");
    Explain.as(noise, "data.noise");
    Explain.as(count, "data.count");
    Explain.as(classes, "data.classes");
    getChildren().addAll(noise, count, classes);
    noise.onChosen(
        value -> change("undo.noise", old -> old.withNoise(Math.round(value * 100) / 100.0)));
    count.onChosen(value -> change("undo.count", old -> old.withCount(NamedSlider.countOf(value))));
    classes.onChosen(
        value -> change("undo.classes", old -> old.withClasses((int) Math.round(value))));
  }

  private void change(String label, UnaryOperator<DataChoice.Generated> change) {
    if (model.design().data() instanceof DataChoice.Generated old) {
      model.edit(TEXTS.get(label), design -> design.withData(change.apply(old)));
    }
  }

  void show(DataChoice.Generated choice) {
    Optional<Generator> generator = Generator.of(choice.generator());
    boolean several = generator.filter(any -> any.mostClasses() > any.fewestClasses()).isPresent();
    classes.setVisible(several);
    classes.setManaged(several);
    noise.setValue(choice.noise());
    count.setValue(Math.log10(choice.count()));
    classes.setValue(choice.classes());
    generator.ifPresent(
        any -> classes.setRange(Math.max(2, any.fewestClasses()), Math.max(3, any.mostClasses())));
  }
}
