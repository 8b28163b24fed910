package glassbox.ui.data;

import glassbox.data.PlanePoint;
import glassbox.text.Numbers;
import glassbox.ui.plot.Form;
import glassbox.ui.plot.Pen;
import glassbox.ui.plot.PlotPane;
import glassbox.ui.plot.Raster;
import glassbox.ui.plot.Spot;
import glassbox.ui.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/// The plane, large, with its axes: points to look at, and a brush to change them with.
final class PaintPlane extends PlotPane {

  private static final Texts TEXTS = Texts.of("data");
  private static final double EXTENT = PlanePoint.EXTENT;

  /// How wide the colours of the values stand beside the square.
  private static final double BAR = 10;

  /// Told of the places that the pressed button goes over, in units of the plane.
  interface Hand {
    void press(double x, double y);

    void drag(double x, double y);

    void release();
  }

  /// How far from a point a click may miss it, in pixels.
  private static final double NEAR = 8;

  /// How much of the ground is seen: the points are what one looks at.
  private static final double GROUND = 0.45;

  /// @param colour of its inside
  record Dot(double x, double y, Color colour, Form form) {}

  private List<Dot> dots = List.of();
  private Optional<Raster> ground = Optional.empty();
  private Optional<String> value = Optional.empty();
  private OptionalInt marked = OptionalInt.empty();
  private double side = 1;
  private double left;
  private double brush;
  private double pointerX = Double.NaN;
  private double pointerY = Double.NaN;

  PaintPlane(Hand hand) {
    setId("plane");
    addEventHandler(MouseEvent.MOUSE_MOVED, this::follow);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::follow);
    setOnMouseExited(
        _ -> {
          pointerX = Double.NaN;
          refresh();
        });
    setOnMousePressed(
        event -> {
          if (event.getButton() == MouseButton.PRIMARY) {
            hand.press(x(event), y(event));
          }
        });
    setOnMouseDragged(
        event -> {
          if (event.getButton() == MouseButton.PRIMARY) {
            hand.drag(x(event), y(event));
          }
        });
    setOnMouseReleased(
        event -> {
          if (event.getButton() == MouseButton.PRIMARY) {
            hand.release();
          }
        });
  }

  /// Below the square, for the numbers of the axis.
  double foot() {
    return Math.ceil(1.8 * inks().textSize());
  }

  /// Left of the square, for the numbers of the other axis.
  private double margin() {
    return Math.ceil(2 * inks().textSize());
  }

  /// Right of it, for the colours of the values, whether or not there are any: another kind of data
  /// leaves the square where it is.
  private double edge() {
    return Math.ceil(BAR + 3.2 * inks().textSize());
  }

  /// As wide as a square of this height is with what stands around it.
  double widthFor(double height) {
    return margin() + height - foot() + edge();
  }

  /// @param name of the number that colours stand for; empty where they stand for classes
  void setValue(Optional<String> name) {
    value = name;
    refresh();
  }

  void setDots(List<Dot> changed) {
    dots = List.copyOf(changed);
    refresh();
  }

  int dots() {
    return dots.size();
  }

  /// Frames the dot with this index.
  void mark(OptionalInt dot) {
    marked = dot;
    refresh();
  }

  /// The index of the dot that is meant with a place; empty where there is none near it.
  OptionalInt dotAt(double x, double y) {
    int found = -1;
    double least = NEAR / side * 2 * EXTENT;
    for (int i = 0; i < dots.size(); i++) {
      double away = Math.hypot(dots.get(i).x - x, dots.get(i).y - y);
      if (away < least) {
        least = away;
        found = i;
      }
    }
    return found < 0 ? OptionalInt.empty() : OptionalInt.of(found);
  }

  /// A picture of the whole plane, faintly under the points, its first row at the top.
  void setGround(Optional<Raster> changed) {
    ground = changed;
    refresh();
  }

  /// @param radius of the circle around the pointer, in units of the plane; 0: none
  void setBrush(double radius) {
    brush = radius;
    refresh();
  }

  private void follow(MouseEvent event) {
    pointerX = x(event);
    pointerY = y(event);
    refresh();
  }

  private double x(MouseEvent event) {
    return ((event.getX() - left) / side * 2 - 1) * EXTENT;
  }

  private double y(MouseEvent event) {
    return (1 - event.getY() / side * 2) * EXTENT;
  }

  @Override
  protected void draw(GraphicsContext g, double width, double height) {
    side = Math.max(1, Math.min(width - margin() - edge(), height - foot()));
    left = Math.floor(margin() + (width - margin() - edge() - side) / 2);
    g.save();
    g.translate(left, 0);
    drawGround(g);
    drawGrid(g);
    double radius = Math.clamp(side / 130, 2, 5);
    var rim = Pen.Stroke.solid(inks().ground(), 1);
    pen(g)
        .spots(
            dots.stream()
                .map(
                    dot -> new Spot(dot.form, place(dot.x), place(-dot.y), radius, dot.colour, rim))
                .toList());
    marked.ifPresent(dot -> drawMark(g, dot, radius));
    g.setLineWidth(1);
    if (brush > 0 && Math.abs(pointerX) <= EXTENT && Math.abs(pointerY) <= EXTENT) {
      double reach = brush / EXTENT * side / 2;
      g.setStroke(inks().strong());
      g.strokeOval(place(pointerX) - reach, place(-pointerY) - reach, 2 * reach, 2 * reach);
    }
    if (dots.isEmpty()) {
      drawNothing(g);
    }
    value.ifPresent(name -> drawValues(g, name));
    g.restore();
  }

  private void drawMark(GraphicsContext g, int dot, double radius) {
    if (dot < dots.size()) {
      double x = place(dots.get(dot).x);
      double y = place(-dots.get(dot).y);
      pen(g).circle(x, y, radius + 4, Color.TRANSPARENT, Pen.Stroke.solid(inks().strong(), 2));
    }
  }

  private void drawGround(GraphicsContext g) {
    ground.ifPresent(
        raster -> {
          g.setGlobalAlpha(GROUND);
          g.setImageSmoothing(true);
          g.drawImage(raster.image(), 0, 0, side, side);
          g.setGlobalAlpha(1);
        });
  }

  private double place(double value) {
    return (value / EXTENT + 1) / 2 * side;
  }

  private void drawNothing(GraphicsContext g) {
    String words = TEXTS.get("points.none");
    double wide = Pen.width(words, textFont()) + inks().textSize();
    double tall = 2 * inks().textSize();
    double y = side / 2 - 1.2 * inks().textSize();
    // No line runs through them.
    g.setFill(inks().ground());
    g.fillRect((side - wide) / 2, y - tall / 2, wide, tall);
    g.setFont(textFont());
    g.setFill(inks().text());
    write(g, words, new Place(side / 2, y, TextAlignment.CENTER, VPos.CENTER));
  }

  /// Every second unit has a line; its number stands at each of them, or in a small square at every
  /// second one.
  private void drawGrid(GraphicsContext g) {
    boolean pointed = !Double.isNaN(pointerX);
    int named = side / EXTENT < 1.6 * inks().textSize() ? 4 : 2;
    g.setLineWidth(1);
    g.setFont(numberFont());
    for (int unit = -4; unit <= 4; unit += 2) {
      double at = Math.floor(place(unit)) + 0.5;
      g.setStroke(unit == 0 ? inks().axis() : inks().grid());
      g.strokeLine(at, 0, at, side);
      g.strokeLine(0, at, side, at);
      if (unit % named != 0) {
        continue;
      }
      g.setFill(inks().text());
      if (!pointed || unit < 4) {
        write(g, Numbers.whole(unit), new Place(at, side + 5, TextAlignment.CENTER, VPos.TOP));
      }
      write(g, Numbers.whole(-unit), new Place(-6, at, TextAlignment.RIGHT, VPos.CENTER));
    }
    g.setStroke(inks().axis());
    g.strokeRect(0.5, 0.5, side - 1, side - 1);
    g.setFont(textFont());
    write(g, "y", new Place(-6, 0, TextAlignment.RIGHT, VPos.TOP));
    String x =
        pointed
            ? TEXTS.get("points.at", Numbers.fixed(pointerX, 1), Numbers.fixed(pointerY, 1))
            : "x";
    write(g, x, new Place(side, side + 5, TextAlignment.RIGHT, VPos.TOP));
  }

  /// What the colours of the points stand for.
  private void drawValues(GraphicsContext g, String name) {
    double x = side + inks().textSize();
    double tall = Math.min(side / 2, 16 * inks().textSize());
    double top = 2 * inks().textSize();
    for (int y = 0; y < tall; y++) {
      g.setFill(inks().signs().colour(1 - y / tall));
      g.fillRect(x, top + y, BAR, 1.5);
    }
    g.setFill(inks().text());
    g.setFont(textFont());
    write(g, name, new Place(x, 0, TextAlignment.LEFT, VPos.TOP));
    g.setFont(numberFont());
    for (int mark = -1; mark <= 1; mark++) {
      double at = top + (1 - mark) / 2.0 * tall;
      write(g, Numbers.whole(mark), new Place(x + BAR + 4, at, TextAlignment.LEFT, VPos.CENTER));
    }
  }

  private record Place(double x, double y, TextAlignment side, VPos base) {}

  private static void write(GraphicsContext g, String text, Place at) {
    g.setTextAlign(at.side);
    g.setTextBaseline(at.base);
    g.fillText(text, at.x, at.y);
  }
}
