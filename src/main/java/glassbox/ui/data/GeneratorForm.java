package glassbox.ui.data;

import glassbox.data.Dataset;
import glassbox.data.Generator;
import glassbox.data.digits.Digits;
import glassbox.data.sequences.Sequences;
import glassbox.data.sound.Spoken;
import glassbox.design.DataChoice;
import glassbox.ui.explain.Explain;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.text.Texts;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.javafx.FontIcon;

/// A picture of everything that can be made here: points of the plane, digits, sequences, points of
/// one's own; below it the choices of the chosen one.
final class GeneratorForm extends VBox {

  private static final Texts TEXTS = Texts.of("data");
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private static final int USUAL_COUNT = 500;
  private static final String OWN = "own";
  private static final double TILE = 58;

  /// What is made: each has tiles of its own, so that few stand below each other.
  private enum Group {
    POINTS,
    IMAGES,
    SEQUENCES
  }

  private final WorkspaceModel model;
  private final Map<Group, ToggleButton> groups = new EnumMap<>(Group.class);
  private final Map<String, Group> groupOf = new HashMap<>();
  private String chosen = "";
  private final TilePane tiles = new TilePane(4, 4);
  private final PointSliders points;
  private final DigitSliders digits;
  private final SequenceSliders sequences;
  private final SpokenSliders speech;

  GeneratorForm(WorkspaceModel model) {
    this.model = model;
    points = new PointSliders(model);
    digits = new DigitSliders(model);
    sequences = new SequenceSliders(model);
    speech = new SpokenSliders(model);
    getStyleClass().add("glass-rows");
    tiles.setPrefColumns(3);
    tiles.widthProperty().subscribe(this::spread);
    for (Generator generator : Generator.values()) {
      Group group = generator.kind() == Dataset.Kind.IMAGE ? Group.IMAGES : Group.POINTS;
      tile(group, generator.word(), generator.title(), new GeneratorTile(generator))
          .setOnAction(_ -> choose(generator));
    }
    tile(Group.IMAGES, Digits.WORD, TEXTS.get("digits"), MadeTile.digits())
        .setOnAction(_ -> chooseDigits());
    for (Sequences task : Sequences.values()) {
      tile(Group.SEQUENCES, task.word(), task.title(), new SequenceTile(task))
          .setOnAction(_ -> choose(task));
    }
    tile(Group.SEQUENCES, Spoken.WORD, TEXTS.get("tile.spoken"), MadeTile.spoken())
        .setOnAction(_ -> choose(Spoken.title(), DataChoice.Speech.DEFAULT));
    var brush = new StackPane(new FontIcon("mdi2b-brush"));
    brush.setMinSize(TILE, TILE);
    tile(Group.POINTS, OWN, TEXTS.get("points.own"), brush).setOnAction(_ -> chooseOwn());
    getChildren().addAll(groupBar(), tiles, points, digits, sequences, speech);
    model.designProperty().subscribe(this::refresh);
    refresh();
  }

  private Node groupBar() {
    var bar = new SegmentedButton();
    var one = new ToggleGroup();
    for (Group group : Group.values()) {
      String word = group.name().toLowerCase(Locale.ROOT);
      var button = new ToggleButton(TEXTS.get("group." + word));
      button.setId("generators-" + word);
      button.setToggleGroup(one);
      button.setOnAction(_ -> show(group));
      Explain.as(button, "data.group");
      groups.put(group, button);
      bar.getButtons().add(button);
    }
    bar.setToggleGroup(one);
    show(Group.POINTS);
    return bar;
  }

  private void show(Group group) {
    Objects.requireNonNull(groups.get(group)).setSelected(true);
    for (Node tile : tiles.getChildren()) {
      show(tile, group.equals(groupOf.get(tile.getUserData())));
    }
  }

  private Button tile(Group group, String word, String title, Node picture) {
    var button = new Button(title, picture);
    button.setContentDisplay(ContentDisplay.TOP);
    button.getStyleClass().add("glass-tile");
    button.setId("generator-" + word);
    Explain.as(button, word.equals(OWN) ? "data.own" : "data.generator");
    button.setUserData(word);
    groupOf.put(word, group);
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
    String word =
        switch (choice) {
          case DataChoice.Generated generated -> generated.generator();
          case DataChoice.Digits _ -> Digits.WORD;
          case DataChoice.Speech _ -> Spoken.WORD;
          case DataChoice.Made made -> made.task().word();
          case DataChoice.Points _ -> OWN;
          case DataChoice.None _, DataChoice.FromFile _ -> "";
        };
    if (!word.equals(chosen)) {
      chosen = word;
      Optional.ofNullable(groupOf.get(word)).ifPresent(this::show);
    }
    tiles
        .getChildren()
        .forEach(tile -> tile.pseudoClassStateChanged(CHOSEN, chosen.equals(tile.getUserData())));
    show(points, choice instanceof DataChoice.Generated);
    show(digits, choice instanceof DataChoice.Digits);
    show(sequences, choice instanceof DataChoice.Made);
    show(speech, choice instanceof DataChoice.Speech);
    switch (choice) {
      case DataChoice.Generated generated -> points.show(generated);
      case DataChoice.Digits drawn -> digits.show(drawn);
      case DataChoice.Speech spoken -> speech.show(spoken);
      case DataChoice.Made made -> sequences.show(made);
      case DataChoice.None _, DataChoice.FromFile _, DataChoice.Points _ -> {}
    }
  }

  private static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }
}
