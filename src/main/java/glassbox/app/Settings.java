package glassbox.app;

import glassbox.engine.choice.Choices;
import glassbox.engine.choice.Range;
import glassbox.engine.choice.Ranges;
import glassbox.text.Language;

/// What the user likes, whatever the document.
///
/// @param textSize 1 is 13 px
/// @param motion whether things may move to their places
/// @param placed whether the window's place is known
/// @param left of the window, in pixels of the screen
/// @param width of the window, in pixels
/// @param savesWeights whether a design is saved with what its network has learned
/// @param palette width of the panel, in pixels at a text size of 1
/// @param inspector width of the panel, in pixels at a text size of 1
/// @param observatory height of the panel, in pixels at a text size of 1
public record Settings(
    Theme theme,
    @Range(min = 0.75, max = 2.5) double textSize,
    Motion motion,
    boolean placed,
    @Range(min = -32_768, max = 32_767) int left,
    @Range(min = -32_768, max = 32_767) int top,
    @Range(min = 640, max = 16_384) int width,
    @Range(min = 480, max = 16_384) int height,
    boolean maximized,
    boolean savesWeights,
    @Range(min = 0, max = 16_384) int palette,
    @Range(min = 0, max = 16_384) int inspector,
    @Range(min = 0, max = 16_384) int observatory,
    LanguageChoice language,
    Wires wires) {

  public static final Settings DEFAULT =
      new Settings(
          Theme.SYSTEM,
          1,
          Motion.SYSTEM,
          false,
          0,
          0,
          1280,
          800,
          false,
          true,
          196,
          288,
          230,
          LanguageChoice.SYSTEM,
          Wires.SIGNAL);

  public enum Theme {
    SYSTEM,
    LIGHT,
    DARK
  }

  public enum LanguageChoice {
    SYSTEM,
    ENGLISH,
    GERMAN;

    /// The language that is meant, on this machine.
    public Language language() {
      return switch (this) {
        case SYSTEM -> Language.ofSystem();
        case ENGLISH -> Language.ENGLISH;
        case GERMAN -> Language.GERMAN;
      };
    }
  }

  public enum Motion {
    SYSTEM,
    FULL,
    REDUCED
  }

  /// What wires show.
  public enum Wires {
    /// One wire: thickness the size of the signal, colour the gradient.
    SIGNAL,
    /// Between small layers a line for each weight.
    WEIGHTS,
    /// The same lines, for the gradients of the weights.
    GRADIENTS
  }

  public Settings {
    Ranges.check(Settings.class, "textSize", textSize);
    Ranges.check(Settings.class, "left", left);
    Ranges.check(Settings.class, "top", top);
    Ranges.check(Settings.class, "width", width);
    Ranges.check(Settings.class, "height", height);
    Ranges.check(Settings.class, "palette", palette);
    Ranges.check(Settings.class, "inspector", inspector);
    Ranges.check(Settings.class, "observatory", observatory);
  }

  public Settings withTheme(Theme changed) {
    return Choices.with(this, "theme", changed);
  }

  public Settings withTextSize(double changed) {
    return Choices.with(this, "textSize", changed);
  }

  public Settings withMotion(Motion changed) {
    return Choices.with(this, "motion", changed);
  }

  public Settings withSize(int changedWidth, int changedHeight) {
    return Choices.with(Choices.with(this, "width", changedWidth), "height", changedHeight);
  }

  public Settings withPlace(int changedLeft, int changedTop) {
    Settings known = Choices.with(this, "placed", true);
    return Choices.with(Choices.with(known, "left", changedLeft), "top", changedTop);
  }

  public Settings withMaximized(boolean changed) {
    return Choices.with(this, "maximized", changed);
  }

  public Settings withPanels(int changedPalette, int changedInspector, int changedObservatory) {
    Settings sides =
        Choices.with(Choices.with(this, "palette", changedPalette), "inspector", changedInspector);
    return Choices.with(sides, "observatory", changedObservatory);
  }

  public Settings withLanguage(LanguageChoice changed) {
    return Choices.with(this, "language", changed);
  }

  public Settings withWires(Wires changed) {
    return Choices.with(this, "wires", changed);
  }

  public Settings withSavesWeights(boolean changed) {
    return Choices.with(this, "savesWeights", changed);
  }
}
