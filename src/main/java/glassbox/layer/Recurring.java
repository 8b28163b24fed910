package glassbox.layer;

import glassbox.engine.Slice;
import java.util.function.Function;

/// A layer that reads a sequence step by step, in one direction or in both.
final class Recurring implements Layer {

  private final Wiring wiring;
  private final Recurrence[] ways;
  private final Slice second;

  /// @param cell what it does on a track
  Recurring(
      Wiring wiring,
      int units,
      boolean returnSequences,
      boolean bidirectional,
      Function<Track, Cell> cell) {
    this.wiring = wiring;
    ways = new Recurrence[bidirectional ? 2 : 1];
    for (int i = 0; i < ways.length; i++) {
      Track track = new Track(wiring, units, i == 1);
      ways[i] =
          new Recurrence(track, cell.apply(track), returnSequences, ways.length * units, i * units);
    }
    second =
        bidirectional && wiring.inputGradientWanted()
            ? wiring.each(wiring.input().shape().elements())
            : Slice.NONE;
  }

  @Override
  public void forward(int rows, boolean training) {
    for (Recurrence way : ways) {
      way.forward(rows, wiring.input().value(), wiring.output().value());
    }
  }

  @Override
  public void begin() {
    for (Recurrence way : ways) {
      way.begin();
    }
  }

  @Override
  public void goOn() {
    for (Recurrence way : ways) {
      way.goOn();
    }
  }

  @Override
  public void backward(int rows, boolean training) {
    Slice dy = wiring.output().gradient();
    Slice dx = wiring.input().gradient();
    ways[0].backward(rows, dy, dx);
    if (ways.length > 1) {
      ways[1].backward(rows, dy, second);
      if (!second.isNone()) {
        wiring.kernels().add(rows * wiring.input().shape().elements(), second, dx);
      }
    }
  }
}
