package glassbox.ui.look;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
final class TextRowsTest {

  /// An emoji is as wide as two letters.
  private static TextRows rows(String text, int most) {
    return TextRows.of(text, 4, letter -> letter.length(), most);
  }

  @Test
  void noEmojiIsCutInTwoAndNoRowIsTooWide() {
    assertThat(rows("abc😀d😀e", 9).rows()).containsExactly("abc", "😀d", "😀e");
    assertThat(rows("", 9).rows()).containsExactly("");
  }

  @Test
  void ofALongTextTheEndIsSeen() {
    TextRows rows = rows("abc😀d😀e", 2);
    assertThat(rows.rows()).containsExactly("😀d", "😀e");
    assertThat(rows.at(0, 0.5)).hasValue(3);
  }

  @Test
  void aPlaceBelongsToTheCharacterThatIsDrawnThere() {
    TextRows rows = rows("abc😀d😀e", 9);
    assertThat(rows.at(0, 2.5)).hasValue(2);
    assertThat(rows.at(1, 1.9)).as("the second half of an emoji").hasValue(3);
    assertThat(rows.at(1, 2.1)).hasValue(4);
    assertThat(rows.at(2, 2.1)).hasValue(6);
    assertThat(rows.at(1, 3.5)).as("behind the row").isEmpty();
    assertThat(rows.at(3, 0.5)).as("below the rows").isEmpty();
  }
}
