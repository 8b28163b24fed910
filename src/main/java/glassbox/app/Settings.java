package glassbox.app;

import glassbox.engine.choice.Range;
import glassbox.engine.choice.Ranges;

/// What the user likes, whatever the document.
///
/// @param textSize 1 is 13 px
/// @param width of the window's inside, in pixels
/// @param savesWeights whether a design is saved with what its network has learned
/// @param observatory how high the observatory is, in pixels
public record Settings(
    Theme theme,
    @Range(min = 0.75, max = 2.5) double textSize,
    @Range(min = 640, max = 16_384) int width,
    @Range(min = 480, max = 16_384) int height,
    boolean maximized,
    boolean savesWeights,
    @Range(min = 60, max = 4096) int observatory) {

  public static final Settings DEFAULT = new Settings(Theme.SYSTEM, 1, 1280, 800, false, true, 230);

  public enum Theme {
    SYSTEM,
    LIGHT,
    DARK
  }

  public Settings {
    Ranges.check(Settings.class, "textSize", textSize);
    Ranges.check(Settings.class, "width", width);
    Ranges.check(Settings.class, "height", height);
    Ranges.check(Settings.class, "observatory", observatory);
  }

  public Settings withTheme(Theme changed) {
    return new Settings(changed, textSize, width, height, maximized, savesWeights, observatory);
  }

  public Settings withTextSize(double changed) {
    return new Settings(theme, changed, width, height, maximized, savesWeights, observatory);
  }

  public Settings withWindow(int changedWidth, int changedHeight, boolean filled) {
    return new Settings(
        theme, textSize, changedWidth, changedHeight, filled, savesWeights, observatory);
  }

  public Settings withSavesWeights(boolean changed) {
    return new Settings(theme, textSize, width, height, maximized, changed, observatory);
  }

  public Settings withObservatory(int pixels) {
    return new Settings(theme, textSize, width, height, maximized, savesWeights, pixels);
  }
}
