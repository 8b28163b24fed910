package glassbox.train;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.data.Progress;
import glassbox.data.Split;
import glassbox.design.DataChoice;
import glassbox.engine.Seeds;
import glassbox.text.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Digits that are kept from one use to the next.
final class LastDigitsTest {

  private final LastDigits kept = new LastDigits();

  @AfterEach
  void speakEnglish() {
    Language.speak(Language.ENGLISH);
  }

  private String name() {
    var choice = new DataChoice.Digits(200, 0, 1);
    return kept.draw(choice, Seeds.of(1), Progress.NONE)
        .prepare(new Split.Shares(0.2, 0), Seeds.of(1))
        .name();
  }

  @Test
  void areNamedInTheLanguageThatIsSpokenNow() {
    assertThat(name()).isEqualTo("Digits");
    Language.speak(Language.GERMAN);
    assertThat(name()).isEqualTo("Ziffern");
  }
}
