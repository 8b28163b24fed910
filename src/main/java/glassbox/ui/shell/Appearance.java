package glassbox.ui.shell;

import glassbox.app.Preferences;
import glassbox.app.Settings;
import glassbox.ui.fx.Subscriptions;
import java.util.List;
import java.util.Map;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.MapChangeListener;
import javafx.scene.Scene;
import javafx.stage.Window;
import javafx.util.Subscription;

/// Light or dark, how large the text is and whether things move: what the user chose, kept, and the
/// scene dressed in it. What was left to the system follows the system while the window is open.
final class Appearance {

  /// What can be chosen, in hundredths.
  static final List<Integer> TEXT_SIZES = List.of(80, 90, 100, 115, 130, 150, 175, 200);

  /// From the last row of a classroom.
  private static final double PROJECTED = 1.5;

  /// Every screen was looked at with what can be chosen, and not with more.
  private static final double LARGEST = TEXT_SIZES.getLast() / 100.0;

  /// What systems call it when everything is to stand out.
  private static final List<String> CONTRAST =
      List.of(
          "Windows.SPI.HighContrast",
          "macOS.NSWorkspace.accessibilityDisplayShouldIncreaseContrast");

  private final Scene scene;
  private final Preferences preferences;
  private final ReadOnlyObjectWrapper<Settings> chosen;
  private final ReadOnlyDoubleWrapper textSize = new ReadOnlyDoubleWrapper(1);
  private boolean projecting;

  Appearance(Scene scene, Preferences preferences) {
    this.scene = scene;
    this.preferences = preferences;
    chosen = new ReadOnlyObjectWrapper<>(preferences.settings());
    // The system outlives the window, and would keep it.
    Subscriptions.whileTrue(
        scene.windowProperty().flatMap(Window::showingProperty).orElse(false), this::followSystem);
    dress();
  }

  private Subscription followSystem() {
    Platform.Preferences system = Platform.getPreferences();
    MapChangeListener<String, Object> listener = _ -> dress();
    system.addListener(listener);
    return () -> system.removeListener(listener);
  }

  /// What the user chose, as it is kept.
  ReadOnlyObjectProperty<Settings> chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  Settings settings() {
    return chosen.get();
  }

  /// How large the text is now: 1 for 13 px.
  ReadOnlyDoubleProperty textSizeProperty() {
    return textSize.getReadOnlyProperty();
  }

  void choose(Settings.Theme wanted) {
    choose(preferences.settings().withTheme(wanted));
  }

  void choose(Settings.Motion wanted) {
    choose(preferences.settings().withMotion(wanted));
  }

  /// @param wanted 1 is 13 px
  void chooseTextSize(double wanted) {
    choose(preferences.settings().withTextSize(wanted));
  }

  /// The next larger size, or the next smaller.
  void stepTextSize(boolean larger) {
    long now = Math.round(100 * settings().textSize());
    List<Integer> way = larger ? TEXT_SIZES : TEXT_SIZES.reversed();
    way.stream()
        .filter(size -> larger ? size > now : size < now)
        .findFirst()
        .ifPresent(size -> chooseTextSize(size / 100.0));
  }

  private void choose(Settings wanted) {
    preferences.change(wanted);
    chosen.set(wanted);
    dress();
  }

  /// Everything larger and stronger, until it is told otherwise; nothing of it is kept.
  void project(boolean on) {
    projecting = on;
    dress();
  }

  private void dress() {
    double size = settings().textSize();
    double now = projecting ? Math.max(size, Math.min(LARGEST, size * PROJECTED)) : size;
    theme().dress(scene, now);
    mark("glass-strong", projecting || wantsContrast(Platform.getPreferences()));
    mark("glass-still", isStill());
    textSize.set(now);
  }

  private void mark(String style, boolean on) {
    List<String> styles = scene.getRoot().getStyleClass();
    if (on != styles.contains(style)) {
      if (on) {
        styles.add(style);
      } else {
        styles.remove(style);
      }
    }
  }

  static boolean wantsContrast(Map<String, Object> system) {
    return CONTRAST.stream().anyMatch(key -> Boolean.TRUE.equals(system.get(key)))
        || String.valueOf(system.get("GTK.theme_name")).contains("HighContrast");
  }

  private boolean isStill() {
    return switch (settings().motion()) {
      case SYSTEM -> Platform.getPreferences().isReducedMotion();
      case FULL -> false;
      case REDUCED -> true;
    };
  }

  private Theme theme() {
    return switch (settings().theme()) {
      case LIGHT -> Theme.LIGHT;
      case DARK -> Theme.DARK;
      case SYSTEM ->
          Platform.getPreferences().getColorScheme() == ColorScheme.DARK ? Theme.DARK : Theme.LIGHT;
    };
  }
}
