package glassbox.data.images;

import glassbox.data.DataException;
import glassbox.data.Dataset;
import glassbox.data.Examples;
import glassbox.data.Progress;
import glassbox.data.Reading;
import glassbox.data.Source;
import glassbox.data.Split;
import glassbox.data.folder.LabelledFiles;
import glassbox.engine.Seeds;
import glassbox.engine.Shape;
import glassbox.text.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A folder of pictures with their classes, all in one size, pixels from 0 to 1.
///
/// @param examples `[channels, height, width]` each
public record ImageFolder(String name, Examples examples, Reading.Images reading)
    implements Source {

  private static final Texts TEXTS = Texts.of("data", "folders");

  public static final Set<String> ENDINGS = Set.of(".png", ".jpg", ".jpeg", ".bmp", ".gif");

  /// Numbers in memory, at the most.
  private static final long MOST_NUMBERS = 300_000_000;

  /// @throws DataException naming the file and the mend
  /// @throws java.util.concurrent.CancellationException when `progress` says so
  public static ImageFolder read(Path folder, Reading.Images reading, Progress progress) {
    LabelledFiles files = LabelledFiles.in(folder, ENDINGS, TEXTS.get("what.images"));
    var shrinking = new Shrinking(reading);
    Shape shape = Shape.of(shrinking.channels(), reading.height(), reading.width());
    int count = files.files().size();
    if ((long) count * shape.elements() > MOST_NUMBERS) {
      throw new DataException(
          TEXTS.get("image.many", files.name(), count, shape.elements(), MOST_NUMBERS));
    }
    float[] inputs = new float[count * shape.elements()];
    for (int i = 0; i < count; i++) {
      shrinking.write(ImageFile.read(files.files().get(i)), inputs, i * shape.elements());
      progress.report((i + 1.0) / count);
    }
    return new ImageFolder(files.name(), new Examples(shape, inputs, files.target()), reading);
  }

  @Override
  public Dataset prepare(Split.Shares shares, Seeds seeds) {
    Split split = Split.of(examples.target(), shares, seeds);
    return new Dataset(
        name,
        Dataset.Kind.IMAGE,
        examples.pick(split.training()),
        examples.pick(split.validation()),
        examples.pick(split.test()),
        split,
        List.of(),
        Optional.empty(),
        List.of());
  }
}
