package glassbox.data.file;

import glassbox.data.DataException;
import glassbox.data.Progress;
import glassbox.data.Source;
import glassbox.data.idx.IdxImages;
import glassbox.data.table.CsvFile;
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

  /// @param target the column to predict, for a table; empty: the last
  /// @param inputs the columns to predict from; empty: all others
  /// @throws DataException naming the file, the place in it and the mend
  public static Source open(
      Path path, Optional<String> target, List<String> inputs, Progress progress) {
    if (!Files.exists(path)) {
      throw new DataException(TEXTS.get("absent", path.getFileName()));
    }
    return IdxImages.isNamedLikeIt(path)
        ? IdxImages.read(path, progress)
        : new TableSource(CsvFile.read(path, progress), target, inputs);
  }
}
