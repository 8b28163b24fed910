package glassbox.text;

import java.util.Arrays;
import java.util.Locale;

/// A language that Glassbox speaks. It speaks English until the window has chosen another, once,
/// before its first word: so the command line and what is written into files know English alone.
public enum Language {
  ENGLISH(Locale.ENGLISH, Locale.ROOT),

  /// Its numbers have a decimal comma on screen; what is typed may have either, files and the
  /// command line have the point.
  GERMAN(Locale.GERMAN, Locale.GERMAN);

  private static final Language OF_SYSTEM = of(Locale.getDefault());
  private static volatile Language spoken = ENGLISH;

  private final Locale locale;
  private final Locale numbers;

  Language(Locale locale, Locale numbers) {
    this.locale = locale;
    this.numbers = numbers;
  }

  public static Language spoken() {
    return spoken;
  }

  /// Chooses the language, for the words of the toolkit's own menus too.
  public static void speak(Language chosen) {
    spoken = chosen;
    Locale.setDefault(chosen.locale);
    // Style sheets and files are for machines; what people read asks for its numbers' locale.
    Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
  }

  /// The one that this machine's user reads, or English.
  public static Language ofSystem() {
    return OF_SYSTEM;
  }

  static Language of(Locale user) {
    return Arrays.stream(values())
        .filter(language -> language.locale.getLanguage().equals(user.getLanguage()))
        .findFirst()
        .orElse(ENGLISH);
  }

  /// What its resource files are named by.
  public Locale locale() {
    return locale;
  }

  /// How its numbers are written.
  public Locale numbers() {
    return numbers;
  }

  /// A label as it stands within a sentence: English writes it small, German as it is.
  public String withinSentence(String label) {
    return this == ENGLISH ? label.toLowerCase(locale) : label;
  }
}
