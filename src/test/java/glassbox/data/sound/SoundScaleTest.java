package glassbox.data.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import glassbox.data.DataException;
import glassbox.data.Dataset;
import glassbox.data.Progress;
import glassbox.data.Reading;
import glassbox.data.Reading.Sound.View;
import glassbox.data.Split;
import glassbox.engine.Seeds;
import glassbox.testing.Wav;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What rows and columns of a sound's picture stand for, and the sounds behind the numbers.
final class SoundScaleTest {

  private static final Reading.Sound LINEAR =
      new Reading.Sound(View.SPECTROGRAM, 8_000, 500, 32, 0);
  private static final Reading.Sound MEL = new Reading.Sound(View.MEL, 8_000, 500, 32, 0);

  @TempDir private Path folder;

  @Test
  void rowsOfASpectrogramAreEvenlyApartFrom0ToHalfTheRate() {
    var scale = new SoundScale(LINEAR);
    assertThat(scale.rows()).isEqualTo(129);
    assertThat(scale.hertz(0)).isZero();
    assertThat(scale.hertz(32)).isEqualTo(1_000);
    assertThat(scale.hertz(128)).isEqualTo(4_000);
    assertThat(scale.height(1_000)).isEqualTo(32.5);
  }

  @Test
  void rowsOfAMelSpectrogramAreTheMiddlesOfItsBands() {
    var scale = new SoundScale(MEL);
    assertThat(scale.rows()).isEqualTo(32);
    // Slaney's scale is linear below 1,000 Hz, which is 15 mel; 4,000 Hz is 15 + 27 ln 4 / ln 6.4.
    double most = 15 + 27 * Math.log(4) / Math.log(6.4);
    assertThat(scale.hertz(0)).isCloseTo(most / 33 * 200 / 3, within(1e-6));
    for (int row = 0; row < 32; row++) {
      assertThat(scale.height(scale.hertz(row))).isCloseTo(row + 0.5, within(1e-9));
    }
  }

  @Test
  void columnsAreHalfAPieceApart() {
    var scale = new SoundScale(MEL);
    assertThat(scale.seconds(0)).isEqualTo(0.016);
    assertThat(scale.seconds(1)).isEqualTo(0.032);
    assertThat(scale.seconds()).isEqualTo(0.5);
    assertThat(SoundScale.decibels(1)).isZero();
    assertThat(SoundScale.decibels(0)).isEqualTo(-80);
  }

  @Test
  void theSamplesOfARowAreThoseOfItsRecording() throws IOException {
    double[] tone = Wav.tone(300, 8_000, 4_000);
    for (String name : new String[] {"a_0", "a_1", "b_0", "b_1"}) {
      double[] silence = new double[4_000];
      byte[] wav = Wav.of(Wav.PCM, 16, 1, 8_000, name.equals("b_0") ? tone : silence);
      Files.write(folder.resolve(name + ".wav"), wav);
    }
    Dataset data =
        SoundSource.read(folder, MEL, Progress.NONE).prepare(new Split.Shares(0, 0), Seeds.of(1));
    IntFunction<float[]> samples = data.acoustics().orElseThrow().samples();
    assertThat(samples.apply(0)).hasSize(4_000).containsOnly(0f);
    float[] heard = samples.apply(2);
    for (int i = 0; i < tone.length; i++) {
      assertThat((double) heard[i]).isCloseTo(tone[i], within(1e-3));
    }
    Files.delete(folder.resolve("b_0.wav"));
    assertThatThrownBy(() -> samples.apply(2))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("b_0.wav");
  }

  @Test
  void aWordThatWasSpokenIsSaidAgain() {
    Seeds seeds = Seeds.of(3);
    Dataset waves =
        Spoken.generate(20, 0.01, 1, View.WAVEFORM, seeds, Progress.NONE)
            .prepare(new Split.Shares(0, 0), Seeds.of(1));
    IntFunction<float[]> samples = waves.acoustics().orElseThrow().samples();
    int width = waves.training().shape().elements();
    int row = waves.rows().training()[4];
    assertThat(samples.apply(row))
        .containsExactly(Arrays.copyOfRange(waves.training().inputs(), 4 * width, 5 * width));
  }
}
