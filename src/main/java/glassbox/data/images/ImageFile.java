package glassbox.data.images;

import glassbox.data.DataException;
import glassbox.data.folder.LabelledFiles;
import glassbox.text.Texts;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/// Decodes a picture: PNG, JPEG, BMP or GIF, the first of several in one file.
final class ImageFile {

  private static final Texts TEXTS = Texts.of("data", "folders");

  /// Pixels of a picture, at the most: what a file claims is not believed.
  static final long MOST_PIXELS = 64_000_000;

  static {
    // Small files need no file beside them.
    ImageIO.setUseCache(false);
  }

  /// @param argb row by row, alpha, red, green and blue in 8 bits each
  record Pixels(int width, int height, int[] argb) {}

  private ImageFile() {}

  /// @throws DataException naming the file and the mend
  static Pixels read(Path path) {
    BufferedImage image = decoded(path, LabelledFiles.called(path));
    int width = image.getWidth();
    int height = image.getHeight();
    int[] argb = image.getRGB(0, 0, width, height, new int[width * height], 0, width);
    return new Pixels(width, height, argb);
  }

  private static BufferedImage decoded(Path path, String name) {
    try (ImageInputStream in = ImageIO.createImageInputStream(path.toFile())) {
      Iterator<ImageReader> readers =
          in == null ? Collections.emptyIterator() : ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw new DataException(TEXTS.get("image.kind", name));
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        checkSize(reader, name);
        return reader.read(0);
      } finally {
        reader.dispose();
      }
    } catch (DataException refused) {
      throw refused;
    } catch (IOException | RuntimeException damaged) {
      // Decoders of damaged pictures fail in many ways.
      throw new DataException(TEXTS.get("image.damaged", name), damaged);
    }
  }

  private static void checkSize(ImageReader reader, String name) throws IOException {
    int width = reader.getWidth(0);
    int height = reader.getHeight(0);
    if ((long) width * height > MOST_PIXELS) {
      throw new DataException(TEXTS.get("image.large", name, width, height, MOST_PIXELS));
    }
  }
}
