package glassbox.data.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import glassbox.data.Reading;
import glassbox.data.Reading.Sound.View;
import glassbox.engine.Shape;
import glassbox.testing.Wav;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HearingTest {

  private static final int RATE = 8_000;

  private static Sound tone(double hertz, int rate) {
    double[] samples = Wav.tone(hertz, rate, rate);
    float[] floats = new float[samples.length];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = (float) samples[i];
    }
    return new Sound(rate, floats);
  }

  private static Hearing hearing(View view) {
    return new Hearing(new Reading.Sound(view, RATE, 1_000, 32, 0));
  }

  /// The row with the largest number in the middle of the picture, counted from below.
  private static int loudest(Hearing hearing, Sound sound) {
    Shape shape = hearing.shape();
    float[] picture = new float[shape.elements()];
    hearing.write(sound, picture, 0);
    int rows = shape.size(1);
    int pieces = shape.size(2);
    int best = 0;
    for (int row = 0; row < rows; row++) {
      best = picture[row * pieces + pieces / 2] > picture[best * pieces + pieces / 2] ? row : best;
    }
    assertThat(picture[best * pieces + pieces / 2]).isCloseTo(1, within(0.02f));
    return rows - 1 - best;
  }

  @ParameterizedTest
  @ValueSource(doubles = {250, 1_000, 3_000})
  void aToneIsARowOfTheSpectrogram(double hertz) {
    Hearing hearing = hearing(View.SPECTROGRAM);
    assertThat(hearing.shape()).isEqualTo(Shape.of(1, 129, 62));
    int bin = (int) Math.round(hertz / (RATE / 256.0));
    assertThat(loudest(hearing, tone(hertz, RATE))).isEqualTo(bin);
    // At another rate it is the same tone.
    assertThat(loudest(hearing, tone(hertz, 22_050))).isEqualTo(bin);
  }

  @Test
  void whatTheRateCannotHoldIsNotHeard() {
    Sound high = tone(7_000, 44_100).at(RATE);
    for (int i = 200; i < high.samples().length - 200; i++) {
      assertThat(high.samples()[i]).isCloseTo(0, within(0.01f));
    }
  }

  @Test
  void bandsStandAsTheEarHasThem() {
    assertThat(MelBands.mel(1_000)).isCloseTo(15, within(1e-9));
    assertThat(MelBands.mel(6_400)).isCloseTo(42, within(1e-9));
    assertThat(MelBands.hertz(MelBands.mel(3_210))).isCloseTo(3_210, within(1e-6));
    double most = MelBands.mel(RATE / 2.0);
    int expected = (int) Math.round(MelBands.mel(1_500) / most * 33) - 1;
    assertThat(loudest(hearing(View.MEL), tone(1_500, RATE))).isEqualTo(expected);
  }

  @Test
  void aWaveformIsItsSamplesAndSilenceBehind() {
    Hearing hearing = hearing(View.WAVEFORM);
    assertThat(hearing.shape()).isEqualTo(Shape.of(RATE, 1));
    float[] heard = new float[RATE];
    hearing.write(new Sound(RATE, new float[] {0.5f, -0.5f}), heard, 0);
    assertThat(heard).startsWith(0.5f, -0.5f, 0, 0);
  }

  @Test
  void silenceIsAPictureToo() {
    Hearing hearing = hearing(View.MEL);
    float[] picture = new float[hearing.shape().elements()];
    hearing.write(new Sound(RATE, new float[10]), picture, 0);
    assertThat(picture).containsOnly(0);
  }
}
