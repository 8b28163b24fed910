package glassbox.ui.shell;

import glassbox.app.Preferences;
import glassbox.app.Settings;
import glassbox.ui.fx.Subscriptions;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Window;

/// Light or dark, and how large the text is: what the user chose, kept, and the scene dressed in
/// it.
final class Appearance {

  private final Scene scene;
  private final Preferences preferences;

  Appearance(Scene scene, Preferences preferences) {
    this.scene = scene;
    this.preferences = preferences;
    // The system outlives the window, and would keep it.
    Subscriptions.whileTrue(
        scene.windowProperty().flatMap(Window::showingProperty).orElse(false),
        () -> Platform.getPreferences().colorSchemeProperty().subscribe(this::dress));
    dress();
  }

  Settings settings() {
    return preferences.settings();
  }

  void choose(Settings.Theme wanted) {
    preferences.change(settings().withTheme(wanted));
    dress();
  }

  /// @param wanted 1 is 13 px
  void chooseTextSize(double wanted) {
    preferences.change(settings().withTextSize(wanted));
    dress();
  }

  private void dress() {
    theme().dress(scene, settings().textSize());
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
