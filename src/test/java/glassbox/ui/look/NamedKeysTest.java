package glassbox.ui.look;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.testing.Locks;
import glassbox.text.Language;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

@ResourceLock(Locks.LANGUAGE)
final class NamedKeysTest {

  private final KeyCodeCombination keys =
      new KeyCodeCombination(KeyCode.S, KeyCombination.CONTROL_DOWN, KeyCombination.SHIFT_DOWN);

  @AfterEach
  void back() {
    Language.speak(Language.ENGLISH);
  }

  @Test
  void areCalledAsInTheLanguageOfTheWindow() {
    var named = new NamedKeys(keys);
    assertThat(named.getDisplayText()).isEqualTo("Ctrl+Shift+S");
    Language.speak(Language.GERMAN);
    assertThat(named.getDisplayText()).isEqualTo("Strg+Umschalt+S");
  }

  @Test
  void meetTheSameKeys() {
    var named = new NamedKeys(keys);
    assertThat(named.match(pressed(true))).isTrue();
    assertThat(named.match(pressed(false))).isFalse();
    assertThat(named).isEqualTo(new NamedKeys(keys)).hasSameHashCodeAs(new NamedKeys(keys));
  }

  private static KeyEvent pressed(boolean shift) {
    return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.S, shift, true, false, false);
  }
}
