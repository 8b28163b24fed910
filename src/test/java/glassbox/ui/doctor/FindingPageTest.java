package glassbox.ui.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.doctor.Finding;
import glassbox.testing.Locks;
import glassbox.text.Language;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Of every finding there is something to read, in each language.
@ResourceLock(Locks.LANGUAGE)
final class FindingPageTest {

  private static Finding finding(Finding.Kind kind) {
    return new Finding(kind, List.of(), Finding.Severity.NOTE, "", List.of(), "", List.of());
  }

  @AfterEach
  void speakEnglish() {
    Language.speak(Language.ENGLISH);
  }

  @ParameterizedTest
  @EnumSource(value = Finding.Kind.class, mode = EnumSource.Mode.EXCLUDE, names = "UNSOUND")
  void eachKindHasItsSection(Finding.Kind kind) {
    for (Language language : Language.values()) {
      Language.speak(language);
      assertThat(FindingPage.of(finding(kind)))
          .as(kind + " in " + language)
          .hasValueSatisfying(page -> assertThat(page).startsWith("# ").hasSizeGreaterThan(80));
    }
  }
}
