package glassbox.layer;

import glassbox.engine.ActivationFunction;
import glassbox.engine.Slice;
import glassbox.engine.choice.Range;
import glassbox.engine.choice.Ranges;
import glassbox.engine.choice.Required;
import glassbox.engine.kernel.Kernels;
import java.util.Arrays;

/// Reads a sequence step by step and keeps a memory `c` that gates write, erase and read
/// (Hochreiter and Schmidhuber, 1997; Gers et al., 2000): with the sums `W x + U h + b` parted in
/// four, `i = σ`, `f = σ`, `g = tanh`, `o = σ` of them, `c' = f c + i g` and `h' = o tanh(c')`.
public final class LSTM implements Cell {

  /// @param units how many numbers state and memory have
  /// @param returnSequences whether the state after every step comes out, or the last alone
  /// @param bidirectional whether a second one reads from the end, with parameters of its own
  public record Spec(
      @Required @Range(min = 1, max = 4096) int units,
      boolean returnSequences,
      boolean bidirectional)
      implements Recurrent {

    public static final Spec DEFAULT = new Spec(16, false, false);

    public Spec {
      Ranges.check(Spec.class, "units", units);
    }

    @Override
    public int gates() {
      return 4;
    }

    @Override
    public ParameterSpec.Start biasStart() {
      return ParameterSpec.Start.REMEMBER;
    }

    @Override
    public Layer build(Wiring wiring) {
      return new Recurring(wiring, units, returnSequences, bidirectional, LSTM::new);
    }
  }

  /// A step's gates once they are open, each `[units, batch]`, and what they make.
  ///
  /// @param all the four of them
  private record Moment(Slice all, Slice i, Slice f, Slice g, Slice o, Slice c, Slice tanh) {}

  private final Kernels kernels;
  private final Track track;
  private final int units;
  private final int batch;
  private final int width;
  private final JoinedWeights weights;
  private final Moment[] moments;
  private final Moment d;

  /// The memory before the first step: empty, unless a sequence goes on.
  private final Slice before;

  private LSTM(Track track) {
    this.track = track;
    kernels = track.kernels();
    units = track.units();
    batch = track.batch();
    width = track.width();
    weights = JoinedWeights.overFrame(track);
    moments = new Moment[track.steps()];
    Arrays.setAll(moments, _ -> moment());
    d = moment();
    before = track.matrix(units);
  }

  private Moment moment() {
    Slice all = track.matrix(4 * units);
    return new Moment(
        all,
        all,
        track.below(all, units),
        track.below(all, 2 * units),
        track.below(all, 3 * units),
        track.matrix(units),
        track.matrix(units));
  }

  @Override
  public void read() {
    weights.read();
  }

  @Override
  public void forward(int step) {
    Moment m = moments[step];
    weights.apply(track.frame(step), m.all());
    open(ActivationFunction.Sigmoid, 2 * units, m.i());
    open(ActivationFunction.Tanh, units, m.g());
    open(ActivationFunction.Sigmoid, units, m.o());
    kernels.multiply(width, m.f(), memory(step), m.c());
    kernels.multiplyAdd(width, m.i(), m.g(), m.c());
    kernels.activate(ActivationFunction.Tanh, 0, units, batch, m.c(), m.tanh());
    kernels.multiply(width, m.o(), m.tanh(), track.state(step + 1));
  }

  private void open(ActivationFunction function, int rows, Slice gate) {
    kernels.activate(function, 0, rows, batch, gate, gate);
  }

  /// The memory before a step.
  private Slice memory(int step) {
    return step == 0 ? before : moments[step - 1].c();
  }

  @Override
  public void begin() {
    Arrays.fill(before.data(), before.offset(), before.offset() + width, 0);
  }

  @Override
  public void goOn() {
    Copies.copy(width, memory(track.steps()), before);
  }

  @Override
  public void backward(int step) {
    Slice dh = track.gradient();
    if (step == track.steps() - 1) {
      Arrays.fill(d.c().data(), 0);
    }
    Moment m = moments[step];
    kernels.multiply(width, dh, m.tanh(), d.o());
    kernels.multiply(width, dh, m.o(), d.tanh());
    close(ActivationFunction.Tanh, units, m.tanh(), d.tanh());
    kernels.add(width, d.tanh(), d.c());
    kernels.multiply(width, d.c(), m.g(), d.i());
    kernels.multiply(width, d.c(), memory(step), d.f());
    kernels.multiply(width, d.c(), m.i(), d.g());
    kernels.multiply(width, d.c(), m.f(), d.c());
    close(ActivationFunction.Sigmoid, 2 * units, m.i(), d.i());
    close(ActivationFunction.Tanh, units, m.g(), d.g());
    close(ActivationFunction.Sigmoid, units, m.o(), d.o());
    weights.learn(track.frame(step), d.all());
    weights.back(d.all(), dh, false);
  }

  private void close(ActivationFunction function, int rows, Slice gate, Slice dGate) {
    kernels.activateBackward(function, 0, rows, batch, gate, gate, dGate, dGate);
  }

  @Override
  public void write() {
    weights.write();
  }
}
