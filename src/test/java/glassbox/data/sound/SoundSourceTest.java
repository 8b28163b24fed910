package glassbox.data.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import glassbox.data.DataException;
import glassbox.data.Dataset;
import glassbox.data.Examples;
import glassbox.data.Progress;
import glassbox.data.Reading;
import glassbox.data.Reading.Sound.View;
import glassbox.data.Split;
import glassbox.data.Target;
import glassbox.engine.Seeds;
import glassbox.testing.Wav;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SoundSourceTest {

  @TempDir private Path folder;

  @BeforeEach
  void record() throws IOException {
    for (String word : new String[] {"low", "high"}) {
      for (int take = 0; take < 6; take++) {
        double[] tone = Wav.tone(word.equals("low") ? 300 : 2_000, 8_000, 800);
        Files.write(
            folder.resolve(word + "_me_" + take + ".wav"), Wav.of(Wav.PCM, 16, 1, 8_000, tone));
      }
    }
  }

  private Dataset read(int takes) {
    return SoundSource.read(
            folder, new Reading.Sound(View.MEL, 8_000, 100, 16, takes), Progress.NONE)
        .prepare(new Split.Shares(0.25, 0.25), Seeds.of(1));
  }

  @Test
  void aClassIsTheBeginningOfAName() {
    Dataset data = read(0);
    assertThat(data.kind()).isEqualTo(Dataset.Kind.IMAGE);
    assertThat(data.classNames()).containsExactly("high", "low");
    assertThat(data.training().count()).isEqualTo(6);
    assertThat(data.test().count()).isEqualTo(3);
  }

  @Test
  void takesBelowANumberAreKeptForTheTest() {
    Dataset data = read(2);
    // By name: high_me_0 to 5, then low_me_0 to 5.
    assertThat(data.rows().test()).containsExactly(0, 1, 6, 7);
    assertThat(data.validation().count()).isEqualTo(2);
    assertThat(data.training().count()).isEqualTo(6);
    assertThat(data.notes())
        .containsExactly("Recordings whose name ends with a number up to 1 are the test part.");
    assertThatThrownBy(() -> read(6))
        .isInstanceOf(DataException.class)
        .hasMessageEndingWith(
            ": all names end with a number below 6, so nothing is left to learn from. Take a"
                + " smaller one.");
  }

  @Test
  void aDamagedRecordingIsNamed() throws IOException {
    Files.write(folder.resolve("low_me_9.wav"), new byte[100]);
    assertThatThrownBy(() -> read(0))
        .hasMessageEndingWith(
            "/low_me_9.wav, byte 0: no WAV file. Save the recording as WAV with PCM.");
  }

  @Test
  void spokenDigitsAreTheSameForTheSameSeed() {
    Examples one = spoken(40, 1);
    Examples more = spoken(60, 1);
    assertThat(more.inputs()).startsWith(one.inputs());
    assertThat(spoken(40, 2).inputs()).isNotEqualTo(one.inputs());
    assertThat(((Target.Classes) one.target()).labels())
        .startsWith(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0);
    for (float value : one.inputs()) {
      assertThat(value).isBetween(0f, 1f);
    }
  }

  private static Examples spoken(int count, long seed) {
    Seeds seeds = Seeds.of(seed);
    return Spoken.generate(count, 0.01, 1, View.MEL, seeds, Progress.NONE)
        .prepare(new Split.Shares(0, 0), seeds)
        .training();
  }
}
