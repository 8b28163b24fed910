package glassbox.ui.plot;

import java.nio.IntBuffer;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// An image whose pixels are written as whole numbers, `0xAARRGGBB`, and shown without a copy.
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
