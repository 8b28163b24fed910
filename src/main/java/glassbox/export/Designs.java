package glassbox.export;

import glassbox.design.json.DesignException;
import glassbox.design.json.DesignFile;
import glassbox.design.json.DesignFiles;
import glassbox.export.onnx.Onnx;
import java.nio.file.Path;
import java.util.Locale;

/// Designs on disk in any form that can be opened: Glassbox's own, or one that was exported.
public final class Designs {

  private Designs() {}

  /// @throws DesignException naming the file, the place in it and the mend
  public static DesignFile read(Path path) {
    return isOnnx(path)
        ? Onnx.read(path.getFileName().toString(), DesignFiles.bytes(path))
        : DesignFiles.read(path);
  }

  /// Whether a file is one of ONNX, by its name.
  public static boolean isOnnx(Path path) {
    return path.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(Onnx.EXTENSION);
  }
}
