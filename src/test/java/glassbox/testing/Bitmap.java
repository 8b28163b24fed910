package glassbox.testing;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;

/// Writes picture files for tests.
public final class Bitmap {

  private Bitmap() {}

  /// Of one colour; the file's ending says in which form.
  public static void write(Path file, int width, int height, int argb) throws IOException {
    int[] pixels = new int[width * height];
    Arrays.fill(pixels, argb);
    write(file, width, pixels);
  }

  /// @param argb row by row
  public static void write(Path file, int width, int[] argb) throws IOException {
    String name = file.getFileName().toString();
    String form = name.substring(name.lastIndexOf('.') + 1);
    // Only some forms know what is transparent.
    int type = form.equals("png") ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
    var image = new BufferedImage(width, argb.length / width, type);
    image.setRGB(0, 0, width, argb.length / width, argb, 0, width);
    if (!ImageIO.write(image, form, file.toFile())) {
      throw new IOException("There is no form called " + form + ".");
    }
  }
}
