package glassbox.data.idx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import glassbox.data.DataException;
import glassbox.data.Dataset;
import glassbox.data.Progress;
import glassbox.data.Split;
import glassbox.engine.Seeds;
import glassbox.engine.Shape;
import glassbox.testing.SharedData;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class IdxImagesTest {

  private static final String IMAGES = "t-images-idx3-ubyte";
  private static final String LABELS = "t-labels-idx1-ubyte";

  @TempDir Path folder;

  /// Six images of 2×3 pixels, labels 4 and 7 in turn.
  private void write(byte[] images, byte[] labels) throws IOException {
    Files.write(folder.resolve(IMAGES), images);
    Files.write(folder.resolve(LABELS), labels);
  }

  private static byte[] images(int magic, int count, int height, int width, int values) {
    ByteBuffer bytes = ByteBuffer.allocate(16 + values);
    bytes.putInt(magic).putInt(count).putInt(height).putInt(width);
    for (int i = 0; i < values; i++) {
      bytes.put((byte) (i * 7));
    }
    return bytes.array();
  }

  private static byte[] labels(int count, int... values) {
    ByteBuffer bytes = ByteBuffer.allocate(8 + values.length);
    bytes.putInt(0x0801).putInt(count);
    Arrays.stream(values).forEach(value -> bytes.put((byte) value));
    return bytes.array();
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  private Dataset read() {
    return IdxImages.read(folder.resolve(IMAGES), Progress.NONE)
        .prepare(new Split.Shares(0, 0), Seeds.of(1));
  }

  private void refuses(byte[] images, byte[] labels, String message) throws IOException {
    write(images, labels);
    assertThatThrownBy(this::read).isInstanceOf(DataException.class).hasMessage(message);
  }

  @Test
  void readsImagesAndTheLabelsBesideThem() throws IOException {
    write(images(0x0803, 6, 2, 3, 36), labels(6, 4, 7, 4, 7, 4, 7));
    Dataset data = read();
    assertThat(data.training().shape()).isEqualTo(Shape.of(1, 2, 3));
    assertThat(data.classNames()).containsExactly("4", "7");
    assertThat(data.training().inputs()[1]).isEqualTo(7 / 255f);
  }

  @Test
  void readsThemPacked() throws IOException {
    write(gzip(images(0x0803, 6, 2, 3, 36)), gzip(labels(6, 4, 7, 4, 7, 4, 7)));
    assertThat(read().training().count()).isEqualTo(6);
  }

  @Test
  void refusesWhatIsMalformedWithPlaceAndMend() throws IOException {
    byte[] good = labels(6, 4, 7, 4, 7, 4, 7);
    refuses(
        images(99, 6, 2, 3, 36),
        good,
        IMAGES + ", byte 0: not an IDX file of images. Expected the number 2051, received 99.");
    refuses(
        images(0x0803, 6, 2, 3, 30),
        good,
        IMAGES
            + ", byte 4: the header claims 36 values, the file has 46 bytes. Get the whole file"
            + " again.");
    refuses(
        images(0x0803, 60_000, 224, 224, 36),
        good,
        IMAGES
            + ", byte 4: the header claims 3,010,560,000 values. Expected at most 500,000,000; take"
            + " fewer images.");
    refuses(
        images(0x0803, 6, -2, 3, 36),
        good,
        IMAGES + ", byte 8: a size must be 1 or more. Received -2.");
    refuses(
        images(0x0803, 6, 2, 3, 36),
        labels(5, 4, 7, 4, 7, 4),
        IMAGES
            + ", byte 4: 6 images, but "
            + LABELS
            + " has 5 labels. The two files must belong together.");
    refuses(
        images(0x0803, 6, 2, 3, 36),
        labels(6, 4, 4, 4, 4, 4, 4),
        LABELS + ": all labels are the same. To tell classes apart there must be two.");
    refuses(
        new byte[] {0, 0}, good, IMAGES + ": ends within its header. Get the whole file again.");
  }

  @Test
  void refusesAPackedFileThatEndsEarly() throws IOException {
    byte[] packed = gzip(images(0x0803, 60, 20, 30, 36_000));
    byte[] sixty = labels(60, IntStream.range(0, 60).map(i -> i % 3).toArray());
    refuses(
        Arrays.copyOf(packed, packed.length - 40),
        sixty,
        IMAGES + ": ends early. Get the whole file again.");
  }

  @Test
  void saysWhichFileOfLabelsIsMissing() throws IOException {
    Files.write(folder.resolve(IMAGES), images(0x0803, 6, 2, 3, 36));
    assertThatThrownBy(this::read)
        .hasMessage(
            IMAGES
                + ": its labels are not beside it. Expected a file called "
                + LABELS
                + ", with or without .gz.");
  }

  @Test
  void readsRealDigits() {
    Dataset digits =
        IdxImages.read(SharedData.data("mnist/mnist-6k-images-idx3-ubyte.gz"), Progress.NONE)
            .prepare(new Split.Shares(0, 0.1), Seeds.of(1));
    assertThat(digits.training().count() + digits.test().count()).isEqualTo(6000);
    assertThat(digits.classNames()).hasSize(10);
  }
}
