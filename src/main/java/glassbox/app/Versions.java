package glassbox.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// The last versions of each saved file: before a save replaces a file, what stood there is put
/// aside. They are kept in the user's own folder, one folder for each file, each version named by
/// the time at which it was saved.
final class Versions {

  static final int MOST = 5;

  private static final String EXTENSION = ".glassbox";

  private final Path root;

  Versions(Path root) {
    this.root = root;
  }

  /// Puts aside what stands in `file` now. A save is not refused because this fails.
  void keep(Path file) {
    try {
      if (!Files.isRegularFile(file)) {
        return;
      }
      Path folder = Files.createDirectories(folderOf(file));
      long saved = Files.getLastModifiedTime(file).toMillis();
      Files.copy(file, folder.resolve(saved + EXTENSION), StandardCopyOption.REPLACE_EXISTING);
      List<Recovered> all = of(file);
      for (Recovered old : all.subList(Math.min(MOST, all.size()), all.size())) {
        Files.deleteIfExists(old.copy());
      }
    } catch (IOException full) {
      // The user asked for a save, and gets it.
      return;
    }
  }

  /// The versions of a file, the newest first.
  List<Recovered> of(Path file) {
    List<Recovered> versions = new ArrayList<>();
    Path folder = folderOf(file);
    if (!Files.isDirectory(folder)) {
      return versions;
    }
    try (DirectoryStream<Path> copies = Files.newDirectoryStream(folder, "*" + EXTENSION)) {
      for (Path copy : copies) {
        time(copy)
            .ifPresent(
                time ->
                    versions.add(
                        new Recovered(
                            copy, String.valueOf(file.getFileName()), Optional.of(file), time)));
      }
    } catch (IOException unreadable) {
      return versions;
    }
    versions.sort(Comparator.comparing(Recovered::time).reversed());
    return versions;
  }

  private static Optional<Instant> time(Path copy) {
    String name = copy.getFileName().toString();
    try {
      long millis = Long.parseLong(name.substring(0, name.length() - EXTENSION.length()));
      return Optional.of(Instant.ofEpochMilli(millis));
    } catch (NumberFormatException foreign) {
      return Optional.empty();
    }
  }

  private Path folderOf(Path file) {
    String place = file.toAbsolutePath().normalize().toString();
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(place.getBytes(StandardCharsets.UTF_8));
      return root.resolve(HexFormat.of().formatHex(hash, 0, 12));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}
