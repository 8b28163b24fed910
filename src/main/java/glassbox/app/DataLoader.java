package glassbox.app;

import glassbox.data.DataException;
import glassbox.data.Dataset;
import glassbox.data.Generator;
import glassbox.data.Progress;
import glassbox.data.Source;
import glassbox.data.Split;
import glassbox.data.file.FileSources;
import glassbox.data.table.Table;
import glassbox.data.table.TableSource;
import glassbox.design.DataChoice;
import glassbox.design.SplitChoice;
import glassbox.engine.Seeds;
import java.nio.file.Path;
import java.util.Optional;

/// From a design's choice of data to examples. Slow for large files: for the background.
public final class DataLoader {

  private DataLoader() {}

  /// @param table the columns to choose from, where the data is a table
  public record Loaded(Dataset data, Optional<Table> table) {}

  /// @param folder where the design's file stands, for relative paths; empty: not saved yet
  /// @return empty when nothing is chosen
  /// @throws DataException naming the file, the place in it and the mend
  public static Optional<Loaded> load(
      DataChoice choice, SplitChoice split, long seed, Optional<Path> folder, Progress progress) {
    Seeds seeds = Seeds.of(seed).child("data");
    return source(choice, seeds, folder, progress)
        .map(source -> new Loaded(source.prepare(shares(split), seeds), table(source)));
  }

  private static Optional<Source> source(
      DataChoice choice, Seeds seeds, Optional<Path> folder, Progress progress) {
    return switch (choice) {
      case DataChoice.None _ -> Optional.empty();
      case DataChoice.Generated(String word, int count, double noise, int classes) ->
          Optional.of(
              Generator.of(word)
                  .orElseThrow(
                      () ->
                          new DataException(
                              "No generator is called `" + word + "`. Choose one of the pictures."))
                  .generate(count, noise, classes, seeds));
      case DataChoice.FromFile(String path, var target, var inputs) ->
          Optional.of(
              FileSources.open(
                  folder.map(base -> base.resolve(path)).orElse(Path.of(path)),
                  target,
                  inputs,
                  progress));
    };
  }

  private static Optional<Table> table(Source source) {
    return source instanceof TableSource(Table table, var _, var _)
        ? Optional.of(table)
        : Optional.empty();
  }

  private static Split.Shares shares(SplitChoice split) {
    return new Split.Shares(split.validation(), split.test());
  }
}
