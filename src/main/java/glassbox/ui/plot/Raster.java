package glassbox.ui.plot;

import java.nio.IntBuffer;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/// An image whose pixels are written as whole numbers, `0xAARRGGBB`, colours multiplied by alpha,
/// and shown without a copy.
public final class Raster {

  private final int width;
  private final int height;
  private final int[] pixels;
  private final PixelBuffer<IntBuffer> buffer;
  private final WritableImage image;

  public Raster(int width, int height) {
    this.width = width;
    this.height = height;
    pixels = new int[width * height];
    buffer =
        new PixelBuffer<>(
            width, height, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
    image = new WritableImage(buffer);
  }

  public boolean fits(int otherWidth, int otherHeight) {
    return width == otherWidth && height == otherHeight;
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  /// A copy, `[height, width]`.
  public int[] pixels() {
    return pixels.clone();
  }

  public void set(int x, int y, int argb) {
    pixels[y * width + x] = argb;
  }

  /// Lays a colour over what is there.
  ///
  /// @param alpha from 0 to 1
  void blend(int x, int y, Color colour, double alpha) {
    int at = y * width + x;
    int below = pixels[at];
    pixels[at] =
        mixed(below >>> 24, 1, alpha) << 24
            | mixed(below >>> 16 & 0xff, colour.getRed(), alpha) << 16
            | mixed(below >>> 8 & 0xff, colour.getGreen(), alpha) << 8
            | mixed(below & 0xff, colour.getBlue(), alpha);
  }

  private static int mixed(int below, double above, double alpha) {
    return (int) (below * (1 - alpha) + 255 * above * alpha + 0.5);
  }

  /// Draws a part of it with sharp pixels. Where an edge falls between two pixels of the canvas,
  /// the one beyond it would be taken from a neighbour of the part: so the part ends half a pixel
  /// of the canvas sooner.
  public void drawPart(GraphicsContext g, Pen.Box part, Pen.Box into) {
    double across = inset(part.width() / (into.width() * Math.abs(g.getTransform().getMxx())));
    double down = inset(part.height() / (into.height() * Math.abs(g.getTransform().getMyy())));
    g.setImageSmoothing(false);
    g.drawImage(
        image(),
        part.x() + across,
        part.y() + down,
        part.width() - 2 * across,
        part.height() - 2 * down,
        into.x(),
        into.y(),
        into.width(),
        into.height());
  }

  private static double inset(double perPixel) {
    return Math.min(0.49, 0.51 * perPixel);
  }

  /// Shows what was set since.
  public WritableImage image() {
    buffer.updateBuffer(_ -> null);
    return image;
  }
}
