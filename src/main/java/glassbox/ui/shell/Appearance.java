package glassbox.ui.shell;

import java.util.Locale;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;

/// Light or dark, and how large the text is; dresses the scene again when either changes.
public final class Appearance {

  /// What the user asked for.
  public enum Choice {
    SYSTEM,
    LIGHT,
    DARK;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Scene scene;
  private Choice choice;
  private double textSize;

  public Appearance(Scene scene, Choice choice, double textSize) {
    this.scene = scene;
    this.choice = choice;
    this.textSize = textSize;
    Platform.getPreferences().colorSchemeProperty().subscribe(this::dress);
    dress();
  }

  public Choice choice() {
    return choice;
  }

  /// 1 is 13 px.
  public double textSize() {
    return textSize;
  }

  public void choose(Choice wanted) {
    choice = wanted;
    dress();
  }

  public void chooseTextSize(double wanted) {
    textSize = wanted;
    dress();
  }

  private void dress() {
    theme().dress(scene, textSize);
  }

  private Theme theme() {
    return switch (choice) {
      case LIGHT -> Theme.LIGHT;
      case DARK -> Theme.DARK;
      case SYSTEM ->
          Platform.getPreferences().getColorScheme() == ColorScheme.DARK ? Theme.DARK : Theme.LIGHT;
    };
  }
}
