package glassbox.layer;

import glassbox.engine.Slice;
import glassbox.engine.kernel.Kernels;
import java.util.Arrays;

/// Images laid out for a window that moves over them: each channel with its padding in rows behind
/// each other, and where the window moves by more than one pixel, the pixels of a row that it sees
/// with the same part of it behind each other too. So what one tap of the window sees, from one
/// place of the window to the next, stands in memory without gaps, whatever stride, dilation and
/// padding: a tap is a distance ([#offset]), and no edge is a special case.
///
/// A channel with strides 2 and 3 is laid out as 6 planes of pixels, its phases.
final class Planes {

  private final Window down;
  private final Window across;
  private final PaddingMode mode;

  /// How wide a row of a phase is, and how many pixels a phase has.
  private final int pitch;

  private final int plane;

  /// Where the rows and columns of the padded image stand.
  private final int[] rowAt;

  private final int[] columnAt;

  Planes(Window down, Window across, PaddingMode mode) {
    this.down = down;
    this.across = across;
    this.mode = mode;
    pitch = Math.ceilDiv(across.padded(), across.stride());
    plane = Math.multiplyExact(pitch, Math.ceilDiv(down.padded(), down.stride()));
    rowAt = new int[down.padded()];
    columnAt = new int[across.padded()];
    for (int i = 0; i < rowAt.length; i++) {
      rowAt[i] = i % down.stride() * across.stride() * plane + i / down.stride() * pitch;
    }
    for (int i = 0; i < columnAt.length; i++) {
      columnAt[i] = i % across.stride() * plane + i / across.stride();
    }
  }

  int pitch() {
    return pitch;
  }

  int plane() {
    return plane;
  }

  int phases() {
    return down.stride() * across.stride();
  }

  /// How many values a channel takes.
  int channel() {
    return phases() * plane;
  }

  /// From the window's first place to its last, in a row of memory.
  int count() {
    return (down.output() - 1) * pitch + across.output();
  }

  /// Where in a phase the image itself begins: all that [#gather] reads, unless edges are repeated.
  int inside() {
    return hasPlainEdges() ? down.before() * pitch + across.before() : 0;
  }

  /// From there to its last pixel.
  int countInside() {
    return hasPlainEdges() ? (down.size() - 1) * pitch + across.size() : plane;
  }

  private boolean hasPlainEdges() {
    return mode == PaddingMode.ZERO && phases() == 1;
  }

  int taps() {
    return down.kernel() * across.kernel();
  }

  /// How far from the start of a channel a tap sees what belongs to the window's first place.
  int offset(int tap) {
    return phase(tap) * plane + shift(tap);
  }

  /// The phase that a tap sees.
  int phase(int tap) {
    int row = tap / across.kernel() * down.dilation();
    int column = tap % across.kernel() * across.dilation();
    return row % down.stride() * across.stride() + column % across.stride();
  }

  /// How far from the start of its phase.
  int shift(int tap) {
    int row = tap / across.kernel() * down.dilation();
    int column = tap % across.kernel() * across.dilation();
    return row / down.stride() * pitch + column / across.stride();
  }

  /// The farthest of [#shift]: that of the last tap.
  int farthest() {
    return shift(taps() - 1);
  }

  /// Lays an example out. Zeros around an image are never written: they are there from the start.
  void fill(Lay lay, float[] x, int xAt, float[] planes, int at) {
    for (int c = 0; c < lay.channels(); c++) {
      int from = xAt + c * lay.channel();
      int to = at + c * channel();
      if (mode == PaddingMode.ZERO) {
        fillInside(lay, x, from, planes, to);
      } else {
        fillAll(lay, x, from, planes, to);
      }
    }
  }

  private void fillInside(Lay lay, float[] x, int from, float[] planes, int to) {
    int width = across.size();
    boolean whole = across.stride() == 1 && lay.pixel() == 1;
    for (int row = 0; row < down.size(); row++) {
      int read = from + row * width * lay.pixel();
      int write = to + rowAt[row + down.before()];
      if (whole) {
        System.arraycopy(x, read, planes, write + across.before(), width);
      } else {
        for (int column = 0; column < width; column++) {
          planes[write + columnAt[column + across.before()]] = x[read + column * lay.pixel()];
        }
      }
    }
  }

  private void fillAll(Lay lay, float[] x, int from, float[] planes, int to) {
    for (int row = 0; row < rowAt.length; row++) {
      int read = mode.source(row - down.before(), down.size()) * across.size();
      for (int column = 0; column < columnAt.length; column++) {
        int pixel = read + mode.source(column - across.before(), across.size());
        planes[to + rowAt[row] + columnAt[column]] = x[from + pixel * lay.pixel()];
      }
    }
  }

  /// The way back of [#fill]: `x` becomes the sum of all that came of it.
  ///
  /// @param phase how far the phases of a channel are apart in `planes`, which may be more than
  ///   they are where they are filled
  void gather(Lay lay, float[] planes, int at, int phase, float[] x, int xAt) {
    for (int c = 0; c < lay.channels(); c++) {
      int from = at + c * phases() * phase;
      int to = xAt + c * lay.channel();
      if (mode == PaddingMode.ZERO) {
        gatherInside(lay, planes, from, phase, x, to);
      } else {
        gatherAll(lay, planes, from, phase, x, to);
      }
    }
  }

  private int place(int padded, int phase) {
    return padded / plane * phase + padded % plane;
  }

  private void gatherInside(Lay lay, float[] planes, int from, int phase, float[] x, int to) {
    int width = across.size();
    boolean whole = across.stride() == 1 && lay.pixel() == 1;
    for (int row = 0; row < down.size(); row++) {
      int write = to + row * width * lay.pixel();
      int read = rowAt[row + down.before()];
      if (whole) {
        int place = from + place(read + across.before(), phase);
        System.arraycopy(planes, place, x, write, width);
      } else {
        for (int column = 0; column < width; column++) {
          int place = place(read + columnAt[column + across.before()], phase);
          x[write + column * lay.pixel()] = planes[from + place];
        }
      }
    }
  }

  private void gatherAll(Lay lay, float[] planes, int from, int phase, float[] x, int to) {
    int pixels = down.size() * across.size();
    if (lay.pixel() == 1) {
      Arrays.fill(x, to, to + pixels, 0);
    } else {
      for (int i = 0; i < pixels; i++) {
        x[to + i * lay.pixel()] = 0;
      }
    }
    for (int row = 0; row < rowAt.length; row++) {
      int write = mode.source(row - down.before(), down.size()) * across.size();
      for (int column = 0; column < columnAt.length; column++) {
        int pixel = write + mode.source(column - across.before(), across.size());
        x[to + pixel * lay.pixel()] += planes[from + place(rowAt[row] + columnAt[column], phase)];
      }
    }
  }

  /// Takes the window's places out of rows as wide as a phase, adds a bias to each channel, and
  /// leaves nothing below `floor`.
  void take(
      Kernels kernels,
      Lay lay,
      float[] sums,
      int from,
      int row,
      Slice bias,
      float floor,
      float[] y,
      int yAt) {
    for (int c = 0; c < lay.channels(); c++) {
      float shift = bias.isNone() ? 0 : bias.data()[bias.offset() + c];
      int read = from + c * row;
      int write = yAt + c * lay.channel();
      if (lay.pixel() == 1) {
        kernels.takeRows(lay.height(), lay.width(), sums, read, pitch, shift, floor, y, write);
      } else {
        for (int i = 0; i < lay.width(); i++) {
          y[write + i * lay.pixel()] = Math.max(sums[read + i] + shift, floor);
        }
      }
    }
  }

  /// The way back of [#take]: puts gradients into rows as wide as a phase. What lies between them
  /// is not written.
  void put(Kernels kernels, Lay lay, float[] dy, int dyAt, float[] rows, int to, int row) {
    for (int c = 0; c < lay.channels(); c++) {
      int read = dyAt + c * lay.channel();
      int write = to + c * row;
      if (lay.pixel() == 1) {
        kernels.putRows(lay.height(), lay.width(), dy, read, rows, write, pitch);
      } else {
        for (int i = 0; i < lay.width(); i++) {
          rows[write + i] = dy[read + i * lay.pixel()];
        }
      }
    }
  }
}
