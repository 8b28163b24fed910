package glassbox.ui.data;

import glassbox.data.Generator;
import glassbox.data.digits.Digits;
import glassbox.data.sequences.Sequences;
import glassbox.design.DataChoice;
import glassbox.ui.explain.Explain;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.text.Texts;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// A picture of everything that can be made here: points of the plane, digits, sequences, points of
/// one's own; below it the choices of the chosen one.
final class GeneratorForm extends VBox {

  private static final Texts TEXTS = Texts.of("data");
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private static final int USUAL_COUNT = 500;
  private static final String OWN = "own";
  private static final double TILE = 58;

  private final WorkspaceModel model;
  private final TilePane tiles = new TilePane(4, 4);
  private final PointSliders points;
  private final DigitSliders digits;
  private final SequenceSliders sequences;

  GeneratorForm(WorkspaceModel model) {
    this.model = model;
    points = new PointSliders(model);
    digits = new DigitSliders(model);
    sequences = new SequenceSliders(model);
    getStyleClass().add("glass-rows");
    tiles.setPrefColumns(3);
    tiles.widthProperty().subscribe(this::spread);
    for (Generator generator : Generator.values()) {
      tile(generator.word(), generator.title(), new GeneratorTile(generator))
          .setOnAction(_ -> choose(generator));
    }
    tile(Digits.WORD, TEXTS.get("digits"), new DigitTile()).setOnAction(_ -> chooseDigits());
    for (Sequences task : Sequences.values()) {
      tile(task.word(), task.title(), new SequenceTile(task)).setOnAction(_ -> choose(task));
    }
    var brush = new StackPane(new FontIcon("mdi2b-brush"));
    brush.setMinSize(TILE, TILE);
    tile(OWN, TEXTS.get("points.own"), brush).setOnAction(_ -> chooseOwn());
    getChildren().addAll(tiles, points, digits, sequences);
    model.designProperty().subscribe(this::refresh);
    refresh();
  }

  private Button tile(String word, String title, Node picture) {
    var button = new Button(title, picture);
    button.setContentDisplay(ContentDisplay.TOP);
    button.getStyleClass().add("glass-tile");
    button.setId("generator-" + word);
    Explain.as(button, word.equals(OWN) ? "data.own" : "data.generator");
    button.setUserData(word);
    button.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    tiles.getChildren().add(button);
    return button;
  }

  /// Tiles share the row that they stand in.
  private void spread() {
    double least = tiles.getChildren().getFirst().minWidth(-1);
    double room = tiles.getWidth();
    if (room >= least) {
      int across = (int) ((room + tiles.getHgap()) / (least + tiles.getHgap()));
      tiles.setPrefTileWidth(Math.floor((room - (across - 1) * tiles.getHgap()) / across));
    }
  }

  private void choose(Generator generator) {
    int kept =
        model.design().data() instanceof DataChoice.Generated old ? old.count() : USUAL_COUNT;
    int kinds = Math.max(generator.fewestClasses(), Math.min(generator.mostClasses(), 2));
    choose(
        generator.title(),
        new DataChoice.Generated(generator.word(), kept, generator.usualNoise(), kinds));
  }

  private void choose(Sequences task) {
    choose(task.title(), DataChoice.Made.of(task));
  }

  private void chooseDigits() {
    choose(TEXTS.get("digits"), DataChoice.Digits.DEFAULT);
  }

  /// An empty plane to begin with, and the brush at hand: for a number where one was predicted
  /// before, so that the network still suits.
  private void chooseOwn() {
    if (!(model.design().data() instanceof DataChoice.Points)) {
      int classes = model.dataset().filter(data -> !data.classifies()).isPresent() ? 0 : 2;
      choose(TEXTS.get("points.own"), new DataChoice.Points(classes, List.of()));
    }
    model.explore(true);
  }

  private void choose(String name, DataChoice choice) {
    model.edit(TEXTS.get("undo.choose", name), design -> design.withData(choice));
  }

  private void refresh() {
    DataChoice choice = model.design().data();
    String chosen =
        switch (choice) {
          case DataChoice.Generated generated -> generated.generator();
          case DataChoice.Digits _ -> Digits.WORD;
          case DataChoice.Made made -> made.task().word();
          case DataChoice.Points _ -> OWN;
          case DataChoice.None _, DataChoice.FromFile _ -> "";
        };
    tiles
        .getChildren()
        .forEach(tile -> tile.pseudoClassStateChanged(CHOSEN, chosen.equals(tile.getUserData())));
    show(points, choice instanceof DataChoice.Generated);
    show(digits, choice instanceof DataChoice.Digits);
    show(sequences, choice instanceof DataChoice.Made);
    switch (choice) {
      case DataChoice.Generated generated -> points.show(generated);
      case DataChoice.Digits drawn -> digits.show(drawn);
      case DataChoice.Made made -> sequences.show(made);
      case DataChoice.None _, DataChoice.FromFile _, DataChoice.Points _ -> {}
    }
  }

  private static void show(Node sliders, boolean shown) {
    sliders.setVisible(shown);
    sliders.setManaged(shown);
  }
}
