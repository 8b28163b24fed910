package glassbox.ui.plot;

import glassbox.export.Png;
import glassbox.export.Svg;
import java.util.Base64;
import java.util.Locale;
import javafx.geometry.VPos;
import javafx.scene.paint.Color;

/// Draws into an SVG file.
final class SvgPen implements Pen {

  /// From the top of a line, its middle and its foot to the base line of its letters, in text
  /// sizes: Inter's own measures, and near enough for what stands in for it elsewhere.
  private static final double FROM_TOP = 0.97;

  private static final double FROM_MIDDLE = 0.364;
  private static final double FROM_FOOT = -0.242;

  private final Svg svg;

  SvgPen(Svg svg) {
    this.svg = svg;
  }

  @Override
  public void line(double fromX, double fromY, double toX, double toY, Stroke stroke) {
    svg.element(
        "path",
        "d",
        "M" + Svg.n(fromX) + " " + Svg.n(fromY) + "L" + Svg.n(toX) + " " + Svg.n(toY),
        "style",
        style(stroke));
  }

  @Override
  public void curve(Trace trace, Stroke stroke) {
    var path = new StringBuilder();
    trace.follow(
        new Trace.Follower() {
          @Override
          public void move(double x, double y) {
            path.append('M').append(Svg.n(x)).append(' ').append(Svg.n(y));
          }

          @Override
          public void line(double x, double y) {
            path.append('L').append(Svg.n(x)).append(' ').append(Svg.n(y));
          }
        });
    svg.element("path", "d", path, "style", style(stroke));
  }

  @Override
  public void fill(Box box, double corner, Color color) {
    rectangle(box, corner, paint("fill", color));
  }

  @Override
  public void outline(Box box, double corner, Stroke stroke) {
    rectangle(box, corner, style(stroke));
  }

  private void rectangle(Box box, double corner, String style) {
    svg.element(
        "rect",
        "x",
        box.x(),
        "y",
        box.y(),
        "width",
        box.width(),
        "height",
        box.height(),
        "rx",
        corner,
        "style",
        style);
  }

  @Override
  public void circle(double x, double y, double radius, Color inside, Stroke rim) {
    svg.element("circle", "cx", x, "cy", y, "r", radius, "style", style(inside, rim));
  }

  @Override
  public void polygon(double[] corners, Color inside, Stroke rim) {
    var places = new StringBuilder();
    for (double corner : corners) {
      places.append(Svg.n(corner)).append(' ');
    }
    svg.element("polygon", "points", places.toString().strip(), "style", style(inside, rim));
  }

  private static String style(Color inside, Stroke rim) {
    String style = paint("fill", inside);
    return rim.width() > 0
        ? style + ";" + paint("stroke", rim.color()) + ";stroke-width:" + Svg.n(rim.width())
        : style;
  }

  @Override
  public void text(String text, double x, double y, Lettering lettering) {
    double size = lettering.font().getSize();
    boolean mono = lettering.font().getFamily().contains("Mono");
    String style =
        "font-family:%s;font-size:%spx;font-weight:%s;%s;text-anchor:%s"
            .formatted(
                mono ? "'JetBrains Mono',monospace" : "Inter,sans-serif",
                Svg.n(size),
                lettering.font().getName().contains("Semi") ? "600" : "400",
                paint("fill", lettering.color()),
                switch (lettering.across()) {
                  case LEFT -> "start";
                  case CENTER -> "middle";
                  case RIGHT -> "end";
                });
    svg.words("text", text, "x", x, "y", y + size * toBaseLine(lettering.down()), "style", style);
  }

  private static double toBaseLine(VPos down) {
    return switch (down) {
      case TOP -> FROM_TOP;
      case CENTER -> FROM_MIDDLE;
      case BOTTOM -> FROM_FOOT;
      case BASELINE -> 0;
    };
  }

  @Override
  public void picture(Raster raster, Box into, boolean smooth) {
    byte[] png = Png.encode(raster.width(), raster.height(), raster.pixels());
    svg.element(
        "image",
        "x",
        into.x(),
        "y",
        into.y(),
        "width",
        into.width(),
        "height",
        into.height(),
        "preserveAspectRatio",
        "none",
        "style",
        smooth ? "image-rendering:auto" : "image-rendering:pixelated",
        "xlink:href",
        "data:image/png;base64," + Base64.getEncoder().encodeToString(png));
  }

  @Override
  public void clipped(Box box, Runnable drawing) {
    svg.clipped(box.x(), box.y(), box.width(), box.height(), drawing);
  }

  private static String style(Stroke stroke) {
    return "fill:none;"
        + paint("stroke", stroke.color())
        + ";stroke-width:"
        + Svg.n(stroke.width())
        + ";stroke-linejoin:round"
        + (stroke.dashed() ? ";stroke-dasharray:5 3" : "");
  }

  private static String paint(String what, Color color) {
    String shown =
        String.format(
            Locale.ROOT,
            "%s:#%02x%02x%02x",
            what,
            Math.round(255 * color.getRed()),
            Math.round(255 * color.getGreen()),
            Math.round(255 * color.getBlue()));
    return color.isOpaque() ? shown : shown + ";" + what + "-opacity:" + Svg.n(color.getOpacity());
  }
}
