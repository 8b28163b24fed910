package glassbox.ui.canvas;

import glassbox.design.Checked;
import glassbox.design.Node;
import glassbox.design.Point;
import glassbox.design.Problem;
import glassbox.doctor.Finding;
import glassbox.engine.Shape;
import glassbox.text.Numbers;
import glassbox.train.LayerStats;
import glassbox.train.Snapshot;
import glassbox.ui.explain.Explain;
import glassbox.ui.explain.Subject;
import glassbox.ui.look.Families;
import glassbox.ui.look.GradientBar;
import glassbox.ui.look.LayerPicture;
import glassbox.ui.look.Look;
import glassbox.ui.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/// A layer's card: name and telling choices, its live picture, its shape and parameters, and the
/// size of its gradient. Or, where something is wrong, what.
final class CardView extends CardFrame {

  private final Region colour = new Region();
  private final Label name = new Label();
  private final Label summary = new Label();
  private final FontIcon frozen = new FontIcon("mdi2s-snowflake");
  private final FontIcon alarm = new FontIcon("mdi2a-alert");
  private final FindingMark mark;
  private final LayerPicture picture;
  private final Label shape = new Label();
  private final Label parameters = new Label();
  private final GradientBar gradient = new GradientBar();
  private final Label problem = new Label();
  private final Hyperlink mend = new Hyperlink();
  private final Consumer<Problem.Mend> mending;
  private final Texts texts;
  private Optional<Shown> shown = Optional.empty();
  private boolean failed;

  /// @param mending carries out what a problem offers
  CardView(String id, Look look, Texts texts, Consumer<Problem.Mend> mending) {
    super(id, true);
    this.mending = mending;
    this.texts = texts;
    mark = new FindingMark(id, texts);
    picture = new LayerPicture(look);
    var layer = new Subject.Layer(id);
    Explain.as(this, "card", layer);
    Explain.as(picture, "card.picture", layer);
    Explain.as(shape, "card.shape", layer);
    Explain.as(parameters, "card.parameters", layer);
    Explain.as(gradient, "card.gradient", layer);
    Explain.as(problem, "card.problem", layer);
    Explain.as(mend, "card.mend", layer);
    name.getStyleClass().add("glass-card-name");
    summary.getStyleClass().add("glass-label");
    shape.getStyleClass().add("glass-card-figure");
    parameters.getStyleClass().add("glass-card-figure");
    problem.getStyleClass().add("glass-card-problem");
    problem.setWrapText(true);
    problem.setMaxWidth(Look.WIDTH);
    mend.getStyleClass().add("glass-card-mend");
    mend.setUserData(new Hit.Control());
    frozen.getStyleClass().add("glass-card-frozen");
    alarm.getStyleClass().add("glass-card-alarm");
    name.setContentDisplay(ContentDisplay.RIGHT);
    colour.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    Tooltip.install(colour, new Tooltip(texts.get("card.colour")));
    HBox head = row(name, summary);
    head.getChildren().addFirst(colour);
    head.getChildren().add(head.getChildren().indexOf(name) + 1, mark);
    content().setAll(head, picture, row(shape, parameters), gradient);
  }

  private static HBox row(Label left, Label right) {
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var row = new HBox(6, left, gap, right);
    row.getStyleClass().add("glass-card-row");
    left.setMinWidth(Region.USE_PREF_SIZE);
    return row;
  }

  LayerPicture picture() {
    return picture;
  }

  /// All of the design that the card shows.
  private record Shown(
      Node node,
      String title,
      int learner,
      Optional<Shape> output,
      Optional<Long> parameters,
      Optional<String> problem,
      Look look) {}

  /// Shows the design's side of the card. Most edits leave most cards as they are, and setting the
  /// same text again costs a layout.
  void update(Node node, Checked checked, Look look) {
    Optional<Problem> found = checked.problemsAt(node.id()).stream().findFirst();
    var now =
        new Shown(
            node.withAt(Point.ORIGIN),
            checked.title(node.id()),
            checked.learners().indexOf(node.id()),
            Optional.ofNullable(checked.outputs().get(node.id())),
            Optional.ofNullable(checked.parameters().get(node.id())),
            found.map(Problem::message),
            look);
    if (!shown.equals(Optional.of(now))) {
      shown = Optional.of(now);
      show(node, checked, look);
      showProblem(found);
    }
  }

  private void show(Node node, Checked checked, Look look) {
    Families.paint(this, node.layer().family());
    setMuted(node.muted());
    name.setText(checked.title(node.id()));
    summary.setText(node.muted() ? texts.get("card.muted") : node.layer().summary());
    shape.setText(
        Optional.ofNullable(checked.outputs().get(node.id())).map(Shape::toString).orElse("?"));
    parameters.setText(
        Optional.ofNullable(checked.parameters().get(node.id())).map(Numbers::whole).orElse(""));
    showColour(checked.learners().indexOf(node.id()));
    showSign();
    gradient.setFrozen(node.options().frozen());
    picture.setLook(look);
  }

  /// The colour of the layer's lines in the charts.
  ///
  /// @param learner its place among the layers that learn; -1: it has no lines
  private void showColour(int learner) {
    colour
        .getStyleClass()
        .setAll("glass-swatch", "glass-card-swatch", "glass-swatch-" + (learner % 8 + 1));
    colour.setVisible(learner >= 0);
    colour.setManaged(learner >= 0);
  }

  private void showSign() {
    boolean isFrozen = shown.map(now -> now.node().options().frozen()).orElse(false);
    // The doctor's mark says more.
    boolean alarmed = failed && !mark.isVisible();
    name.setGraphic(alarmed ? alarm : isFrozen ? frozen : null);
  }

  private void showProblem(Optional<Problem> found) {
    setBroken(found.isPresent() || failed);
    content().removeAll(problem, mend);
    found.ifPresent(
        what -> {
          problem.setText(what.message());
          content().add(problem);
          what.mend()
              .ifPresent(
                  offer -> {
                    mend.setText(offer.label());
                    mend.setOnAction(_ -> mending.accept(offer));
                    content().add(mend);
                  });
        });
  }

  /// Shows the run's side of the card.
  void show(Optional<Snapshot> snapshot) {
    picture.show(
        snapshot.flatMap(seen -> Optional.ofNullable(seen.pictures().get(picture.look().probe()))));
    gradient.setNorm(gradientNorm(snapshot));
    setFailed(snapshot.flatMap(Snapshot::failure).filter(at -> at.node().equals(id())).isPresent());
  }

  /// Shows the doctor's side of the card.
  ///
  /// @param findings of the whole design
  void show(List<Finding> findings) {
    if (mark.show(id(), findings)) {
      showSign();
      raiseAlarm();
    }
  }

  private void raiseAlarm() {
    setAlarm(failed ? texts.get("card.failed") : mark.said());
  }

  /// Whether the run came to grief here.
  private void setFailed(boolean changed) {
    if (failed != changed) {
      failed = changed;
      setBroken(failed || content().contains(problem));
      raiseAlarm();
      showSign();
    }
  }

  /// Root mean square of the layer's output; NaN while nothing is known.
  static double signal(Optional<Snapshot> snapshot, String id) {
    return snapshot
        .flatMap(seen -> Optional.ofNullable(seen.layers().get(id)))
        .map(LayerStats::signal)
        .orElse(Double.NaN);
  }

  double gradientNorm(Optional<Snapshot> snapshot) {
    return snapshot
        .flatMap(seen -> Optional.ofNullable(seen.layers().get(id())))
        .map(LayerStats::gradientNorm)
        .orElse(Double.NaN);
  }
}
