package glassbox.train;

import glassbox.data.DataException;
import glassbox.data.Dataset;
import glassbox.data.Generator;
import glassbox.data.OwnPoints;
import glassbox.data.Progress;
import glassbox.data.Reading;
import glassbox.data.Source;
import glassbox.data.Split;
import glassbox.data.digits.Digits;
import glassbox.data.file.FileSources;
import glassbox.data.file.Shipped;
import glassbox.data.sequences.Sequences;
import glassbox.data.sound.Spoken;
import glassbox.data.table.SeriesSource;
import glassbox.data.table.Table;
import glassbox.data.table.TableSource;
import glassbox.design.DataChoice;
import glassbox.design.SplitChoice;
import glassbox.engine.Seeds;
import glassbox.text.Texts;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// From what a design says of its data to data that a run can use.
public final class Preparation {

  private static final Texts TEXTS = Texts.of("train", "runs");

  private static final LastMade LAST = new LastMade();

  private Preparation() {}

  /// @param table the columns to choose from, where the data is a table
  /// @param reading how a file was read
  public record Prepared(Dataset data, Optional<Table> table, Reading reading) {}

  /// As [#prepare], the data alone.
  public static Dataset load(
      DataChoice choice, SplitChoice split, long seed, Path folder, Progress progress) {
    return prepare(choice, split, seed, folder, progress).data();
  }

  /// Reads or makes the data, and splits it. The same choice, split and seed give the same bits.
  /// Slow for large files.
  ///
  /// @param folder that a relative path starts from
  /// @throws DataException naming file, place and mend
  /// @throws java.util.concurrent.CancellationException when `progress` says so
  public static Prepared prepare(
      DataChoice choice, SplitChoice split, long seed, Path folder, Progress progress) {
    Seeds seeds = Seeds.of(seed).child("data");
    Source source = source(choice, folder, seeds, progress);
    return new Prepared(source.prepare(shares(split), seeds), table(source), source.reading());
  }

  private static Optional<Table> table(Source source) {
    return switch (source) {
      case TableSource(Table table, var _, var _) -> Optional.of(table);
      case SeriesSource(Table table, var _, var _, var _) -> Optional.of(table);
      default -> Optional.empty();
    };
  }

  private static Source source(DataChoice choice, Path folder, Seeds seeds, Progress progress) {
    return switch (choice) {
      case DataChoice.None none -> throw new DataException(TEXTS.get("data.none"));
      case DataChoice.Generated generated -> generate(generated, seeds);
      case DataChoice.Digits(int count, double noise, double wobble) ->
          LAST.get(choice, seeds, () -> Digits.generate(count, noise, wobble, seeds, progress));
      case DataChoice.Speech(int count, double noise, double wobble, var view) ->
          LAST.get(
              choice, seeds, () -> Spoken.generate(count, noise, wobble, view, seeds, progress));
      case DataChoice.Made made ->
          made.task().generate(made.count(), made.steps(), made.noise(), seeds);
      case DataChoice.Points own -> new OwnPoints(own.classes(), own.points());
      case DataChoice.FromFile file ->
          FileSources.open(resolve(folder, file.path()), wish(file), progress);
    };
  }

  static FileSources.Wish wish(DataChoice.FromFile file) {
    return new FileSources.Wish(file.target(), file.inputs(), file.reading());
  }

  private static Source generate(DataChoice.Generated choice, Seeds seeds) {
    Generator generator =
        Generator.of(choice.generator())
            .orElseThrow(
                () ->
                    new DataException(
                        TEXTS.get(
                            "generator.unknown",
                            choice.generator(),
                            Stream.of(
                                    Stream.of(Generator.values()).map(Generator::word),
                                    Stream.of(Digits.WORD, Spoken.WORD),
                                    Stream.of(Sequences.values()).map(Sequences::word))
                                .flatMap(words -> words)
                                .collect(Collectors.joining(", ")))));
    int count = Math.clamp(choice.count(), Generator.FEWEST, Generator.MOST);
    return generator.generate(count, choice.noise(), choice.classes(), seeds);
  }

  private static Path resolve(Path folder, String path) {
    try {
      return Shipped.resolve(folder, path);
    } catch (InvalidPathException impossible) {
      throw new DataException(TEXTS.get("place.impossible", path), impossible);
    }
  }

  private static Split.Shares shares(SplitChoice split) {
    try {
      return new Split.Shares(split.validation(), split.test());
    } catch (IllegalArgumentException refused) {
      throw new DataException(String.valueOf(refused.getMessage()), refused);
    }
  }
}
