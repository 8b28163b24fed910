package glassbox.testing;

import glassbox.export.Png;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

/// Keeps pictures of screens in `target/gallery`, as PNG.
public final class Gallery {

  private static final Path FOLDER = Path.of("target", "gallery");

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

  private static byte[] png(WritableImage image) {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    int[] argb = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
    return Png.encode(width, height, argb);
  }
}
