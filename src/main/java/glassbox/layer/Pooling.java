package glassbox.layer;

import glassbox.engine.Slice;
import java.util.Arrays;

/// A layer that makes one value of those that a window sees, channel by channel: the largest, or
/// the mean.
final class Pooling implements Layer {

  private final Wiring wiring;
  private final Window down;
  private final Window across;
  private final Lay from;

  /// Of what comes out: where a channel begins, and how far its pixels are apart.
  private final int outputs;

  private final int channelStep;
  private final int pixelStep;

  /// The places of the largest values, `[row, output]`; empty where means are taken.
  private final int[] winners;

  private Pooling(
      Wiring wiring, Window down, Window across, int channelStep, int pixelStep, boolean largest) {
    this.wiring = wiring;
    this.down = down;
    this.across = across;
    this.channelStep = channelStep;
    this.pixelStep = pixelStep;
    from = Lay.of(wiring.input().shape());
    outputs = wiring.output().shape().elements();
    winners = largest ? wiring.eachPlace(outputs) : new int[0];
  }

  static Pooling largest(Wiring wiring, Sliding sliding) {
    return moving(wiring, sliding, true);
  }

  static Pooling mean(Wiring wiring, Sliding sliding) {
    return moving(wiring, sliding, false);
  }

  static Pooling largestOfAll(Wiring wiring) {
    return ofAll(wiring, true);
  }

  static Pooling meanOfAll(Wiring wiring) {
    return ofAll(wiring, false);
  }

  private static Pooling moving(Wiring wiring, Sliding sliding, boolean largest) {
    Lay to = Lay.of(wiring.output().shape());
    return new Pooling(wiring, sliding.down(), sliding.across(), to.channel(), to.pixel(), largest);
  }

  private static Pooling ofAll(Wiring wiring, boolean largest) {
    Lay from = Lay.of(wiring.input().shape());
    var down = new Window(from.height(), from.height(), 1, 1, 0, 0);
    var across = new Window(from.width(), from.width(), 1, 1, 0, 0);
    return new Pooling(wiring, down, across, 1, 1, largest);
  }

  private boolean isLargest() {
    return winners.length > 0;
  }

  @Override
  public void forward(int rows, boolean training) {
    for (int row = 0; row < rows; row++) {
      for (int c = 0; c < from.channels(); c++) {
        forwardChannel(row, c);
      }
    }
  }

  private void forwardChannel(int row, int c) {
    int y = row * outputs + c * channelStep;
    for (int i = 0; i < down.output(); i++) {
      for (int j = 0; j < across.output(); j++, y += pixelStep) {
        if (isLargest()) {
          winners[y] = largest(row, c, i, j);
          put(y, get(winners[y]));
        } else {
          put(y, mean(row, c, i, j));
        }
      }
    }
  }

  private float get(int place) {
    Slice x = wiring.input().value();
    return x.data()[x.offset() + place];
  }

  private void put(int place, float value) {
    Slice y = wiring.output().value();
    y.data()[y.offset() + place] = value;
  }

  private int place(int row, int c, int i, int j) {
    return row * from.elements() + c * from.channel() + (i * from.width() + j) * from.pixel();
  }

  /// The first that the window sees along an axis.
  private static int first(Window window, int output) {
    return Math.max(0, window.place(output, 0));
  }

  /// The first that it sees no more.
  private static int end(Window window, int output) {
    return Math.min(window.size(), window.place(output, window.kernel()));
  }

  /// Not a number is larger than any: it is not to be lost.
  private int largest(int row, int c, int i, int j) {
    int top = first(down, i);
    int bottom = end(down, i);
    int left = first(across, j);
    int right = end(across, j);
    int winner = place(row, c, top, left);
    float largest = get(winner);
    for (int u = top; u < bottom; u++) {
      int place = place(row, c, u, left);
      for (int v = left; v < right; v++, place += from.pixel()) {
        float value = get(place);
        if (value > largest || Float.isNaN(value)) {
          largest = value;
          winner = place;
        }
      }
    }
    return winner;
  }

  private float mean(int row, int c, int i, int j) {
    int top = first(down, i);
    int bottom = end(down, i);
    int left = first(across, j);
    int right = end(across, j);
    float sum = 0;
    for (int u = top; u < bottom; u++) {
      int place = place(row, c, u, left);
      for (int v = left; v < right; v++, place += from.pixel()) {
        sum += get(place);
      }
    }
    return sum / ((bottom - top) * (right - left));
  }

  @Override
  public void backward(int rows, boolean training) {
    if (!wiring.inputGradientWanted()) {
      return;
    }
    Slice dx = wiring.input().gradient();
    Arrays.fill(dx.data(), dx.offset(), dx.offset() + rows * from.elements(), 0);
    if (isLargest()) {
      toWinners(rows * outputs, wiring.output().gradient(), dx);
      return;
    }
    for (int row = 0; row < rows; row++) {
      for (int c = 0; c < from.channels(); c++) {
        toAll(row, c, wiring.output().gradient(), dx);
      }
    }
  }

  private void toWinners(int count, Slice dy, Slice dx) {
    for (int y = 0; y < count; y++) {
      dx.data()[dx.offset() + winners[y]] += dy.data()[dy.offset() + y];
    }
  }

  private void toAll(int row, int c, Slice dy, Slice dx) {
    int y = dy.offset() + row * outputs + c * channelStep;
    for (int i = 0; i < down.output(); i++) {
      int top = first(down, i);
      int bottom = end(down, i);
      for (int j = 0; j < across.output(); j++, y += pixelStep) {
        int left = first(across, j);
        int right = end(across, j);
        float share = dy.data()[y] / ((bottom - top) * (right - left));
        for (int u = top; u < bottom; u++) {
          int place = dx.offset() + place(row, c, u, left);
          for (int v = left; v < right; v++, place += from.pixel()) {
            dx.data()[place] += share;
          }
        }
      }
    }
  }
}
