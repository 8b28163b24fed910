package glassbox.data.idx;

import glassbox.data.DataException;
import glassbox.data.Dataset;
import glassbox.data.Examples;
import glassbox.data.PlainSource;
import glassbox.data.Progress;
import glassbox.data.Source;
import glassbox.data.Target;
import glassbox.engine.Shape;
import glassbox.text.Texts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Images with labels in IDX files, gzip or not: `…-images-idx3-ubyte` and beside it
/// `…-labels-idx1-ubyte` (LeCun, Cortes and Burges, the MNIST database).
public final class IdxImages {

  private static final Texts TEXTS = Texts.of("data", "files");

  private static final String IMAGES = "images-idx3-ubyte";
  private static final String LABELS = "labels-idx1-ubyte";

  private IdxImages() {}

  /// Whether a file's name says that it holds images of this kind.
  public static boolean isNamedLikeIt(Path path) {
    return path.getFileName().toString().contains(IMAGES);
  }

  /// Pixels from 0 to 1, shape `[1, height, width]`.
  ///
  /// @throws DataException naming the file, the byte and the mend
  public static Source read(Path images, Progress progress) {
    Path labels = labelsBeside(images);
    byte[] labelBytes;
    int count;
    try (var file = IdxFile.open(labels, IdxFile.LABELS)) {
      count = file.sizes()[0];
      labelBytes = file.read(Progress.NONE);
    }
    try (var file = IdxFile.open(images, IdxFile.IMAGES)) {
      int[] sizes = file.sizes();
      if (sizes[0] != count) {
        throw new DataException(
            TEXTS.get("idx.pair", file.name(), sizes[0], labels.getFileName(), count));
      }
      float[] inputs = pixels(file.read(progress));
      Target target = classes(labelBytes, labels.getFileName().toString());
      return new PlainSource(
          file.name(),
          Dataset.Kind.IMAGE,
          new Examples(Shape.of(1, sizes[1], sizes[2]), inputs, target),
          List.of());
    }
  }

  private static float[] pixels(byte[] bytes) {
    float[] pixels = new float[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      pixels[i] = (bytes[i] & 0xff) / 255f;
    }
    return pixels;
  }

  private static Target classes(byte[] bytes, String file) {
    int[] labels = IntStream.range(0, bytes.length).map(i -> bytes[i] & 0xff).toArray();
    int[] different = Arrays.stream(labels).distinct().sorted().toArray();
    if (different.length < 2) {
      throw new DataException(TEXTS.get("idx.same", file));
    }
    int[] indices =
        Arrays.stream(labels).map(label -> Arrays.binarySearch(different, label)).toArray();
    return new Target.Classes(
        Arrays.stream(different).mapToObj(Integer::toString).toList(), indices);
  }

  private static Path labelsBeside(Path images) {
    String name = images.getFileName().toString();
    String bare = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    String wanted = bare.replace(IMAGES, LABELS);
    return Optional.of(wanted)
        .filter(label -> !label.equals(bare))
        .flatMap(
            label ->
                List.of(label, label + ".gz").stream()
                    .map(images::resolveSibling)
                    .filter(Files::isRegularFile)
                    .findFirst())
        .orElseThrow(
            () ->
                new DataException(
                    TEXTS.get("idx.alone", name, wanted.equals(bare) ? "…-" + LABELS : wanted)));
  }
}
