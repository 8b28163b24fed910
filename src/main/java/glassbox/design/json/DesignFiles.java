package glassbox.design.json;

import glassbox.text.Texts;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;

/// Designs on disk.
public final class DesignFiles {

  private static final Texts TEXTS = Texts.of("design", "files");

  private static final long LARGEST = 600L << 20;

  private DesignFiles() {}

  /// @throws DesignException naming the file, the place in it and the mend
  public static DesignFile read(Path path) {
    return parse(path.getFileName().toString(), bytes(path));
  }

  /// All of a file that holds a design, in whatever form.
  ///
  /// @throws DesignException when it is absent, too large or cannot be read
  public static byte[] bytes(Path path) {
    String name = path.getFileName().toString();
    try {
      if (!Files.isRegularFile(path)) {
        throw new DesignException(TEXTS.get("absent", name));
      }
      if (Files.size(path) > LARGEST) {
        throw new DesignException(TEXTS.get("large", name, Files.size(path) >> 20, LARGEST >> 20));
      }
      return Files.readAllBytes(path);
    } catch (IOException failed) {
      throw new DesignException(TEXTS.get("unreadable", name, failed.getMessage()), failed);
    }
  }

  /// @param name for messages
  public static DesignFile parse(String name, byte[] text) {
    try {
      return DesignReader.read(name, Json.value(text).orElse(Map.of()));
    } catch (IllegalArgumentException malformed) {
      throw new DesignException(TEXTS.get("malformed", name, malformed.getMessage()), malformed);
    }
  }

  public static byte[] format(DesignFile file) {
    return Json.pretty(new DesignWriter(file).tree());
  }

  /// Writes the whole file or leaves the old one: into a file beside it, to the disk, then in one
  /// move to its place.
  ///
  /// @throws DesignException when the disk refuses; the old file then stands as it was
  public static void write(Path path, DesignFile file) {
    writeSafely(path, format(file));
  }

  /// As [#write], for any bytes.
  public static void writeSafely(Path path, byte[] bytes) {
    Path absolute = path.toAbsolutePath();
    Path beside = absolute.resolveSibling("." + absolute.getFileName() + ".saving");
    try {
      try (FileChannel channel =
          FileChannel.open(
              beside,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE)) {
        ByteBuffer left = ByteBuffer.wrap(bytes);
        while (left.hasRemaining()) {
          channel.write(left);
        }
        channel.force(true);
      }
      move(beside, absolute);
    } catch (IOException failed) {
      deleteQuietly(beside);
      throw new DesignException(
          TEXTS.get("unwritable", path.getFileName(), failed.getMessage()), failed);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException otherFileSystem) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void deleteQuietly(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException stays) {
      // The user is told of the failure that led here; a leftover does no harm.
      return;
    }
  }
}
