package glassbox.data.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
final class PassageTest {

  @Test
  void aPlaceCountsAnEmojiOnce() {
    Passage letters = Passage.of(List.of("a", "😀", "b"), List.of(0, 1, 1, 2));
    assertThat(letters.stepAt(1)).isEqualTo(1);
    assertThat(letters.stepAt(2)).isEqualTo(2);
    assertThat(letters.stepAt(3)).isEqualTo(3);
    assertThat(letters.stepAt(4)).isEqualTo(-1);
  }

  @Test
  void whatHasNoPictureOfItsOwnStillIsSeen() {
    assertThat(Passage.visible(" ")).isEqualTo("␣");
    assertThat(Passage.visible("\u200d")).as("joins two").isEqualTo("U+200D");
    assertThat(Passage.visible("\ufe0f")).as("makes an emoji of it").isEqualTo("U+FE0F");
    assertThat(Passage.visible("\u00a0")).as("does not break").isEqualTo("U+00A0");
    assertThat(Passage.visible("\u0301")).as("stands above another").isEqualTo("◌\u0301");
    assertThat(Passage.visible("é")).isEqualTo("é");
    assertThat(Passage.visible("😀")).isEqualTo("😀");
    assertThat(Passage.visible("word")).isEqualTo("word");
  }
}
