package glassbox.ui.data;

import glassbox.data.Dataset;
import glassbox.data.Examples;
import glassbox.data.OwnPoints;
import glassbox.data.Part;
import glassbox.data.PlanePoint;
import glassbox.data.Target;
import glassbox.data.Whereabouts;
import glassbox.design.DataChoice;
import glassbox.ui.explain.Explain;
import glassbox.ui.look.Ruler;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.plot.ColourMap;
import glassbox.ui.plot.Form;
import glassbox.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.binding.Bindings;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.kordamp.ikonli.javafx.FontIcon;

/// Points of the plane, large, with their table; one's own can be painted there, and those of a
/// generator become one's own on a click.
final class PlaneExplorer extends HBox implements PaintPlane.Hand, Follower {

  private static final Texts TEXTS = Texts.of("data");
  private static final double TOOLS = 266;

  /// What the plane keeps in any case, as the tools at the usual text size.
  private static final double LEAST_PLANE = 240;

  /// Of the width, what the table keeps in any case.
  private static final double TABLE_SHARE = 0.28;

  /// Of the table: x, y, and what is to be predicted.
  private static final int COLUMNS = 3;

  /// So far, in units of the plane, a hand may shake that only clicks.
  private static final double STILL = 0.1;

  private final WorkspaceModel model;
  private final SampleRow sample;
  private final RowTable table;
  private final PaintPlane plane = new PaintPlane(this);
  private final PlaneSurface surface;
  private final BrushForm brush;
  private final Button edit =
      new Button(TEXTS.get("points.edit"), new FontIcon("mdi2p-pencil-outline"));
  private final Label hint = new Label();
  private final VBox tools = new VBox(10);
  private final Ruler ruler = new Ruler();
  private Optional<Painting> stroke = Optional.empty();

  /// Where the finger pressed, while it holds still: then it points at a point, and moves none.
  private Optional<Point2D> still = Optional.empty();

  private long strokes;

  /// @param sample that is marked, and chosen with a click where nothing is painted
  /// @param table stands at the right
  PlaneExplorer(WorkspaceModel model, SampleRow sample, RowTable table) {
    this.model = model;
    this.sample = sample;
    this.table = table;
    surface = new PlaneSurface(model, plane);
    brush = new BrushForm(model);
    brush.onChange(this::showBrush);
    edit.getStyleClass().add("glass-run-button");
    edit.setId("edit-points");
    Explain.as(edit, "data.edit");
    Explain.as(plane, "data.plane");
    Explain.as(table, "data.rows");
    edit.setMaxWidth(Double.MAX_VALUE);
    edit.setMinWidth(USE_PREF_SIZE);
    edit.setOnAction(_ -> makeOwn());
    hint.getStyleClass().add("glass-label");
    hint.setWrapText(true);
    setSpacing(18);
    // A square as tall as the screen; the table takes the rest. Where that is not enough for all of
    // its columns, as with large letters, it scrolls: points want room to be painted.
    plane
        .prefWidthProperty()
        .bind(Bindings.createDoubleBinding(() -> plane.widthFor(getHeight()), heightProperty()));
    plane
        .minWidthProperty()
        .bind(Bindings.min(plane.prefWidthProperty(), ruler.factor().multiply(LEAST_PLANE)));
    HBox.setHgrow(table, Priority.ALWAYS);
    table.managedProperty().bind(table.visibleProperty());
    table.prefWidthProperty().bind(table.widthOf(COLUMNS));
    table
        .minWidthProperty()
        .bind(Bindings.min(table.prefWidthProperty(), widthProperty().multiply(TABLE_SHARE)));
    tools.prefWidthProperty().bind(ruler.factor().multiply(TOOLS));
    tools.getStyleClass().add("glass-plane-tools");
    plane.whenInksChange(this::recolour);
    getChildren().setAll(plane, tools, table, ruler);
  }

  private void recolour() {
    BrushForm.own(model)
        .ifPresentOrElse(
            own -> showPoints(own.points()), () -> model.dataset().ifPresent(this::showData));
    surface.recolour();
  }

  /// Follows the design and its data.
  ///
  /// @param sheet empty while there is no data
  void show(Optional<Sheet> sheet, Optional<Whereabouts> places, Optional<Part> part) {
    table.setVisible(sheet.isPresent());
    sheet.ifPresent(known -> places.ifPresent(where -> table.show(known, where, part)));
    Optional<DataChoice.Points> own = BrushForm.own(model);
    if (own.isPresent()) {
      brush.show(own.get());
      tools.minWidthProperty().bind(tools.prefWidthProperty());
      tools.getChildren().setAll(brush);
      if (stroke.isEmpty()) {
        showPoints(own.get().points());
      }
    } else {
      showHint();
      model.dataset().ifPresent(this::showData);
    }
    plane.setValue(value(own));
    plane.setCursor(own.isPresent() ? Cursor.DEFAULT : Cursor.HAND);
    showBrush();
    mark();
  }

  @Override
  public void follow() {
    table.follow();
    mark();
  }

  @Override
  public void reveal() {
    table.reveal();
  }

  private void mark() {
    plane.mark(areExamples() && stroke.isEmpty() ? sample.shown() : OptionalInt.empty());
  }

  /// Points that were painted just now are none yet.
  private boolean areExamples() {
    return model.dataset().filter(data -> total(data) == plane.dots()).isPresent();
  }

  /// What colours stand for, where they stand for a number.
  private Optional<String> value(Optional<DataChoice.Points> own) {
    return own.isPresent()
        ? own.filter(points -> !points.classifies()).map(_ -> OwnPoints.VALUE)
        : model
            .dataset()
            .map(Dataset::training)
            .map(Examples::target)
            .filter(target -> target instanceof Target.Values)
            .map(target -> ((Target.Values) target).name());
  }

  private void showHint() {
    boolean few = model.dataset().filter(set -> total(set) <= OwnPoints.MOST).isPresent();
    edit.setDisable(!few);
    hint.setText(few ? TEXTS.get("points.edit.hint") : TEXTS.get("points.many", OwnPoints.MOST));
    // A button and a few words, which go on in more lines: the plane and the table need it more.
    tools.minWidthProperty().unbind();
    tools.setMinWidth(USE_COMPUTED_SIZE);
    tools.getChildren().setAll(edit, hint);
  }

  private static int total(Dataset data) {
    return data.training().count() + data.validation().count() + data.test().count();
  }

  private void showBrush() {
    Painting.Brush now = brush.brush();
    boolean round = BrushForm.own(model).isPresent() && now.tool() != Painting.Tool.MOVE;
    plane.setBrush(round ? now.radius() : 0);
  }

  private void showPoints(List<PlanePoint> points) {
    boolean classified = BrushForm.own(model).filter(DataChoice.Points::classifies).isPresent();
    ColourMap values = plane.inks().signs();
    plane.setDots(
        points.stream()
            .map(
                point ->
                    new PaintPlane.Dot(
                        point.x(),
                        point.y(),
                        classified
                            ? plane.inks().ofClass(point.label())
                            : values.colour(0.5 + point.answer() / 2),
                        classified ? Form.of(point.label()) : Form.CIRCLE))
            .toList());
  }

  private void showData(Dataset data) {
    if (BrushForm.own(model).isPresent() || data.kind() != Dataset.Kind.PLANE) {
      return;
    }
    Whereabouts places = Whereabouts.of(data);
    List<PaintPlane.Dot> dots = new ArrayList<>();
    for (int row = 0; row < places.rows(); row++) {
      Examples examples = examples(data, places, row);
      int i = places.example(row);
      dots.add(
          new PaintPlane.Dot(
              examples.inputs()[2 * i],
              examples.inputs()[2 * i + 1],
              colour(examples, i),
              form(examples, i)));
    }
    plane.setDots(dots);
  }

  private static Examples examples(Dataset data, Whereabouts places, int row) {
    return places.part(row).orElse(Part.TRAINING).of(data);
  }

  private Color colour(Examples examples, int index) {
    return switch (examples.target()) {
      case Target.Classes classes -> plane.inks().ofClass(classes.labels()[index]);
      case Target.Values values -> plane.inks().signs().colour(0.5 + values.values()[index] / 2);
    };
  }

  private static Form form(Examples examples, int index) {
    return examples.target() instanceof Target.Classes classes
        ? Form.of(classes.labels()[index])
        : Form.CIRCLE;
  }

  /// The points of a generator, in their order, as points of one's own.
  private void makeOwn() {
    model
        .dataset()
        .ifPresent(
            data ->
                model.edit(
                    TEXTS.get("undo.own"),
                    design ->
                        design.withData(
                            new DataChoice.Points(data.classNames().size(), pointsOf(data)))));
  }

  static List<PlanePoint> pointsOf(Dataset data) {
    Whereabouts places = Whereabouts.of(data);
    List<PlanePoint> points = new ArrayList<>();
    for (int row = 0; row < places.rows(); row++) {
      Examples examples = examples(data, places, row);
      int example = places.example(row);
      points.add(
          new PlanePoint(
              examples.inputs()[2 * example],
              examples.inputs()[2 * example + 1],
              answer(examples.target(), example)));
    }
    return points;
  }

  private static float answer(Target target, int example) {
    return switch (target) {
      case Target.Classes classes -> classes.labels()[example];
      case Target.Values values -> values.values()[example];
    };
  }

  @Override
  public void press(double x, double y) {
    BrushForm.own(model)
        .ifPresentOrElse(
            own -> {
              if (brush.brush().tool() == Painting.Tool.MOVE) {
                still = Optional.of(new Point2D(x, y));
              }
              stroke = Optional.of(new Painting(brush.brush(), own.points(), ++strokes));
              mark();
              drag(x, y);
            },
            () -> choose(x, y));
  }

  private void choose(double x, double y) {
    if (areExamples()) {
      plane.dotAt(x, y).ifPresent(sample::show);
    }
  }

  @Override
  public void drag(double x, double y) {
    if (still.filter(from -> from.distance(x, y) < STILL).isPresent()) {
      return;
    }
    Optional<Point2D> from = still;
    still = Optional.empty();
    // It takes along what it pressed on, not what it comes by.
    from.ifPresent(place -> stroke.ifPresent(now -> now.touch(place.getX(), place.getY())));
    stroke.ifPresent(
        now -> {
          now.touch(x, y);
          showPoints(now.points());
        });
  }

  /// One stroke, one entry to undo; a click with the finger chooses.
  @Override
  public void release() {
    Optional<Painting> ended = still.isPresent() ? Optional.empty() : stroke;
    Optional<Point2D> clicked = still;
    stroke = Optional.empty();
    still = Optional.empty();
    clicked.ifPresent(
        place -> {
          choose(place.getX(), place.getY());
          mark();
        });
    ended.ifPresent(
        now -> {
          String word = brush.brush().tool().name().toLowerCase(Locale.ROOT);
          List<PlanePoint> points = now.points();
          BrushForm.own(model)
              .ifPresent(
                  own ->
                      model.edit(
                          TEXTS.get("undo." + word),
                          design -> design.withData(own.withPoints(points))));
        });
  }
}
