package glassbox.ui.plot;

import java.util.List;
import java.util.OptionalDouble;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.TextAlignment;
import javafx.scene.transform.Affine;

/// Draws on a canvas.
final class CanvasPen implements Pen {

  private static final double[] DASHES = {5, 3};

  private final GraphicsContext g;
  private final double sharpness;

  /// @param sharpness how many pixels of the screen, or of a file, are as wide as one of the canvas
  CanvasPen(GraphicsContext g, double sharpness) {
    this.g = g;
    this.sharpness = sharpness;
    g.setLineCap(StrokeLineCap.BUTT);
    g.setLineJoin(StrokeLineJoin.ROUND);
  }

  private void take(Stroke stroke) {
    g.setStroke(stroke.color());
    g.setLineWidth(stroke.width());
    g.setLineDashes(stroke.dashed() ? DASHES : new double[0]);
  }

  @Override
  public void line(double fromX, double fromY, double toX, double toY, Stroke stroke) {
    take(stroke);
    g.strokeLine(fromX, fromY, toX, toY);
  }

  @Override
  public void curve(Trace trace, Stroke stroke) {
    take(stroke);
    // A curve's corners are too many to round, and too small for anybody to see.
    g.setLineJoin(StrokeLineJoin.BEVEL);
    g.beginPath();
    trace.follow(
        new Trace.Follower() {
          @Override
          public void move(double x, double y) {
            g.moveTo(x, y);
          }

          @Override
          public void line(double x, double y) {
            g.lineTo(x, y);
          }
        });
    g.stroke();
    g.setLineJoin(StrokeLineJoin.ROUND);
  }

  @Override
  public void fill(Box box, double corner, Color color) {
    g.setFill(color);
    if (corner > 0) {
      g.fillRoundRect(box.x(), box.y(), box.width(), box.height(), 2 * corner, 2 * corner);
    } else {
      g.fillRect(box.x(), box.y(), box.width(), box.height());
    }
  }

  @Override
  public void outline(Box box, double corner, Stroke stroke) {
    take(stroke);
    if (corner > 0) {
      g.strokeRoundRect(box.x(), box.y(), box.width(), box.height(), 2 * corner, 2 * corner);
    } else {
      g.strokeRect(box.x(), box.y(), box.width(), box.height());
    }
  }

  @Override
  public void circle(double x, double y, double radius, Color inside, Stroke rim) {
    g.setFill(inside);
    g.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
    if (rim.width() > 0) {
      take(rim);
      g.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }
  }

  @Override
  public void polygon(double[] corners, Color inside, Stroke rim) {
    g.beginPath();
    g.moveTo(corners[0], corners[1]);
    for (int i = 2; i < corners.length; i += 2) {
      g.lineTo(corners[i], corners[i + 1]);
    }
    g.closePath();
    g.setFill(inside);
    g.fill();
    if (rim.width() > 0) {
      take(rim);
      g.stroke();
    }
  }

  @Override
  public void spots(List<Spot> spots) {
    if (spots.isEmpty()) {
      return;
    }
    Affine now = g.getTransform();
    double perUnit = now.getMxx() * sharpness;
    double left = Math.max(0, pixel(spots.stream().mapToDouble(Spot::left).min(), now.getTx()));
    double top = Math.max(0, pixel(spots.stream().mapToDouble(Spot::top).min(), now.getTy()));
    double right = pixel(spots.stream().mapToDouble(Spot::right).max(), now.getTx()) + 1;
    double bottom = pixel(spots.stream().mapToDouble(Spot::bottom).max(), now.getTy()) + 1;
    double width = Math.min(right, g.getCanvas().getWidth() * sharpness) - left;
    double height = Math.min(bottom, g.getCanvas().getHeight() * sharpness) - top;
    if (width > 0 && height > 0) {
      var box =
          new Box(
              (left / sharpness - now.getTx()) / now.getMxx(),
              (top / sharpness - now.getTy()) / now.getMyy(),
              width / perUnit,
              height / perUnit);
      picture(SpotRaster.of(spots, box, perUnit), box, false);
    }
  }

  /// The pixel of the screen in which a place lies; from pixel to pixel nothing is blurred.
  private double pixel(OptionalDouble place, double moved) {
    return Math.floor((place.orElseThrow() * g.getTransform().getMxx() + moved) * sharpness);
  }

  @Override
  public void text(String text, double x, double y, Lettering lettering) {
    g.setFont(lettering.font());
    g.setFill(lettering.color());
    g.setTextBaseline(lettering.down());
    g.setTextAlign(
        switch (lettering.across()) {
          case LEFT -> TextAlignment.LEFT;
          case CENTER -> TextAlignment.CENTER;
          case RIGHT -> TextAlignment.RIGHT;
        });
    g.fillText(Glyphs.seen(text), x, y);
  }

  @Override
  public void picture(Raster raster, Box into, boolean smooth) {
    g.setImageSmoothing(smooth);
    g.drawImage(raster.image(), into.x(), into.y(), into.width(), into.height());
  }

  @Override
  public void clipped(Box box, Runnable drawing) {
    g.save();
    g.beginPath();
    g.rect(box.x(), box.y(), box.width(), box.height());
    g.clip();
    drawing.run();
    g.restore();
  }
}
