package glassbox.ui.shell;

import java.nio.file.Path;
import java.util.Optional;

/// Asks the user for a file. An interface, because the system's own chooser needs a real display.
public interface FileChoosing {

  /// A design or a data file to open; empty: the user thought better of it.
  Optional<Path> fileToOpen();

  /// Where to save a design.
  ///
  /// @param suggestion a file name
  Optional<Path> fileToSave(String suggestion);

  /// Where to write a network as ONNX.
  ///
  /// @param suggestion a file name
  Optional<Path> onnxFile(String suggestion);

  /// Where to write a chart: a picture, a drawing or a table, as the extension says.
  ///
  /// @param suggestion a file name
  Optional<Path> chartFile(String suggestion);

  /// Where to write a worksheet, a page for a browser.
  ///
  /// @param suggestion a file name
  Optional<Path> worksheetFile(String suggestion);

  /// A data file.
  Optional<Path> dataFile();

  /// A folder of files that are examples.
  Optional<Path> dataFolder();
}
