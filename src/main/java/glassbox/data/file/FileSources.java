package glassbox.data.file;

import glassbox.data.DataException;
import glassbox.data.Progress;
import glassbox.data.Reading;
import glassbox.data.Source;
import glassbox.data.folder.LabelledFiles;
import glassbox.data.idx.IdxImages;
import glassbox.data.images.ImageFolder;
import glassbox.data.sound.SoundSource;
import glassbox.data.table.CsvFile;
import glassbox.data.table.SeriesSource;
import glassbox.data.table.TableSource;
import glassbox.data.text.TextFiles;
import glassbox.text.Texts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Opens a file or folder by what it is: IDX images and texts by their name, folders by what lies
/// in them, everything else as a table.
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
    if (IdxImages.isNamedLikeIt(path)) {
      return IdxImages.read(path, progress);
    }
    return switch (readingOf(path, wish.reading())) {
      case Reading.Images images -> ImageFolder.read(path, images, progress);
      case Reading.Sound sound -> SoundSource.read(path, sound, progress);
      case Reading.Text text -> TextFiles.read(path, text, progress);
      case Reading.Series series ->
          new SeriesSource(CsvFile.read(path, progress), wish.target(), wish.inputs(), series);
      case Reading.Usual _ ->
          new TableSource(CsvFile.read(path, progress), wish.target(), wish.inputs());
    };
  }

  /// What is said of a file, or where nothing is, what its name or what lies in it says.
  private static Reading readingOf(Path path, Reading said) {
    if (!said.equals(Reading.USUAL)) {
      return said;
    }
    if (Files.isDirectory(path)) {
      return inFolder(path);
    }
    return TextFiles.isNamedLikeOne(path) ? Reading.Text.DEFAULT : said;
  }

  private static Reading inFolder(Path folder) {
    if (LabelledFiles.has(folder, ImageFolder.ENDINGS)) {
      return Reading.Images.DEFAULT;
    }
    if (LabelledFiles.has(folder, SoundSource.ENDINGS)) {
      return Reading.Sound.DEFAULT;
    }
    if (LabelledFiles.has(folder, TextFiles.ENDINGS)) {
      return TextFiles.OF_FOLDER;
    }
    throw new DataException(TEXTS.get("folder.nothing", folder.getFileName()));
  }
}
