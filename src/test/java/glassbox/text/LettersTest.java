package glassbox.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
final class LettersTest {

  /// Seven characters, three of which Java counts twice.
  private static final String TEXT = "a😀b🍺c🍕d";

  @Test
  void anEmojiCountsOnce() {
    assertThat(Letters.count(TEXT)).isEqualTo(7);
  }

  @Test
  void noneIsCutInTwo() {
    assertThat(Letters.first(TEXT, 2)).isEqualTo("a😀");
    assertThat(Letters.last(TEXT, 2)).isEqualTo("🍕d");
    assertThat(Letters.first(TEXT, 8)).isEqualTo(TEXT);
    assertThat(Letters.last(TEXT, 8)).isEqualTo(TEXT);
    assertThat(Letters.each(TEXT)).containsExactly("a", "😀", "b", "🍺", "c", "🍕", "d");
  }
}
