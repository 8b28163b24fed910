package glassbox.data.text;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.data.Dataset;
import glassbox.data.Progress;
import glassbox.data.Reading;
import glassbox.data.Split;
import glassbox.engine.Seeds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BeginningTest {

  @TempDir private Path folder;

  private Dataset data(String text, Reading.Text.Unit unit, int steps, int vocabulary) {
    try {
      Path file = Files.writeString(folder.resolve("a.txt"), text);
      var reading = new Reading.Text(unit, Reading.Text.Answer.NEXT, steps, vocabulary);
      return TextFiles.read(file, reading, Progress.NONE)
          .prepare(new Split.Shares(0, 0), Seeds.of(1));
    } catch (IOException failed) {
      throw new java.io.UncheckedIOException(failed);
    }
  }

  @Test
  void charactersThatTheNetworkDoesNotKnowAreLeftOutAndNamedOnce() {
    Dataset data = data("abc\nabc\nabc\n", Reading.Text.Unit.CHARACTERS, 3, 100);
    assertThat(data.words()).containsExactly("\n", "a", "b", "c");
    Beginning typed = Beginning.of(data, "cab↵éxéa");
    assertThat(typed.numbers()).containsExactly(3, 1, 2, 0, 1);
    assertThat(typed.strangers()).containsExactly("é", "x");
  }

  @Test
  void aNumberForAllOthersStandsForThem() {
    Dataset data = data("aaaaaaaaabbbbbbbbbcdefghijklm", Reading.Text.Unit.CHARACTERS, 3, 10);
    assertThat(data.words()).hasSize(10).startsWith(Vocabulary.UNKNOWN);
    Beginning typed = Beginning.of(data, "abz");
    assertThat(typed.numbers()).endsWith(0).hasSize(3);
    assertThat(typed.strangers()).containsExactly("z");
  }

  @Test
  void wordsAreReadAsTheyAreInTheData() {
    Dataset data = data("the cat, the dog\nthe cat", Reading.Text.Unit.WORDS, 2, 100);
    Beginning typed = Beginning.of(data, "The dog, the cow");
    assertThat(Passage.of(data.words(), typed.numbers()).line()).isEqualTo("the dog , the");
    assertThat(typed.strangers()).containsExactly("cow");
  }

  @Test
  void theUsualOneIsTheDatasBeginningToTheEndOfAWord() {
    String text = "This is the lamp that shines\nin the night. ".repeat(9);
    assertThat(Beginning.usual(data(text, Reading.Text.Unit.CHARACTERS, 26, 100)))
        .isEqualTo("This is the lamp that ");
    assertThat(Beginning.usual(data(text, Reading.Text.Unit.WORDS, 8, 100)))
        .isEqualTo("this is the lamp that shines ↵ in");
  }
}
