package glassbox.ui.plot;

import glassbox.export.Sheet;
import glassbox.text.Numbers;
import glassbox.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.paint.Color;

/// Points of a plane, on a ground that may be a picture: a decision surface with its data, or what
/// was predicted against what is true.
public final class PointPlot extends ChartPane {

  private static final Texts TEXTS = Texts.of("plot");
  private static final double READ_WITHIN = 8;

  /// How a point is drawn.
  public enum Mark {
    /// An example to train with.
    DISC,
    /// One that training never saw.
    RING,
    /// One that nothing saw.
    TARGET,
    /// One that is taken for something else.
    MISSED
  }

  /// @param form index of the class, which has a form of its own as it has a colour
  /// @param text what the pointer reads; made when it does, for there are hundreds of dots
  public record Dot(double x, double y, Color colour, Mark mark, int form, Supplier<String> text) {
    public Dot(double x, double y, Color colour, Mark mark, Supplier<String> text) {
      this(x, y, colour, mark, 0, text);
    }

    private Key key() {
      return new Key(colour, mark, form, "");
    }
  }

  /// What is shown of the plane.
  ///
  /// @param diagonal whether the line of equal values is drawn
  public record View(
      double left, double right, double bottom, double top, boolean square, boolean diagonal) {

    /// `±extent` both ways, in true proportion.
    public static View plane(double extent) {
      return new View(-extent, extent, -extent, extent, true, false);
    }
  }

  /// A line of the legend.
  public record Key(Color colour, Mark mark, int form, String text) {
    public Key(Color colour, Mark mark, String text) {
      this(colour, mark, 0, text);
    }
  }

  /// What the colours of the ground mean.
  public record Scale(ColourMap colours, double low, double high, String name) {}

  /// What the ground says at a place of the plane.
  public interface Ground {
    String at(double x, double y);
  }

  /// What the axes are: their names stand at their ends; without, the plot has no numbers.
  public record Names(String x, String y) {}

  private final PointPainter painter = new PointPainter(this);
  private String remark = "";
  private View view = View.plane(6);
  private List<Dot> dots = List.of();
  private List<Key> keys = List.of();
  private List<Point2D> line = List.of();
  private Optional<Raster> ground = Optional.empty();
  private Optional<Scale> scale = Optional.empty();
  private Optional<Ground> reader = Optional.empty();
  private Optional<Names> names = Optional.empty();
  private String lineName = "";
  private String blank = "";
  private boolean outlined;
  private int highlighted = -1;
  private Pen.Box box = new Pen.Box(0, 0, 1, 1);
  private final Pointer pointer = new Pointer(this);

  public PointPlot(String title) {
    super(title);
  }

  public void setRemark(String changed) {
    remark = changed;
    refresh();
  }

  /// @param why there are no points, where there are none
  public void setBlank(String why) {
    blank = why;
    refresh();
  }

  public void setView(View changed) {
    view = changed;
    refresh();
    refreshOver();
  }

  public void setDots(List<Dot> changed) {
    if (!changed.equals(dots)) {
      dots = List.copyOf(changed);
      refreshOver();
    }
  }

  /// The legend, drawn where there is room beside a square; it says more than the remark, which
  /// then is left out.
  public void setKeys(List<Key> changed) {
    keys = List.copyOf(changed);
    refresh();
  }

  /// @param changed whether a dot may have the colour of the ground that it lies on, and so needs a
  ///   rim that stands out from both
  public void setOutlined(boolean changed) {
    if (changed != outlined) {
      outlined = changed;
      refreshOver();
    }
  }

  /// The ground's scale, drawn under the legend.
  public void setScale(Optional<Scale> changed) {
    scale = changed;
    refresh();
  }

  public void setNames(Optional<Names> changed) {
    names = changed;
    refresh();
  }

  /// Drawn over the points, from one to the next.
  public void setLine(List<Point2D> changed) {
    line = List.copyOf(changed);
    refreshOver();
  }

  /// What the legend calls the line.
  public void setLineName(String changed) {
    lineName = changed;
    refresh();
  }

  /// A picture of the whole view under the points, its first row at the top.
  public void setGround(Optional<Raster> changed) {
    ground = changed;
    refresh();
  }

  public void setReader(Optional<Ground> changed) {
    reader = changed;
  }

  /// The dot with this index stands out; -1: none.
  public void setHighlighted(int dot) {
    highlighted = dot;
    refresh();
  }

  /// Told of the index of the dot that is clicked.
  public void whenChosen(Consumer<Integer> told) {
    setCursor(Cursor.HAND);
    setOnMouseClicked(_ -> nearest().ifPresent(told));
  }

  /// How long the longer side of the plane is on the screen, in pixels; 0 before it is drawn.
  public double side() {
    return Math.max(box.width(), box.height());
  }

  @Override
  protected String summary() {
    if (isEmpty()) {
      return blank.isEmpty() ? remark : blank;
    }
    List<String> parts = new ArrayList<>();
    if (!dots.isEmpty()) {
      parts.add(TEXTS.get("points", dots.size()));
    }
    scale.ifPresent(
        colours ->
            parts.add(
                TEXTS.get(
                    "scale",
                    colours.name(),
                    Numbers.brief(colours.low()),
                    Numbers.brief(colours.high()))));
    if (!remark.isEmpty()) {
      parts.add(remark);
    }
    return String.join(", ", parts);
  }

  @Override
  public boolean isEmpty() {
    return dots.isEmpty() && ground.isEmpty();
  }

  @Override
  public Sheet sheet() {
    String x = names.map(Names::x).orElse("x");
    String y = names.map(Names::y).orElse("y");
    return new Sheet(
        List.of(x, y, "point"),
        dots.stream()
            .map(dot -> List.of(Sheet.number(dot.x), Sheet.number(dot.y), dot.text.get()))
            .toList());
  }

  /// Where a dot stands, in the chart's own coordinates.
  public Point2D placeOf(int dot) {
    Dot found = dots.get(dot);
    return new Point2D(
        px(found.x) + getInsets().getLeft(), py(box, found.y) + getInsets().getTop());
  }

  double px(double x) {
    return px(box, x);
  }

  private double px(Pen.Box in, double x) {
    return in.x() + (x - view.left) / (view.right - view.left) * in.width();
  }

  private double py(Pen.Box in, double y) {
    return in.y() + (view.top - y) / (view.top - view.bottom) * in.height();
  }

  @Override
  protected void paint(Pen pen, double width, double height) {
    if (isEmpty() && !blank.isEmpty()) {
      double head = headHeight();
      paintTitle(pen);
      paintBlank(pen, blank, new Pen.Box(0, head, width, height - head));
      return;
    }
    double narrow = painter.keysWidth(List.of(keys), scale);
    Pen.Box plane = painter.box(view, narrow, names.isPresent(), width, height);
    List<List<Key>> columns = painter.columns(keys, scale, plane, width);
    double legend = painter.keysWidth(columns, scale);
    Pen.Box in = painter.box(view, legend, names.isPresent(), width, height);
    if (!in.equals(box)) {
      box = in;
      refreshOver();
    }
    ground.ifPresent(raster -> pen.picture(raster, in, true));
    painter.paintFrame(pen, view, in);
    names.ifPresent(both -> painter.paintAxes(pen, view, in, both));
    boolean beside = view.square && legend > 0 && width - in.right() >= legend;
    if (beside) {
      painter.paintKeys(pen, columns, scale, in, outlined);
    }
    Optional<String> read = read();
    boolean over =
        read.isEmpty() && !view.square && painter.paintKeyRow(pen, keys, lineName, headEnd(width));
    if (over) {
      paintTitle(pen);
    } else {
      paintHead(pen, read.orElse(beside ? "" : remark), Math.max(in.right(), width));
    }
  }

  @Override
  protected void paintSettled(Pen pen, double width, double height) {
    Pen.Box in = box;
    double usual = Math.clamp(Math.sqrt(in.width() * in.height()) / 105, 1.8, 4);
    // A mark of two parts needs room for both.
    double radius = outlined ? Math.max(2.5, usual * 1.15) : usual;
    pen.clipped(
        new Pen.Box(in.x() - 4, in.y() - 4, in.width() + 8, in.height() + 8),
        () -> {
          List<Spot> spots = new ArrayList<>();
          var marks = new Marks(inks(), outlined);
          for (Dot dot : dots) {
            spots.addAll(marks.at(px(in, dot.x), py(in, dot.y), radius, dot.key()));
          }
          pen.spots(spots);
        });
    pen.clipped(in, () -> paintLine(pen, in));
  }

  @Override
  protected void paintPointer(Pen pen, double width, double height) {
    if (highlighted >= 0 && highlighted < dots.size()) {
      Dot dot = dots.get(highlighted);
      pen.circle(
          px(dot.x), py(box, dot.y), 7, Color.TRANSPARENT, Pen.Stroke.solid(inks().strong(), 2));
    }
  }

  private void paintLine(Pen pen, Pen.Box in) {
    if (line.isEmpty()) {
      return;
    }
    var trace = new Trace();
    line.forEach(point -> trace.to(px(in, point.getX()), py(in, point.getY())));
    pen.curve(trace, Pen.Stroke.solid(inks().series(1), 2));
  }

  /// What the pointer reads: the dot under it, else the ground.
  private Optional<String> read() {
    if (pointer.isAway()) {
      return Optional.empty();
    }
    Optional<Integer> dot = nearest();
    if (dot.isPresent()) {
      return Optional.of(dots.get(dot.get()).text.get());
    }
    if (reader.isEmpty() || !box.contains(pointer.x(), pointer.y())) {
      return Optional.empty();
    }
    double x = view.left + (pointer.x() - box.x()) / box.width() * (view.right - view.left);
    double y = view.top - (pointer.y() - box.y()) / box.height() * (view.top - view.bottom);
    return Optional.of(reader.get().at(x, y));
  }

  private Optional<Integer> nearest() {
    int found = -1;
    double least = READ_WITHIN;
    for (int i = 0; i < dots.size(); i++) {
      double away =
          Math.hypot(px(dots.get(i).x) - pointer.x(), py(box, dots.get(i).y) - pointer.y());
      if (away < least) {
        least = away;
        found = i;
      }
    }
    return found < 0 ? Optional.empty() : Optional.of(found);
  }
}
