package glassbox.data.file;

import glassbox.data.DataException;
import glassbox.text.Texts;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// Data that comes with the program. A design names it `shipped:NAME`, which means the same on
/// every machine, wherever the design is saved.
public final class Shipped {

  private static final Texts TEXTS = Texts.of("data", "files");

  private static final String PREFIX = "shipped:";
  private static final String FOLDER = "/glassbox/datasets/";

  private Shipped() {}

  /// Whether a design's `file` means shipped data.
  public static boolean isMeant(String file) {
    return file.startsWith(PREFIX);
  }

  /// Where a design's file is.
  ///
  /// @param folder that a relative path starts from
  /// @throws DataException when no such data ships
  /// @throws java.nio.file.InvalidPathException when no path can be like that
  public static Path resolve(Path folder, String file) {
    if (!isMeant(file)) {
      return folder.resolve(file);
    }
    String name = file.substring(PREFIX.length());
    // Nothing but a name: a design from elsewhere reaches no other resource.
    return Optional.of(name)
        .filter(plain -> plain.matches("[a-z0-9-]+\\.(csv|txt)"))
        .map(plain -> Shipped.class.getResource(FOLDER + plain))
        .map(Shipped::path)
        .orElseThrow(() -> new DataException(TEXTS.get("shipped.absent", name)));
  }

  /// Resources are files while the program is built, and entries of its jar once it is installed.
  private static Path path(URL resource) {
    try {
      URI uri = resource.toURI();
      return uri.getScheme().equals("jar")
          ? jar(uri).getPath(uri.toString().substring(uri.toString().indexOf('!') + 1))
          : Path.of(uri);
    } catch (URISyntaxException | IOException unreadable) {
      throw new DataException(TEXTS.get("shipped.unreadable", resource), unreadable);
    }
  }

  /// Opened once, for as long as the program runs.
  private static FileSystem jar(URI uri) throws IOException {
    try {
      return FileSystems.newFileSystem(uri, Map.of());
    } catch (FileSystemAlreadyExistsException open) {
      return FileSystems.getFileSystem(uri);
    }
  }
}
