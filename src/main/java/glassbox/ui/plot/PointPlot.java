package glassbox.ui.plot;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/// Points of a plane, on a ground that may be a picture: a decision surface with its data, or what
/// was predicted against what is true.
public final class PointPlot extends PlotPane {

  private static final double READ_WITHIN = 8;
  private static final double KEYS_FROM = 100;
  private static final double KEY_GAP = 14;

  /// @param colour of its inside
  /// @param hollow whether it is a ring: an example that training never saw
  /// @param text what the pointer reads
  public record Dot(double x, double y, Color colour, boolean hollow, String text) {}

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
  public record Key(Color colour, boolean hollow, String text) {}

  private final String title;
  private String remark = "";
  private View view = View.plane(6);
  private List<Dot> dots = List.of();
  private List<Key> keys = List.of();
  private List<Point2D> line = List.of();
  private Optional<Raster> ground = Optional.empty();
  private double pointerX = Double.NaN;
  private double pointerY = Double.NaN;

  public PointPlot(String title) {
    this.title = title;
    setOnMouseMoved(
        event -> {
          pointerX = event.getX() - getInsets().getLeft();
          pointerY = event.getY() - getInsets().getTop();
          refresh();
        });
    setOnMouseExited(
        _ -> {
          pointerX = Double.NaN;
          refresh();
        });
  }

  public void setRemark(String changed) {
    remark = changed;
    refresh();
  }

  public void setView(View changed) {
    view = changed;
    refresh();
  }

  public void setDots(List<Dot> changed) {
    dots = List.copyOf(changed);
    refresh();
  }

  /// The legend, drawn where there is room beside a square; it says more than the remark, which
  /// then is left out.
  public void setKeys(List<Key> changed) {
    keys = List.copyOf(changed);
    refresh();
  }

  /// Drawn over the points, from one to the next.
  public void setLine(List<Point2D> changed) {
    line = List.copyOf(changed);
    refresh();
  }

  /// A picture of the whole view under the points, its first row at the top.
  public void setGround(Optional<Raster> changed) {
    ground = changed;
    refresh();
  }

  @Override
  protected void draw(GraphicsContext g, double width, double height) {
    double head = Math.ceil(inks().textSize() * 1.9);
    double h = Math.max(1, height - head - 1);
    double w = view.square ? Math.min(h, width) : width;
    h = view.square ? w : h;
    ground.ifPresent(
        raster -> {
          g.setImageSmoothing(true);
          g.drawImage(raster.image(), 0, head, w, Math.max(1, view.square ? w : height - head - 1));
        });
    drawFrame(g, head, w, h);
    double radius = Math.clamp(Math.sqrt(w * h) / 110, 1.3, 4);
    String read = remark;
    double nearest = READ_WITHIN;
    for (Dot dot : dots) {
      double x = (dot.x - view.left) / (view.right - view.left) * w;
      double y = head + (view.top - dot.y) / (view.top - view.bottom) * h;
      if (x < 0 || x > w || y < head || y > head + h) {
        continue;
      }
      drawDot(g, dot, x, y, radius);
      double distance = Math.hypot(x - pointerX, y - pointerY);
      if (distance < nearest) {
        nearest = distance;
        read = dot.text;
      }
    }
    drawLine(g, head, w, h);
    boolean beside = width - w > KEYS_FROM && !keys.isEmpty();
    if (beside) {
      drawKeys(g, w + KEY_GAP, head, h);
    }
    drawHead(g, title, beside && read.equals(remark) ? "" : read, w);
  }

  /// What the colours mean, beside a square.
  private void drawKeys(GraphicsContext g, double left, double top, double height) {
    double line = Math.ceil(inks().textSize() * 1.7);
    double size = inks().textSize() * 0.8;
    g.setFont(textFont());
    g.setTextBaseline(VPos.CENTER);
    g.setTextAlign(TextAlignment.LEFT);
    double y = top + line / 2;
    for (Key key : keys) {
      if (y + line / 2 > top + height) {
        return;
      }
      g.setFill(key.hollow ? inks().ground() : key.colour);
      g.fillOval(left, y - size / 2, size, size);
      g.setStroke(key.hollow ? key.colour : inks().axis());
      g.setLineWidth(1.2);
      g.strokeOval(left, y - size / 2, size, size);
      g.setFill(inks().text());
      g.fillText(key.text, left + size + 6, y);
      y += line;
    }
  }

  private void drawFrame(GraphicsContext g, double top, double w, double h) {
    g.setStroke(inks().axis());
    g.setLineWidth(1);
    if (view.diagonal) {
      g.strokeLine(0, top + h, w, top);
    }
    g.strokeRect(0.5, top + 0.5, w - 1, h - 1);
  }

  private void drawLine(GraphicsContext g, double top, double w, double h) {
    if (line.isEmpty()) {
      return;
    }
    g.save();
    g.beginPath();
    g.rect(0, top, w, h);
    g.clip();
    g.setStroke(inks().series(1));
    g.setLineWidth(2);
    double[] x = new double[line.size()];
    double[] y = new double[line.size()];
    for (int i = 0; i < x.length; i++) {
      x[i] = (line.get(i).getX() - view.left) / (view.right - view.left) * w;
      y[i] = top + (view.top - line.get(i).getY()) / (view.top - view.bottom) * h;
    }
    g.strokePolyline(x, y, x.length);
    g.restore();
  }

  private void drawDot(GraphicsContext g, Dot dot, double x, double y, double radius) {
    g.setLineWidth(dot.hollow ? 1.2 : radius > 2 ? 1 : 0.5);
    if (dot.hollow) {
      g.setFill(inks().ground());
      g.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
      g.setStroke(dot.colour);
    } else {
      g.setFill(dot.colour);
      g.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
      g.setStroke(inks().ground());
    }
    g.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
  }
}
