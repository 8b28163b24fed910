package glassbox.text;

import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/// The words of one subject, by key, in the language that is spoken. They stand in
/// `glassbox/ROOM/text/SUBJECT.properties`, each further language beside it in
/// `SUBJECT_de.properties`. A missing key fails at once: nobody is ever shown a key.
public final class Texts {

  /// A language is found or its file is missing: the machine's own locale never steps in.
  private static final ResourceBundle.Control NO_OTHER =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final String bundle;

  private Texts(String bundle) {
    this.bundle = bundle;
  }

  /// @param room whose words they are: `ui`, `design` …
  /// @param subject name of the bundle: `canvas`, `problems` …
  public static Texts of(String room, String subject) {
    return new Texts("glassbox." + room + ".text." + subject);
  }

  /// The text, with its `%s` and `%d` filled in.
  public String get(String key, @Nullable Object... values) {
    String text = bundle().getString(key);
    return values.length == 0 ? text : String.format(Language.spoken().numbers(), text, values);
  }

  /// The text for so many things: that of `key.one` for a single one, else that of `key.many`.
  public String count(String key, long things, @Nullable Object... values) {
    return get(key + (things == 1 ? ".one" : ".many"), values);
  }

  public boolean has(String key) {
    return bundle().containsKey(key);
  }

  private ResourceBundle bundle() {
    return ResourceBundle.getBundle(bundle, Language.spoken().locale(), NO_OTHER);
  }
}
