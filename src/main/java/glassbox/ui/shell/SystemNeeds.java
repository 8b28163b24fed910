package glassbox.ui.shell;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/// What a window needs from the system below Java. Only Linux leaves it to the user to install:
/// JavaFX draws text with Pango and opens windows with GTK.
///
/// @param libraries the names under which the system's loader knows what is needed
/// @param screen whether there is a screen to open a window on
/// @param loads whether the system's loader finds a library
public record SystemNeeds(List<String> libraries, boolean screen, Predicate<String> loads) {

  private static final List<String> TEXT = List.of("libpango-1.0.so.0", "libpangoft2-1.0.so.0");
  private static final List<String> WINDOW =
      List.of("libpango-1.0.so.0", "libpangoft2-1.0.so.0", "libgtk-3.so.0", "libXtst.so.6");

  public SystemNeeds {
    libraries = List.copyOf(libraries);
  }

  public static SystemNeeds ofThisMachine() {
    boolean linux = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
    boolean headless = "Headless".equalsIgnoreCase(System.getProperty("glass.platform"));
    if (!linux) {
      return new SystemNeeds(List.of(), true, SystemNeeds::loads);
    }
    boolean screen = headless || !System.getenv().getOrDefault("DISPLAY", "").isEmpty();
    return new SystemNeeds(headless ? TEXT : WINDOW, screen, SystemNeeds::loads);
  }

  /// A sentence for the user that says what is missing and how to install it; empty where nothing
  /// is.
  public Optional<String> missing() {
    List<String> absent = libraries.stream().filter(loads.negate()).toList();
    if (!absent.isEmpty()) {
      return Optional.of(
          "Glassbox can't draw its window: the system lacks "
              + String.join(", ", absent)
              + ". Debian, Ubuntu: sudo apt install libgtk-3-0 libpangoft2-1.0-0 libxtst6."
              + " Fedora: sudo dnf install gtk3 pango libXtst.");
    }
    return screen
        ? Optional.empty()
        : Optional.of(
            "Glassbox can't open its window: there is no screen, because DISPLAY is not set."
                + " Start it from a desktop session, or use its command line.");
  }

  // The loader runs a library's start code, so Java warns; these are the system's own libraries.
  @SuppressWarnings("restricted")
  private static boolean loads(String library) {
    try (Arena arena = Arena.ofConfined()) {
      SymbolLookup.libraryLookup(library, arena);
      return true;
    } catch (IllegalArgumentException absent) {
      return false;
    }
  }
}
