package glassbox.app;

import glassbox.design.json.DesignException;
import glassbox.design.json.DesignFile;
import glassbox.design.json.DesignFiles;
import glassbox.design.json.Json;
import glassbox.net.Weights;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Where open documents are kept against a crash. Each running program has a folder of its own in
/// it, with a file that it holds locked: the system lets go of the lock however the program ends.
/// So a folder without a holder belongs to one that crashed, and nobody takes what another still
/// has open.
///
/// A folder holds the design (`open.glassbox`), what it had learned (`learned.glassbox`, written
/// less often), and name and place of the document (`open.json`).
final class RecoveryFolder implements AutoCloseable {

  private static final String DESIGN = "open.glassbox";
  private static final String LEARNED = "learned.glassbox";
  private static final String ABOUT = "open.json";
  private static final String LOCK = "lock";
  private static final long LARGEST_ABOUT = 1 << 16;

  /// The folders that this very program holds. They must not be asked for their lock: on many
  /// systems closing any channel of a file lets go of all locks that the process has on it.
  private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

  private final Path root;
  private Optional<Own> own = Optional.empty();

  /// The folder of this program, for as long as the channel is open.
  private record Own(Path folder, FileChannel lock) {}

  RecoveryFolder(Path root) {
    this.root = root;
  }

  /// @throws IOException or DesignException when the disk refuses
  void write(DesignFile design, Optional<Path> file) throws IOException {
    Path folder = own();
    Map<String, Object> about = new LinkedHashMap<>();
    about.put("name", design.design().name());
    file.ifPresent(path -> about.put("file", path.toString()));
    DesignFiles.writeSafely(folder.resolve(ABOUT), Json.pretty(about));
    DesignFiles.write(folder.resolve(DESIGN), design);
  }

  /// @param design with its weights
  void writeLearned(DesignFile design) throws IOException {
    DesignFiles.write(own().resolve(LEARNED), design);
  }

  private Path own() throws IOException {
    if (own.isPresent() && Files.isDirectory(own.get().folder())) {
      return own.get().folder();
    }
    Files.createDirectories(root);
    Path folder = Files.createTempDirectory(root, "run-").toRealPath();
    HELD_HERE.add(folder);
    FileChannel lock =
        FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    lock.lock();
    own = Optional.of(new Own(folder, lock));
    return folder;
  }

  /// Forgets the copy of the open document: it is saved, or not wanted.
  void clear() {
    own.ifPresent(mine -> deleteAll(mine.folder(), false));
  }

  /// Ends as a program ends that was closed: nothing stays.
  @Override
  public void close() {
    letGo();
    own.ifPresent(mine -> deleteAll(mine.folder(), true));
    own = Optional.empty();
  }

  /// Ends as a program ends that is killed: everything stays, and nobody holds it.
  void letGo() {
    try {
      if (own.isPresent()) {
        own.get().lock().close();
        HELD_HERE.remove(own.get().folder());
      }
    } catch (IOException closed) {
      // The system lets go of it at the end of the process.
      return;
    }
  }

  /// What crashed programs left, the newest first. Whatever is wrong with it, this answers.
  List<Recovered> left() {
    List<Recovered> left = new ArrayList<>();
    if (!Files.isDirectory(root)) {
      return left;
    }
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(root, Files::isDirectory)) {
      for (Path folder : folders) {
        if (!isHeld(folder)) {
          find(folder).ifPresentOrElse(left::add, () -> deleteIfEnded(folder));
        }
      }
    } catch (IOException unreadable) {
      return left;
    }
    left.sort(Comparator.comparing(Recovered::time).reversed());
    return left;
  }

  private static boolean isHeld(Path folder) {
    Path lock = folder.resolve(LOCK);
    if (!Files.exists(lock)) {
      return false;
    }
    try {
      if (HELD_HERE.contains(folder.toRealPath())) {
        return true;
      }
    } catch (IOException gone) {
      return true;
    }
    try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
      return channel.tryLock() == null;
    } catch (IOException | OverlappingFileLockException unknown) {
      return true;
    }
  }

  private static Optional<Recovered> find(Path folder) {
    Path design = folder.resolve(DESIGN);
    try {
      if (!Files.isRegularFile(design)) {
        return Optional.empty();
      }
      Map<String, Object> about = about(folder.resolve(ABOUT));
      Instant time = Files.getLastModifiedTime(design).toInstant();
      return Optional.of(
          new Recovered(
              design,
              String.valueOf(about.getOrDefault("name", "?")),
              Optional.ofNullable(about.get("file")).flatMap(RecoveryFolder::path),
              time));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  private static Map<String, Object> about(Path file) {
    try {
      return Files.size(file) > LARGEST_ABOUT ? Map.of() : Json.object(Files.readString(file));
    } catch (IOException | IllegalArgumentException broken) {
      return Map.of();
    }
  }

  private static Optional<Path> path(Object text) {
    try {
      return Optional.of(Path.of(String.valueOf(text)));
    } catch (InvalidPathException impossible) {
      return Optional.empty();
    }
  }

  /// A folder that was locked once and is empty. One without a lock may be about to get one.
  private static void deleteIfEnded(Path folder) {
    if (Files.exists(folder.resolve(LOCK))) {
      deleteAll(folder, true);
    }
  }

  /// Reads a copy with what it had learned, as far as that can be read.
  ///
  /// @throws DesignException when the design cannot be read
  static DesignFile read(Recovered recovered) {
    DesignFile design = DesignFiles.read(recovered.copy());
    return design.weights().isEmpty()
        ? design.with(design.design(), learned(recovered.copy().resolveSibling(LEARNED)))
        : design;
  }

  private static Weights learned(Path file) {
    try {
      return Files.exists(file) ? DesignFiles.read(file).weights() : Weights.NONE;
    } catch (DesignException broken) {
      return Weights.NONE;
    }
  }

  /// Deletes what a crashed program left; what is held by another stays.
  void delete(Recovered recovered) {
    Path folder = recovered.copy().toAbsolutePath().getParent();
    if (folder != null
        && folder.startsWith(root.toAbsolutePath())
        && !folder.equals(root.toAbsolutePath())
        && !isHeld(folder)) {
      deleteAll(folder, true);
    }
  }

  /// @param folderToo whether the folder and its lock go as well
  private static void deleteAll(Path folder, boolean folderToo) {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        if (folderToo || !file.endsWith(LOCK)) {
          Files.deleteIfExists(file);
        }
      }
      if (folderToo) {
        Files.deleteIfExists(folder);
      }
    } catch (IOException stays) {
      // It is offered once more at the next start; that does no harm.
      return;
    }
  }
}
