package glassbox.app;

import glassbox.design.json.DesignException;
import glassbox.design.json.DesignFiles;
import glassbox.design.json.Json;
import glassbox.design.json.Kinds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The user's settings and the files that were open last, kept in one small file. A file that
/// cannot be read is as good as none: nobody is bothered with it.
public final class Preferences {

  private static final String FILE = "settings.json";
  private static final int MOST_RECENT = 10;
  private static final long LARGEST = 1 << 20;

  private final Optional<Path> folder;
  private final Background background;
  private Settings settings = Settings.DEFAULT;
  private List<Path> recent = List.of();
  private Map<String, WindowPlace> windows = Map.of();

  private Preferences(Optional<Path> folder, Background background) {
    this.folder = folder;
    this.background = background;
  }

  /// Those of this user.
  public static Preferences open(Background background) {
    return open(ConfigFolder.find(), background);
  }

  /// The same, read in the background.
  public static CompletableFuture<Preferences> opening(Background background) {
    return CompletableFuture.supplyAsync(() -> open(background), background::read);
  }

  /// Those kept in a folder of their own.
  public static Preferences open(Path folder, Background background) {
    var preferences = new Preferences(Optional.of(folder), background);
    preferences.read(folder.resolve(FILE));
    return preferences;
  }

  /// Those that nobody keeps.
  public static Preferences forNow() {
    return new Preferences(Optional.empty(), Background.atOnce());
  }

  /// Where more of the user's own can be kept; empty where nothing is.
  Optional<Path> folder() {
    return folder;
  }

  public Settings settings() {
    return settings;
  }

  public void change(Settings changed) {
    if (!changed.equals(settings)) {
      settings = changed;
      write();
    }
  }

  /// Where a tab's own window stood; empty where it never had one.
  public Optional<WindowPlace> windowOf(String tab) {
    return Optional.ofNullable(windows.get(tab));
  }

  /// @param changed by tab; what is kept of others stays
  public void placeWindows(Map<String, WindowPlace> changed) {
    Map<String, WindowPlace> all = new TreeMap<>(windows);
    all.putAll(changed);
    if (!all.equals(windows)) {
      windows = all;
      write();
    }
  }

  /// Designs that were open, the newest first; those that are gone are left out.
  public List<Path> recent() {
    return recent.stream().filter(Files::exists).toList();
  }

  void opened(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    recent =
        Stream.concat(Stream.of(absolute), recent.stream().filter(old -> !old.equals(absolute)))
            .limit(MOST_RECENT)
            .toList();
    write();
  }

  public void forgetRecent() {
    recent = List.of();
    write();
  }

  private void read(Path file) {
    try {
      if (Files.isRegularFile(file) && Files.size(file) <= LARGEST) {
        Map<String, Object> tree = Json.object(Files.readString(file));
        recent = paths(tree.get("recent") instanceof List<?> list ? list : List.of());
        settings = Kinds.make(Settings.class, tree);
        windows = windows(tree.get("windows"));
      }
    } catch (IOException | IllegalArgumentException unreadable) {
      settings = Settings.DEFAULT;
    }
  }

  private static Map<String, WindowPlace> windows(@Nullable Object tree) {
    Map<String, WindowPlace> windows = new TreeMap<>();
    if (tree instanceof Map<?, ?>) {
      Json.asObject(tree)
          .forEach(
              (tab, place) ->
                  windows.put(tab, Kinds.make(WindowPlace.class, Json.asObject(place))));
    }
    return windows;
  }

  private static List<Path> paths(List<?> texts) {
    List<Path> paths = new ArrayList<>();
    for (Object text : texts) {
      path(String.valueOf(text)).ifPresent(paths::add);
    }
    return paths.stream().limit(MOST_RECENT).toList();
  }

  private static Optional<Path> path(String text) {
    try {
      return Optional.of(Path.of(text));
    } catch (InvalidPathException impossible) {
      return Optional.empty();
    }
  }

  private void write() {
    Map<String, Object> tree = new LinkedHashMap<>(Kinds.choices(settings));
    Map<String, Object> places = new LinkedHashMap<>();
    windows.forEach((tab, place) -> places.put(tab, Kinds.choices(place)));
    tree.put("windows", places);
    tree.put("recent", recent.stream().map(Path::toString).toList());
    byte[] text = Json.pretty(tree);
    folder.ifPresent(place -> background.write(() -> write(place, text)));
  }

  private static void write(Path folder, byte[] text) {
    try {
      Files.createDirectories(folder);
      DesignFiles.writeSafely(folder.resolve(FILE), text);
    } catch (IOException | DesignException unwritable) {
      // A full or locked disk costs the user a remembered window size, not a sentence to read.
      return;
    }
  }
}
