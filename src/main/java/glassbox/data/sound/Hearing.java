package glassbox.data.sound;

import glassbox.data.Reading;
import glassbox.engine.Shape;
import java.util.Arrays;

/// What a network gets of a sound: its samples, or a picture of which frequencies are loud when,
/// high ones at the top, time to the right, from 0 (80 decibels below the loudest place of this
/// sound, or less) to 1.
final class Hearing {

  /// Decibels from 0 to 1.
  static final double RANGE = 80;

  private static final double SILENCE = 1e-10;

  private final Reading.Sound reading;
  private final SoundScale scale;
  private final int samples;
  private final int size;
  private final int hop;
  private final double[] window;
  private final Fourier fourier;
  private final MelBands bands;
  private final double[] piece;
  private final double[] power;

  Hearing(Reading.Sound reading) {
    this.reading = reading;
    scale = new SoundScale(reading);
    samples = scale.samples();
    size = scale.size();
    hop = scale.hop();
    window = new double[size];
    // Hann's, as it goes round.
    Arrays.setAll(window, i -> 0.5 - 0.5 * StrictMath.cos(2 * Math.PI * i / size));
    fourier = new Fourier(size);
    bands = new MelBands(reading.bands(), fourier.bins(), reading.rate());
    piece = new double[size];
    power = new double[fourier.bins()];
  }

  /// `[1, bands, pieces]`, or `[samples, 1]`.
  Shape shape() {
    return reading.view() == Reading.Sound.View.WAVEFORM
        ? Shape.of(samples, 1)
        : Shape.of(1, scale.rows(), scale.pieces());
  }

  /// As the reading wants them.
  float[] samples(Sound sound) {
    return sound.at(reading.rate()).ofLength(samples).samples();
  }

  /// @param to gets as many numbers as [#shape] has
  void write(Sound sound, float[] to, int at) {
    float[] heard = samples(sound);
    int rows = scale.rows();
    int pieces = scale.pieces();
    if (reading.view() == Reading.Sound.View.WAVEFORM) {
      System.arraycopy(heard, 0, to, at, samples);
      return;
    }
    double loudest = SILENCE;
    for (int t = 0; t < pieces; t++) {
      for (int i = 0; i < size; i++) {
        int from = t * hop + i;
        piece[i] = from < samples ? heard[from] * window[i] : 0;
      }
      fourier.power(piece, power);
      for (int row = 0; row < rows; row++) {
        double loud = reading.view() == Reading.Sound.View.MEL ? bands.of(row, power) : power[row];
        loudest = Math.max(loudest, loud);
        to[at + (rows - 1 - row) * pieces + t] = (float) loud;
      }
    }
    for (int i = at; i < at + rows * pieces; i++) {
      double decibels = 10 * StrictMath.log10(Math.max(SILENCE * 1e-10, to[i]) / loudest);
      to[i] = (float) Math.clamp(1 + decibels / RANGE, 0, 1);
    }
  }
}
