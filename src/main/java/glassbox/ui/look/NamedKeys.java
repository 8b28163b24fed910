package glassbox.ui.look;

import glassbox.ui.text.Texts;
import java.util.List;
import java.util.Locale;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// Keys that a menu calls as people call them in the language of the window: `Strg+N` in German.
/// The toolkit's own names are English.
public final class NamedKeys extends KeyCombination {

  private static final Texts TEXTS = Texts.of("look");
  private static final List<String> NAMES = List.of("Ctrl", "Shift", "Back Space", "Delete");

  private final KeyCodeCombination keys;

  public NamedKeys(KeyCodeCombination keys) {
    super(keys.getShift(), keys.getControl(), keys.getAlt(), keys.getMeta(), keys.getShortcut());
    this.keys = keys;
  }

  /// What people call them.
  public static String words(KeyCombination keys) {
    String words = keys.getDisplayText();
    for (String name : NAMES) {
      String key = "key." + name.toLowerCase(Locale.ROOT).replace(" ", "");
      words = words.replace(name, TEXTS.get(key));
    }
    return words;
  }

  @Override
  public boolean match(KeyEvent event) {
    return keys.match(event);
  }

  @Override
  public String getDisplayText() {
    return words(keys);
  }

  @Override
  public String getName() {
    return keys.getName();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NamedKeys named && keys.equals(named.keys);
  }

  @Override
  public int hashCode() {
    return keys.hashCode();
  }
}
