package glassbox.data.images;

import glassbox.data.Reading;

/// A picture in another size: each new pixel is the mean of what it covers of the old ones. What is
/// transparent stands on white.
final class Shrinking {

  private final Reading.Images reading;
  private final int[] sums = new int[3];

  Shrinking(Reading.Images reading) {
    this.reading = reading;
  }

  int channels() {
    return reading.colour() == Reading.Images.Colour.GREY ? 1 : 3;
  }

  /// @param to gets `[channels, height, width]` from 0 to 1
  void write(ImageFile.Pixels from, float[] to, int at) {
    int area = reading.width() * reading.height();
    double[] mean = new double[3];
    for (int row = 0; row < reading.height(); row++) {
      for (int column = 0; column < reading.width(); column++) {
        mean(from, row, column, mean);
        int pixel = at + row * reading.width() + column;
        if (channels() == 1) {
          // Luma of ITU-R BT.601.
          to[pixel] = (float) (0.299 * mean[0] + 0.587 * mean[1] + 0.114 * mean[2]);
        } else {
          for (int channel = 0; channel < 3; channel++) {
            to[pixel + channel * area] = (float) mean[channel];
          }
        }
      }
    }
  }

  private void mean(ImageFile.Pixels from, int row, int column, double[] mean) {
    double top = (double) row * from.height() / reading.height();
    double bottom = (row + 1.0) * from.height() / reading.height();
    double left = (double) column * from.width() / reading.width();
    double right = (column + 1.0) * from.width() / reading.width();
    mean[0] = 0;
    mean[1] = 0;
    mean[2] = 0;
    double whole = (bottom - top) * (right - left);
    for (int y = (int) top; y < Math.min(from.height(), Math.ceil(bottom)); y++) {
      double high = Math.min(bottom, y + 1.0) - Math.max(top, y);
      for (int x = (int) left; x < Math.min(from.width(), Math.ceil(right)); x++) {
        double share = high * (Math.min(right, x + 1.0) - Math.max(left, x)) / whole;
        onWhite(from.argb()[y * from.width() + x]);
        for (int channel = 0; channel < 3; channel++) {
          mean[channel] += share * sums[channel] / 65_025;
        }
      }
    }
  }

  /// Each colour times 255, so that it stays whole.
  private void onWhite(int argb) {
    int alpha = argb >>> 24;
    for (int channel = 0; channel < 3; channel++) {
      int colour = argb >> (16 - 8 * channel) & 0xff;
      sums[channel] = colour * alpha + 255 * (255 - alpha);
    }
  }
}
