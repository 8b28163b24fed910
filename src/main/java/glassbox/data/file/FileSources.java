package glassbox.data.file;

import glassbox.data.DataException;
import glassbox.data.Progress;
import glassbox.data.Reading;
import glassbox.data.Source;
import glassbox.data.idx.IdxImages;
import glassbox.data.table.CsvFile;
import glassbox.data.table.SeriesSource;
import glassbox.data.table.Table;
import glassbox.data.table.TableSource;
import glassbox.text.Texts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Opens a file by what it is: IDX images by their name, everything else as a table.
public final class FileSources {

  private static final Texts TEXTS = Texts.of("data", "files");

  private FileSources() {}

  /// What is wanted of a file.
  ///
  /// @param target the column to predict, for a table; empty: the last
  /// @param inputs the columns to predict from; empty: all others
  public record Wish(Optional<String> target, List<String> inputs, Reading reading) {

    /// Whatever is usual.
    public static final Wish USUAL = new Wish(Optional.empty(), List.of(), Reading.USUAL);

    public Wish {
      inputs = List.copyOf(inputs);
    }
  }

  /// @throws DataException naming the file, the place in it and the mend
  public static Source open(Path path, Wish wish, Progress progress) {
    if (!Files.exists(path)) {
      throw new DataException(TEXTS.get("absent", path.getFileName()));
    }
    return IdxImages.isNamedLikeIt(path)
        ? IdxImages.read(path, progress)
        : table(CsvFile.read(path, progress), wish);
  }

  private static Source table(Table table, Wish wish) {
    return switch (wish.reading()) {
      case Reading.Series series -> new SeriesSource(table, wish.target(), wish.inputs(), series);
      case Reading.Usual _ -> new TableSource(table, wish.target(), wish.inputs());
    };
  }
}
