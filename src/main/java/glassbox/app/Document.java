package glassbox.app;

import glassbox.design.Design;
import glassbox.design.History;
import glassbox.design.json.DesignFile;
import glassbox.export.Designs;
import glassbox.net.Weights;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What is open: the designs that led here, the file they stand in, and what that file held beside
/// the design. Used on the foreground's thread alone.
final class Document {

  private final History history;
  private DesignFile origin;
  private Optional<Path> file;

  /// Where it was read; a network that was exported stands in no file of its own yet.
  private final Optional<Path> source;

  private Document(DesignFile origin, Optional<Path> file, Optional<Path> source) {
    this.origin = origin;
    this.file = file;
    this.source = source;
    history = new History(origin.design());
  }

  /// One that stands in no file yet.
  static Document of(DesignFile content) {
    return new Document(content, Optional.empty(), Optional.empty());
  }

  /// Reads a file; slow.
  ///
  /// @throws glassbox.design.json.DesignException naming file, place and mend
  static Document read(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    DesignFile read = Designs.read(absolute);
    Design design = DataPlaces.absolute(read.design(), folderOf(absolute));
    // A design that is saved in its place would be no network for other programs any more.
    Optional<Path> file = Designs.isOnnx(absolute) ? Optional.empty() : Optional.of(absolute);
    return new Document(read.with(design, read.weights()), file, Optional.of(absolute));
  }

  /// One that was recovered: it stands in no file as it is here.
  ///
  /// @param file where it was saved before, which its data may be relative to
  static Document recovered(DesignFile content, Optional<Path> file) {
    Optional<Path> absolute = file.map(path -> path.toAbsolutePath().normalize());
    Design design =
        absolute
            .map(path -> DataPlaces.absolute(content.design(), folderOf(path)))
            .orElse(content.design());
    var document = new Document(content.with(design, content.weights()), absolute, absolute);
    document.history.markUnsaved();
    return document;
  }

  History history() {
    return history;
  }

  Design design() {
    return history.current();
  }

  Optional<Path> file() {
    return file;
  }

  /// The file that it was read from.
  Optional<Path> source() {
    return source;
  }

  /// Whether a newer version wrote it.
  boolean readOnly() {
    return origin.newer();
  }

  /// A sentence for each thing in the file that is not known here.
  List<String> warnings() {
    return origin.warnings();
  }

  /// As trained when the file was written.
  Weights weights() {
    return origin.weights();
  }

  /// The data file, when it lies outside the design's own folder.
  Optional<Path> outsideData() {
    return source.flatMap(
        path -> DataPlaces.of(design()).filter(data -> DataPlaces.isOutside(data, folderOf(path))));
  }

  /// As it stands now, to be kept on this machine.
  DesignFile now(Weights weights) {
    return origin.with(design(), weights);
  }

  /// What is to be written to `path`.
  DesignFile forFile(Path path, Design written, Weights weights) {
    return origin.with(DataPlaces.portable(written, folderOf(path)), weights);
  }

  /// Notes that `written` now stands in `path`.
  void saved(Path path, Design written, Weights weights) {
    file = Optional.of(path);
    origin = new DesignFile(written, weights, origin.unknown(), false, origin.warnings());
    history.markSaved(written);
  }

  private static Path folderOf(Path file) {
    return Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(Path.of(""));
  }

  /// What a design is called that is first saved there: `iris.glassbox` makes it `iris`.
  static String nameFor(Path path) {
    String name = String.valueOf(path.getFileName());
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
