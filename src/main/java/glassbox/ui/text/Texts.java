package glassbox.ui.text;

/// The words of one screen, by key, from `<screen>.properties` in this package's folder.
public final class Texts {

  private final glassbox.text.Texts words;

  private Texts(String screen) {
    words = glassbox.text.Texts.of("ui", screen);
  }

  /// @param screen name of the bundle: `shell`, `canvas` …
  public static Texts of(String screen) {
    return new Texts(screen);
  }

  /// The text, with its `%s` and `%d` filled in.
  public String get(String key, Object... values) {
    return words.get(key, values);
  }

  /// The text for so many things: that of `key.one` for a single one, else that of `key.many`.
  public String count(String key, long things, Object... values) {
    return words.count(key, things, values);
  }

  public boolean has(String key) {
    return words.has(key);
  }
}
