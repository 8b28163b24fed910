package glassbox.train;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.data.Progress;
import glassbox.data.Source;
import glassbox.data.Split;
import glassbox.data.digits.Digits;
import glassbox.design.DataChoice;
import glassbox.engine.Seeds;
import glassbox.testing.Locks;
import glassbox.text.Language;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/// Data that is kept from one use to the next.
@ResourceLock(Locks.LANGUAGE)
final class LastMadeTest {

  private final LastMade kept = new LastMade();
  private final List<DataChoice.Digits> made = new ArrayList<>();

  @AfterEach
  void speakEnglish() {
    Language.speak(Language.ENGLISH);
  }

  private Source get(int count, long seed) {
    var choice = new DataChoice.Digits(count, 0, 1);
    Seeds seeds = Seeds.of(seed);
    return kept.get(
        choice,
        seeds,
        () -> {
          made.add(choice);
          return Digits.generate(count, 0, 1, seeds, Progress.NONE);
        });
  }

  @Test
  void isMadeOnce() {
    Source first = get(200, 1);
    get(210, 1);
    assertThat(get(200, 1)).isSameAs(first);
    assertThat(made).hasSize(2);
  }

  @Test
  void isMadeAnewFromAnotherSeed() {
    assertThat(get(200, 2)).isNotSameAs(get(200, 1));
  }

  @Test
  void goesWhenItIsTheOneUsedLongestAgo() {
    Source early = get(200, 1);
    Source often = get(210, 1);
    get(220, 1);
    get(210, 1);
    get(230, 1);
    assertThat(get(210, 1)).isSameAs(often);
    assertThat(get(200, 1)).isNotSameAs(early);
  }

  @Test
  void isNamedInTheLanguageThatIsSpokenNow() {
    assertThat(name()).isEqualTo("Digits");
    Language.speak(Language.GERMAN);
    assertThat(name()).isEqualTo("Ziffern");
  }

  private String name() {
    return get(200, 1).prepare(new Split.Shares(0.2, 0), Seeds.of(1)).name();
  }
}
