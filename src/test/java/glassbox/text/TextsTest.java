package glassbox.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import glassbox.testing.Locks;
import java.util.Locale;
import java.util.MissingResourceException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

@ResourceLock(Locks.LANGUAGE)
final class TextsTest {

  @AfterEach
  void speakEnglishAgain() {
    Language.speak(Language.ENGLISH);
  }

  @Test
  void speaksEnglishUntilAnotherLanguageIsChosen() {
    Locale.setDefault(Locale.GERMANY);
    assertThat(Texts.of("ui", "shell").get("menu.file")).isEqualTo("File");
    Language.speak(Language.GERMAN);
    assertThat(Texts.of("ui", "shell").get("menu.file")).isEqualTo("Datei");
  }

  @Test
  void understandsTheSystemsLanguage() {
    assertThat(Language.of(Locale.of("de", "AT"))).isEqualTo(Language.GERMAN);
    assertThat(Language.of(Locale.UK)).isEqualTo(Language.ENGLISH);
    assertThat(Language.of(Locale.FRANCE)).isEqualTo(Language.ENGLISH);
  }

  @Test
  void writesNumbersAsTheLanguageDoes() {
    Locale.setDefault(Locale.GERMANY);
    Texts shell = Texts.of("ui", "shell");
    Language.speak(Language.ENGLISH);
    assertThat(shell.get("size.kilobytes", 12.34)).isEqualTo("12.3 KB");
    assertThat(shell.get("status.stepsPerSecond", 12_345.0)).isEqualTo("12,345 steps/s");
    Language.speak(Language.GERMAN);
    assertThat(shell.get("size.kilobytes", 12.34)).isEqualTo("12,3 KB");
    assertThat(shell.get("status.stepsPerSecond", 12_345.0)).isEqualTo("12.345 Schritte/s");
    assertThat("%.1f".formatted(0.5)).as("what is for machines").isEqualTo("0.5");
  }

  @Test
  void neverShowsAKey() {
    assertThatThrownBy(() -> Texts.of("ui", "shell").get("no.such"))
        .isInstanceOf(MissingResourceException.class);
  }

  @Test
  void writesALabelAsItStandsWithinASentence() {
    assertThat(Language.ENGLISH.withinSentence("Learning rate")).isEqualTo("learning rate");
    assertThat(Language.GERMAN.withinSentence("Lernrate")).isEqualTo("Lernrate");
  }
}
