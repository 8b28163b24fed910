package glassbox.ui.data;

import glassbox.data.Generator;
import glassbox.design.DataChoice;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.text.Texts;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;

/// A picture of every generator; below it the choices of the chosen one.
final class GeneratorForm extends VBox {

  private static final Texts TEXTS = Texts.of("data");
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private static final int USUAL_COUNT = 500;
  private static final int MOST_COUNT = 5_000;

  private final WorkspaceModel model;
  private final TilePane tiles = new TilePane(6, 6);
  private final NamedSlider noise =
      new NamedSlider(TEXTS.get("noise"), 0, 1, value -> String.format("%.2f", value));
  private final NamedSlider count =
      new NamedSlider(
          TEXTS.get("count"),
          Math.log10(Generator.FEWEST),
          Math.log10(MOST_COUNT),
          this::countText);
  private final NamedSlider classes =
      new NamedSlider(TEXTS.get("classesOf"), 2, 5, value -> String.valueOf(Math.round(value)));

  GeneratorForm(WorkspaceModel model) {
    this.model = model;
    getStyleClass().add("glass-rows");
    tiles.setPrefColumns(4);
    for (Generator generator : Generator.values()) {
      tiles.getChildren().add(tile(generator));
    }
    getChildren().addAll(tiles, noise, count, classes);
    noise.onChosen(
        value -> change("undo.noise", old -> old.withNoise(Math.round(value * 100) / 100.0)));
    count.onChosen(value -> change("undo.count", old -> old.withCount(roundCount(value))));
    classes.onChosen(
        value -> change("undo.classes", old -> old.withClasses((int) Math.round(value))));
    model.designProperty().subscribe(this::refresh);
    refresh();
  }

  private Button tile(Generator generator) {
    var button = new Button(generator.title(), new GeneratorTile(generator));
    button.setContentDisplay(ContentDisplay.TOP);
    button.getStyleClass().add("glass-tile");
    button.setId("generator-" + generator.word());
    button.setUserData(generator);
    button.setOnAction(_ -> choose(generator));
    return button;
  }

  private void choose(Generator generator) {
    int kept = chosen().map(DataChoice.Generated::count).orElse(USUAL_COUNT);
    int kinds = Math.max(generator.fewestClasses(), Math.min(generator.mostClasses(), 2));
    var choice = new DataChoice.Generated(generator.word(), kept, generator.usualNoise(), kinds);
    model.edit(TEXTS.get("undo.choose", generator.title()), design -> design.withData(choice));
  }

  private void change(String label, UnaryOperator<DataChoice.Generated> change) {
    chosen()
        .ifPresent(
            old -> model.edit(TEXTS.get(label), design -> design.withData(change.apply(old))));
  }

  private Optional<DataChoice.Generated> chosen() {
    return model.design().data() instanceof DataChoice.Generated generated
        ? Optional.of(generated)
        : Optional.empty();
  }

  private void refresh() {
    Optional<DataChoice.Generated> chosen = chosen();
    Optional<Generator> generator = chosen.flatMap(choice -> Generator.of(choice.generator()));
    tiles
        .getChildren()
        .forEach(
            tile ->
                tile.pseudoClassStateChanged(
                    CHOSEN, generator.filter(tile.getUserData()::equals).isPresent()));
    show(noise, generator.isPresent());
    show(count, generator.isPresent());
    show(classes, generator.filter(any -> any.mostClasses() > any.fewestClasses()).isPresent());
    chosen.ifPresent(
        choice -> {
          noise.setValue(choice.noise());
          count.setValue(Math.log10(choice.count()));
          classes.setValue(choice.classes());
        });
    generator.ifPresent(
        any -> classes.setRange(Math.max(2, any.fewestClasses()), Math.max(3, any.mostClasses())));
  }

  private static void show(NamedSlider slider, boolean shown) {
    slider.setVisible(shown);
    slider.setManaged(shown);
  }

  private String countText(double value) {
    return String.format("%,d", roundCount(value));
  }

  /// Two digits: nobody wants 487 points.
  private static int roundCount(double power) {
    double value = Math.pow(10, power);
    double unit = Math.pow(10, Math.floor(power) - 1);
    return (int) Math.max(Generator.FEWEST, Math.round(value / unit) * unit);
  }
}
