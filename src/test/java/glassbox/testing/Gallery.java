package glassbox.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

/// Keeps pictures of screens in `target/gallery`, as PNG (W3C, PNG specification, third edition).
public final class Gallery {

  private static final Path FOLDER = Path.of("target", "gallery");
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

  private Gallery() {}

  /// Draws `scene` as it stands, with the menus, lists and hints that are open over it, and writes
  /// `name.png`. Call it off the JavaFX thread.
  public static Path keep(String name, Scene scene) {
    WritableImage image = FxTest.onFx(() -> withPopups(scene));
    Path file = FOLDER.resolve(name + ".png");
    try {
      Files.createDirectories(FOLDER);
      Files.write(file, png(image));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return file;
  }

  private static WritableImage withPopups(Scene scene) {
    WritableImage image = scene.snapshot(null);
    Window owner = scene.getWindow();
    for (Window window : Window.getWindows()) {
      if (window instanceof PopupWindow popup && popup.getOwnerWindow().equals(owner)) {
        int left = (int) Math.round(popup.getX() - owner.getX() - scene.getX());
        int top = (int) Math.round(popup.getY() - owner.getY() - scene.getY());
        lay(drawn(popup.getScene()), image, left, top);
      }
    }
    return image;
  }

  /// With its shadow, and nothing behind it.
  private static WritableImage drawn(Scene popup) {
    var clear = new SnapshotParameters();
    clear.setFill(Color.TRANSPARENT);
    clear.setViewport(new Rectangle2D(0, 0, popup.getWidth(), popup.getHeight()));
    return popup.getRoot().snapshot(clear, null);
  }

  /// Lays one picture over another; what reaches beyond it is cut.
  private static void lay(WritableImage upper, WritableImage lower, int left, int top) {
    for (int y = Math.max(0, -top); y < Math.min(upper.getHeight(), lower.getHeight() - top); y++) {
      for (int x = Math.max(0, -left);
          x < Math.min(upper.getWidth(), lower.getWidth() - left);
          x++) {
        Color over = upper.getPixelReader().getColor(x, y);
        Color under = lower.getPixelReader().getColor(left + x, top + y);
        Color opaque = Color.color(over.getRed(), over.getGreen(), over.getBlue());
        lower
            .getPixelWriter()
            .setColor(left + x, top + y, under.interpolate(opaque, over.getOpacity()));
      }
    }
  }

  private static byte[] png(WritableImage image) throws IOException {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    var file = new ByteArrayOutputStream();
    file.write(SIGNATURE);
    // Eight bits, true colour, no interlace.
    chunk(
        file,
        "IHDR",
        ByteBuffer.allocate(13)
            .putInt(width)
            .putInt(height)
            .put(new byte[] {8, 2, 0, 0, 0})
            .array());
    chunk(file, "IDAT", pixels(image.getPixelReader(), width, height));
    chunk(file, "IEND", new byte[0]);
    return file.toByteArray();
  }

  private static byte[] pixels(PixelReader reader, int width, int height) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var deflater = new DeflaterOutputStream(packed)) {
      byte[] row = new byte[1 + 3 * width];
      for (int y = 0; y < height; y++) {
        for (int x = 0; x < width; x++) {
          int argb = reader.getArgb(x, y);
          row[1 + 3 * x] = (byte) (argb >> 16);
          row[2 + 3 * x] = (byte) (argb >> 8);
          row[3 + 3 * x] = (byte) argb;
        }
        deflater.write(row);
      }
    }
    return packed.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream file, String type, byte[] data)
      throws IOException {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    var checksum = new CRC32();
    checksum.update(name);
    checksum.update(data);
    file.write(ByteBuffer.allocate(4).putInt(data.length).array());
    file.write(name);
    file.write(data);
    file.write(ByteBuffer.allocate(4).putInt((int) checksum.getValue()).array());
  }
}
