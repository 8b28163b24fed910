package glassbox.data.sound;

import java.util.Arrays;

/// A sound of one channel.
///
/// @param rate samples a second
/// @param samples from -1 to 1
record Sound(int rate, float[] samples) {

  /// Zero crossings of the filter to either side.
  private static final int REACH = 12;

  /// At another rate: each new sample is a sum of those around it, weighted by a sinc under a Hann
  /// window, which lets through only what the lower of both rates can hold.
  Sound at(int wanted) {
    if (wanted == rate) {
      return this;
    }
    double step = (double) rate / wanted;
    double cut = Math.min(1, 1 / step);
    int reach = (int) Math.ceil(REACH / cut);
    float[] changed = new float[(int) Math.max(1, samples.length / step)];
    for (int i = 0; i < changed.length; i++) {
      double middle = i * step;
      int first = Math.max(0, (int) Math.ceil(middle - reach));
      int last = Math.min(samples.length - 1, (int) Math.floor(middle + reach));
      double sum = 0;
      for (int k = first; k <= last; k++) {
        double away = k - middle;
        double window = 0.5 + 0.5 * StrictMath.cos(Math.PI * away / reach);
        sum += samples[k] * cut * sinc(cut * away) * window;
      }
      changed[i] = (float) sum;
    }
    return new Sound(wanted, changed);
  }

  private static double sinc(double x) {
    return Math.abs(x) < 1e-9 ? 1 : StrictMath.sin(Math.PI * x) / (Math.PI * x);
  }

  /// Cut, or with silence behind it.
  Sound ofLength(int count) {
    return new Sound(rate, Arrays.copyOf(samples, count));
  }
}
