package glassbox.ui.shell;

import glassbox.ui.text.Texts;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// The system's own file chooser; it comes back to the folder it was left in.
final class SystemFileChoosing implements FileChoosing {

  private static final Texts TEXTS = Texts.of("shell");

  private final Window window;
  private @Nullable File folder;

  SystemFileChoosing(Window window) {
    this.window = window;
  }

  @Override
  public Optional<Path> fileToOpen() {
    return chosen(chooser(openable(), data(), all()).showOpenDialog(window));
  }

  @Override
  public Optional<Path> fileToSave(String suggestion) {
    FileChooser chooser = chooser(designs(), all());
    chooser.setInitialFileName(suggestion);
    return chosen(chooser.showSaveDialog(window));
  }

  @Override
  public Optional<Path> onnxFile(String suggestion) {
    FileChooser chooser = chooser(new ExtensionFilter(TEXTS.get("file.onnx"), "*.onnx"));
    chooser.setInitialFileName(suggestion);
    return chosen(chooser.showSaveDialog(window));
  }

  @Override
  public Optional<Path> chartFile(String suggestion) {
    FileChooser chooser = chooser(charts());
    chooser.setInitialFileName(suggestion);
    chooser.getExtensionFilters().stream()
        .filter(
            filter ->
                filter.getExtensions().stream().anyMatch(e -> suggestion.endsWith(e.substring(1))))
        .findFirst()
        .ifPresent(chooser::setSelectedExtensionFilter);
    return chosen(chooser.showSaveDialog(window));
  }

  @Override
  public Optional<Path> worksheetFile(String suggestion) {
    FileChooser chooser = chooser(new ExtensionFilter(TEXTS.get("file.worksheet"), "*.html"));
    chooser.setInitialFileName(suggestion);
    return chosen(chooser.showSaveDialog(window));
  }

  @Override
  public Optional<Path> dataFile() {
    return chosen(chooser(data(), all()).showOpenDialog(window));
  }

  @Override
  public Optional<Path> dataFolder() {
    var chooser = new DirectoryChooser();
    if (folder != null && folder.isDirectory()) {
      chooser.setInitialDirectory(folder);
    }
    return chosen(chooser.showDialog(window));
  }

  private FileChooser chooser(ExtensionFilter... filters) {
    var chooser = new FileChooser();
    chooser.getExtensionFilters().setAll(filters);
    if (folder != null && folder.isDirectory()) {
      chooser.setInitialDirectory(folder);
    }
    return chooser;
  }

  private Optional<Path> chosen(@Nullable File file) {
    if (file == null) {
      return Optional.empty();
    }
    folder = file.getParentFile();
    return Optional.of(file.toPath());
  }

  private static ExtensionFilter designs() {
    return new ExtensionFilter(TEXTS.get("file.design"), "*.glassbox");
  }

  private static ExtensionFilter openable() {
    return new ExtensionFilter(TEXTS.get("file.openable"), "*.glassbox", "*.onnx");
  }

  private static ExtensionFilter data() {
    return new ExtensionFilter(
        TEXTS.get("file.data"),
        "*.csv",
        "*.tsv",
        "*.txt",
        "*.md",
        "*ubyte",
        "*ubyte.gz",
        "*.idx",
        "*.idx.gz");
  }

  private static ExtensionFilter[] charts() {
    return new ExtensionFilter[] {
      new ExtensionFilter(TEXTS.get("file.png"), "*.png"),
      new ExtensionFilter(TEXTS.get("file.svg"), "*.svg"),
      new ExtensionFilter(TEXTS.get("file.csv"), "*.csv")
    };
  }

  private static ExtensionFilter all() {
    return new ExtensionFilter(TEXTS.get("file.all"), "*");
  }
}
