package glassbox.data.sound;

import glassbox.data.Acoustics;
import glassbox.data.DataException;
import glassbox.data.Dataset;
import glassbox.data.Examples;
import glassbox.data.Progress;
import glassbox.data.Reading;
import glassbox.data.Source;
import glassbox.data.Split;
import glassbox.data.Target;
import glassbox.data.folder.LabelledFiles;
import glassbox.engine.Seeds;
import glassbox.engine.Shape;
import glassbox.text.Texts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Sounds with their classes, as a network gets them.
///
/// @param samples of each of them, as of [Acoustics]
/// @param kept which of them are kept for the test, whatever its share; empty: chance decides
public record SoundSource(
    String name,
    Examples examples,
    Reading.Sound reading,
    IntFunction<float[]> samples,
    List<Boolean> kept)
    implements Source {

  private static final Texts TEXTS = Texts.of("data", "folders");

  public static final Set<String> ENDINGS = Set.of(".wav");

  /// Numbers in memory, at the most.
  private static final long MOST_NUMBERS = 300_000_000;

  /// `12` of `7_george_12.wav`.
  private static final Pattern TAKE = Pattern.compile("(\\d{1,6})\\.[^.]+$");

  public SoundSource {
    kept = List.copyOf(kept);
  }

  /// A folder of recordings.
  ///
  /// @throws DataException naming the file, the byte and the mend
  /// @throws java.util.concurrent.CancellationException when `progress` says so
  public static SoundSource read(Path folder, Reading.Sound reading, Progress progress) {
    LabelledFiles files = LabelledFiles.in(folder, ENDINGS, TEXTS.get("what.sounds"));
    var hearing = new Hearing(reading);
    int width = hearing.shape().elements();
    checkSize(files.name(), files.files().size(), width);
    float[] inputs = new float[files.files().size() * width];
    for (int i = 0; i < files.files().size(); i++) {
      hearing.write(WavFile.read(files.files().get(i)), inputs, i * width);
      progress.report((i + 1.0) / files.files().size());
    }
    return new SoundSource(
        files.name(),
        new Examples(hearing.shape(), inputs, files.target()),
        reading,
        row -> hearing.samples(WavFile.read(files.files().get(row))),
        kept(files, reading));
  }

  /// @throws DataException when so many numbers do not fit
  static void checkSize(String name, int count, int width) {
    if ((long) count * width > MOST_NUMBERS) {
      throw new DataException(TEXTS.get("sound.many", name, count, width, MOST_NUMBERS));
    }
  }

  private static List<Boolean> kept(LabelledFiles files, Reading.Sound reading) {
    if (reading.testTakes() == 0) {
      return List.of();
    }
    List<Boolean> kept = new ArrayList<>();
    for (Path file : files.files()) {
      Matcher take = TAKE.matcher(file.getFileName().toString());
      kept.add(take.find() && Integer.parseInt(take.group(1)) < reading.testTakes());
    }
    if (!kept.contains(false)) {
      throw new DataException(TEXTS.get("sound.takes", files.name(), reading.testTakes()));
    }
    return kept;
  }

  @Override
  public Dataset prepare(Split.Shares shares, Seeds seeds) {
    Split split =
        kept.isEmpty() ? Split.of(examples.target(), shares, seeds) : split(shares, seeds);
    Shape shape = examples.shape();
    boolean wave = reading.view() == Reading.Sound.View.WAVEFORM;
    return new Dataset(
            name,
            wave ? Dataset.Kind.SEQUENCE : Dataset.Kind.IMAGE,
            examples.pick(split.training()),
            examples.pick(split.validation()),
            examples.pick(split.test()),
            split,
            wave
                ? IntStream.rangeClosed(1, shape.elements())
                    .mapToObj(step -> TEXTS.get("sound.sample", step))
                    .toList()
                : List.of(),
            Optional.empty(),
            kept.isEmpty() ? List.of() : List.of(TEXTS.get("sound.kept", reading.testTakes() - 1)))
        .withAcoustics(new Acoustics(reading, samples));
  }

  /// What is kept tests; the rest is split without a test part.
  private Split split(Split.Shares shares, Seeds seeds) {
    int[] test = IntStream.range(0, kept.size()).filter(kept::get).toArray();
    int[] rest = IntStream.range(0, kept.size()).filter(i -> !kept.get(i)).toArray();
    Target others = examples.target().pick(rest);
    Split of = Split.of(others, new Split.Shares(shares.validation(), 0), seeds).over(rest);
    return new Split(of.training(), of.validation(), test);
  }
}
