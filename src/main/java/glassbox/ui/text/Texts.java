package glassbox.ui.text;

import java.util.Locale;
import java.util.ResourceBundle;

/// The words of one screen, by key, from `<screen>.properties` beside this class. A missing key
/// fails at once: a screen never shows a key.
public final class Texts {

  private final ResourceBundle bundle;

  private Texts(ResourceBundle bundle) {
    this.bundle = bundle;
  }

  /// @param screen name of the bundle: `shell`, `canvas` …
  public static Texts of(String screen) {
    return new Texts(ResourceBundle.getBundle("glassbox.ui.text." + screen, Locale.getDefault()));
  }

  /// The text, with its `%s` and `%d` filled in.
  public String get(String key, Object... values) {
    String text = bundle.getString(key);
    return values.length == 0 ? text : text.formatted(values);
  }

  public boolean has(String key) {
    return bundle.containsKey(key);
  }
}
