package glassbox.app;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Where the user's own settings are kept, by the customs of the system.
final class ConfigFolder {

  /// Names another folder, for tests and for sticks that carry everything.
  static final String PROPERTY = "glassbox.home";

  private ConfigFolder() {}

  static Path find() {
    return Optional.ofNullable(System.getProperty(PROPERTY))
        .map(Path::of)
        .orElseGet(
            () ->
                of(
                    System.getProperty("os.name", ""),
                    Path.of(System.getProperty("user.home", "")),
                    System.getenv()));
  }

  /// @param system as Java names it
  static Path of(String system, Path home, Map<String, String> environment) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.contains("windows")) {
      return set(environment, "APPDATA")
          .orElse(home.resolve("AppData").resolve("Roaming"))
          .resolve("Glassbox");
    }
    if (name.contains("mac")) {
      return home.resolve("Library").resolve("Application Support").resolve("Glassbox");
    }
    return set(environment, "XDG_CONFIG_HOME").orElse(home.resolve(".config")).resolve("glassbox");
  }

  private static Optional<Path> set(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name))
        .filter(value -> !value.isBlank())
        .map(Path::of);
  }
}
