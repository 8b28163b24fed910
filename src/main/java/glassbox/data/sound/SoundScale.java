package glassbox.data.sound;

import glassbox.data.Reading;

/// What rows and columns of a heard sound stand for: seconds and hertz.
public final class SoundScale {

  /// Of a piece whose frequencies are taken at once.
  private static final double PIECE_SECONDS = 0.032;

  private final Reading.Sound reading;

  public SoundScale(Reading.Sound reading) {
    this.reading = reading;
  }

  /// How many samples an example has.
  int samples() {
    return Math.max(1, (int) ((long) reading.rate() * reading.milliseconds() / 1_000));
  }

  /// How many samples a piece has: a power of two.
  int size() {
    int least = (int) (reading.rate() * PIECE_SECONDS);
    return Math.max(16, Integer.highestOneBit(Math.max(1, least - 1)) * 2);
  }

  /// From one piece to the next: they overlap by half.
  int hop() {
    return size() / 2;
  }

  /// The last piece may reach into silence.
  int pieces() {
    return 1 + Math.max(0, (samples() - size() + hop() - 1) / hop());
  }

  /// How many rows a picture of the frequencies has.
  public int rows() {
    return reading.view() == Reading.Sound.View.MEL ? reading.bands() : size() / 2 + 1;
  }

  /// How long an example is.
  public double seconds() {
    return (double) samples() / reading.rate();
  }

  /// The highest frequency that can be heard at all.
  public double highest() {
    return reading.rate() / 2.0;
  }

  /// The middle of a column, in seconds.
  public double seconds(int column) {
    return (column * (double) hop() + size() / 2.0) / reading.rate();
  }

  /// What a row stands for, in hertz: the middle of a band.
  ///
  /// @param row counted from the lowest
  public double hertz(int row) {
    return reading.view() == Reading.Sound.View.MEL
        ? MelBands.hertz(MelBands.mel(highest()) * (row + 1) / (rows() + 1))
        : row * highest() / (rows() - 1);
  }

  /// Where a frequency stands in the picture, in rows from the lower edge: where [#hertz] of a row
  /// is its middle.
  public double height(double hertz) {
    double row =
        reading.view() == Reading.Sound.View.MEL
            ? MelBands.mel(hertz) / MelBands.mel(highest()) * (rows() + 1) - 1
            : hertz / highest() * (rows() - 1);
    return row + 0.5;
  }

  /// How far below the loudest place of its sound a number of the picture lies.
  public static double decibels(double number) {
    return (number - 1) * Hearing.RANGE;
  }
}
