package glassbox.ui.observatory;

import glassbox.data.Dataset;
import glassbox.data.digits.Handwriting;
import glassbox.engine.Shape;
import glassbox.text.Numbers;
import glassbox.train.Picture;
import glassbox.train.Probe;
import glassbox.train.Sample;
import glassbox.ui.explain.Explain;
import glassbox.ui.look.KeyFocus;
import glassbox.ui.look.MicroscopeButton;
import glassbox.ui.look.Outcome;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.plot.BarList;
import glassbox.ui.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// An image drawn by hand, and what the network takes it for, at once and while it learns.
final class DrawTab implements ColumnsTab {

  private static final Texts TEXTS = Texts.of("observatory");

  private static final double TITLE_HEIGHT = 28;

  private final WorkspaceModel model;
  private final Runnable watch;
  private final DrawPad pad = new DrawPad(this::drawn);
  private final SeenImage seen = new SeenImage();
  private final Button again = new Button(TEXTS.get("draw.clear"));

  /// Whether the cards and the other pictures follow.
  private final CheckBox onCards = box("draw.cards");

  /// Whether the example that is shown is painted over, in place of empty paper.
  private final CheckBox overExample = box("draw.over");

  private final MicroscopeButton look;
  private final BarList shares = new BarList();
  private final Label guess = new Label();
  private final Columns columns;
  private Optional<Probe.Given> probe = Optional.empty();

  /// What the cards showed before, and show again when the drawing goes.
  private Sample.Example before = Sample.FIRST;

  DrawTab(Tools tools) {
    model = tools.model();
    watch = tools.refresh();
    look = new MicroscopeButton(model, this::lookAtDrawing);
    Explain.as(pad, "draw.pad");
    Explain.as(seen, "draw.seen");
    Explain.as(shares, "draw.shares");
    Explain.as(guess, "draw.shares");
    shares.setId("draw-shares");
    guess.setId("draw-guess");
    guess.getStyleClass().add("glass-strong");
    guess.setMinWidth(0);
    onCards.setSelected(true);
    columns =
        tools.watched(
            new Columns(
                List.of(0, 3, 1, 2),
                new Columns.Column(titled("draw", pad), 200, 0.5).beside(0),
                new Columns.Column(choices(), 180, 0),
                new Columns.Column(titled("draw.seen", seen), 200, 0.5).beside(0),
                new Columns.Column(answer(), 240, 1)
                    .refreshing(this::refresh)
                    .watching(() -> probe.map(Set::<Probe>of).orElse(Set.of()))));
    model.datasetProperty().subscribe(pad::clear);
    model.samples().property().subscribe(this::followSample);
    onCards.selectedProperty().subscribe(this::showOnCards);
    overExample.selectedProperty().subscribe(pad::clear);
  }

  private static CheckBox box(String key) {
    var box = new CheckBox(TEXTS.get(key));
    box.setId(key.replace('.', '-'));
    box.setWrapText(true);
    Explain.as(box, key);
    KeyFocus.only(box);
    return box;
  }

  private VBox choices() {
    var hint = new Label(TEXTS.get("draw.erase"));
    hint.getStyleClass().add("glass-run-words");
    hint.setWrapText(true);
    hint.visibleProperty().bind(overExample.selectedProperty());
    return new VBox(8, buttons(), onCards, overExample, hint);
  }

  /// Another example was chosen elsewhere: it is painted on from now on, or else the cards show it
  /// in place of the drawing.
  private void followSample() {
    if (model.samples().shown() instanceof Sample.Example example && !example.equals(before)) {
      before = example;
      if (overExample.isSelected()) {
        pad.clear();
      } else if (probe.isPresent()) {
        onCards.setSelected(false);
      }
    }
  }

  /// Only what was drawn takes the example's place.
  private void showOnCards() {
    boolean drawn = probe.isPresent() && !pad.strokes().isEmpty();
    if (drawn && onCards.isSelected()) {
      model.samples().show(new Sample.Own(probe.get().inputs()));
    } else if (model.samples().shown() instanceof Sample.Own) {
      model.samples().show(before);
    }
  }

  private void lookAtDrawing() {
    onCards.setSelected(true);
    model.microscope().openOnSample();
  }

  /// In the line of the titles.
  private HBox buttons() {
    again.setId("draw-clear");
    again.getStyleClass().add("small");
    Explain.as(again, "draw.clear");
    again.setDisable(true);
    KeyFocus.only(again);
    again.setOnAction(_ -> pad.clear());
    look.setId("draw-microscope");
    look.visibleProperty().bind(again.disabledProperty().not());
    var buttons = new HBox(12, again, look);
    buttons.setAlignment(Pos.CENTER_LEFT);
    buttons.setMinHeight(TITLE_HEIGHT);
    return buttons;
  }

  private VBox answer() {
    VBox box = titled("draw.answer", shares);
    box.getChildren().add(1, guess);
    return box;
  }

  private static VBox titled(String key, Region content) {
    var title = new Label(TEXTS.get(key));
    title.getStyleClass().add("glass-pane-title");
    title.setMinHeight(TITLE_HEIGHT);
    var box = new VBox(4, title, content);
    VBox.setVgrow(content, Priority.ALWAYS);
    box.setMinSize(0, 0);
    return box;
  }

  /// The network gets it as its images are.
  private void drawn() {
    List<Handwriting.Stroke> strokes = pad.strokes();
    again.setDisable(strokes.isEmpty());
    int side = side();
    Optional<float[]> ground = side > 0 && overExample.isSelected() ? example() : Optional.empty();
    Optional<float[]> pixels =
        ground.map(under -> Handwriting.over(under, strokes, side)).or(() -> image(strokes, side));
    pad.setGround(ground.isPresent() ? pixels : Optional.empty(), side);
    probe = pixels.map(Probe.Given::new);
    seen.show(pixels, side);
    showOnCards();
    watch.run();
  }

  private static Optional<float[]> image(List<Handwriting.Stroke> strokes, int side) {
    return strokes.isEmpty() || side == 0
        ? Optional.empty()
        : Optional.of(
            Handwriting.image(strokes.stream().map(Handwriting.Stroke::places).toList(), side));
  }

  /// The pixels of the example that was shown before anything was drawn.
  private Optional<float[]> example() {
    return model.dataset().flatMap(before::inputs);
  }

  /// Of the square grey images that the data has; 0 where it has none.
  private int side() {
    return model
        .dataset()
        .filter(data -> data.kind() == Dataset.Kind.IMAGE && data.classifies())
        .map(data -> data.training().shape())
        .filter(shape -> shape.elements() == shape.last() * shape.last())
        .map(Shape::last)
        .orElse(0);
  }

  @Override
  public String key() {
    return "draw";
  }

  @Override
  public Columns columns() {
    return columns;
  }

  private void refresh() {
    Optional<Picture> picture =
        probe.flatMap(given -> model.snapshot().map(shot -> shot.pictures().get(given)));
    Dataset data = model.dataset().orElse(null);
    if (data != null
        && picture.orElse(null) instanceof Picture.Values(Shape shape, float[] outputs)) {
      show(data, new Picture.Predictions(1, shape.elements(), outputs));
    } else if (probe.isEmpty() || model.snapshot().isEmpty()) {
      // A picture that was asked for just now comes with the next look; until then the last stands.
      guess.setText(TEXTS.get(probe.isEmpty() ? "draw.nothing" : "draw.unready"));
      shares.setShares(List.of(), new double[0], -1);
    }
  }

  private void show(Dataset data, Picture.Predictions predictions) {
    Outcome outcome = Outcome.of(predictions, data, model.checked().loss());
    List<String> names = data.classNames();
    double[] each =
        IntStream.range(0, names.size()).mapToDouble(kind -> outcome.share(0, kind)).toArray();
    int taken = Math.min(outcome.taken(0), names.size() - 1);
    guess.setText(TEXTS.get("draw.taken", names.get(taken), Numbers.percent(each[taken], 0)));
    shares.setShares(names, each, taken);
  }

  @Override
  public boolean applies() {
    return side() > 0;
  }

  @Override
  public boolean isSpecial() {
    return true;
  }

  /// One may draw before.
  @Override
  public boolean needsRun() {
    return false;
  }
}
