package glassbox.layer;

import glassbox.engine.Slice;
import java.util.Arrays;

/// A cell on its way along a track: brings sequences into its frames and its states out of them.
final class Recurrence {

  private final Track track;
  private final Cell cell;
  private final boolean every;
  private final int outputs;
  private final int at;
  private final Slice given;

  /// @param every whether the state after each step is given out, or only the one after the last
  /// @param outputs how many features the layer gives out
  /// @param at the first of them that is this way's own
  Recurrence(Track track, Cell cell, boolean every, int outputs, int at) {
    this.track = track;
    this.cell = cell;
    this.every = every;
    this.outputs = outputs;
    this.at = at;
    given = track.matrix(track.units());
  }

  /// @param x `[rows, steps, features]`
  /// @param y `[rows, steps, outputs]` or `[rows, outputs]`, of which it fills its own features
  void forward(int rows, Slice x, Slice y) {
    cell.read();
    for (int step = 0; step < track.steps(); step++) {
      take(rows, step, x);
      cell.forward(step);
      if (gives(step)) {
        Copies.turn(
            track.units(), rows, track.state(step + 1), 0, track.batch(), y, place(step), apart());
      }
    }
  }

  /// The first step of the next pass has nothing before it.
  void begin() {
    Slice first = track.state(0);
    Arrays.fill(first.data(), first.offset(), first.offset() + track.width(), 0);
    cell.begin();
  }

  /// The last state is the one before the first step of the next pass.
  void goOn() {
    Copies.copy(track.width(), track.state(track.steps()), track.state(0));
    cell.goOn();
  }

  /// @param dx takes the gradient, unless nobody wants it
  void backward(int rows, Slice dy, Slice dx) {
    Arrays.fill(track.gradient().data(), 0);
    for (int step = track.steps() - 1; step >= 0; step--) {
      if (gives(step)) {
        receive(rows, step, dy);
      }
      cell.backward(step);
      if (track.inputGradientWanted()) {
        int features = track.features();
        int to = track.place(step) * features;
        Slice d = track.inputGradient();
        Copies.turn(features, rows, d, 0, track.batch(), dx, to, track.steps() * features);
      }
    }
    cell.write();
  }

  private boolean gives(int step) {
    return every || step == track.steps() - 1;
  }

  /// Where the first example's state after a step goes.
  private int place(int step) {
    return at + (every ? track.place(step) * outputs : 0);
  }

  /// How far two examples are apart in the output.
  private int apart() {
    return every ? track.steps() * outputs : outputs;
  }

  private void take(int rows, int step, Slice x) {
    int features = track.features();
    int batch = track.batch();
    Slice input = track.input(step);
    int from = track.place(step) * features;
    Copies.turn(rows, features, x, from, track.steps() * features, input, batch, batch);
    for (int j = 1; j <= features && rows < batch; j++) {
      int row = input.offset() + j * batch;
      Arrays.fill(input.data(), row + rows, row + batch, 0);
    }
  }

  private void receive(int rows, int step, Slice dy) {
    if (rows < track.batch()) {
      Arrays.fill(given.data(), 0);
    }
    Copies.turn(rows, track.units(), dy, place(step), apart(), given, 0, track.batch());
    track.kernels().add(track.width(), given, track.gradient());
  }
}
