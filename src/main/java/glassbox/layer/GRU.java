package glassbox.layer;

import glassbox.engine.ActivationFunction;
import glassbox.engine.Slice;
import glassbox.engine.choice.Range;
import glassbox.engine.choice.Ranges;
import glassbox.engine.choice.Required;
import glassbox.engine.kernel.Kernels;
import java.util.Arrays;

/// Reads a sequence step by step; gates say how much of the state each step writes anew (Cho et
/// al., 2014): `r` and `z` are `σ(W x + b + U h + b')`, `n = tanh(W x + b + r (U h + b'))` and `h'
/// = (1
/// - z) n + z h`. The reset `r` comes after the product, as in cuDNN and PyTorch.
public final class GRU implements Cell {

  /// @param units how many numbers the state has
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
      return 3;
    }

    @Override
    public int biases() {
      return 2;
    }

    @Override
    public Layer build(Wiring wiring) {
      return new Recurring(wiring, units, returnSequences, bidirectional, GRU::new);
    }
  }

  /// A step's gates `[units, batch]`.
  ///
  /// @param all the three of them, at first the sums of the input
  /// @param fromState the sums of the state, for the three of them
  /// @param u the last of these, which `r` is multiplied with
  private record Moment(Slice all, Slice r, Slice z, Slice n, Slice fromState, Slice u) {}

  private final Kernels kernels;
  private final Track track;
  private final int units;
  private final int batch;
  private final int width;
  private final JoinedWeights ofInput;
  private final JoinedWeights ofState;
  private final Moment[] moments;
  private final Moment d;
  private final Slice part;

  private GRU(Track track) {
    this.track = track;
    kernels = track.kernels();
    units = track.units();
    batch = track.batch();
    width = track.width();
    ofInput = new JoinedWeights(track, 1, track.features(), "bias", "weight");
    ofState = new JoinedWeights(track, 0, units, "recurrentWeight", "recurrentBias");
    moments = new Moment[track.steps()];
    Arrays.setAll(moments, _ -> moment());
    d = moment();
    part = track.matrix(units);
  }

  private Moment moment() {
    Slice all = track.matrix(3 * units);
    Slice fromState = track.matrix(3 * units);
    return new Moment(
        all,
        all,
        track.below(all, units),
        track.below(all, 2 * units),
        fromState,
        track.below(fromState, 2 * units));
  }

  @Override
  public void read() {
    ofInput.read();
    ofState.read();
  }

  @Override
  public void forward(int step) {
    Moment m = moments[step];
    ofInput.apply(track.input(step), m.all());
    ofState.apply(track.frame(step), m.fromState());
    kernels.add(2 * width, m.fromState(), m.all());
    kernels.activate(ActivationFunction.Sigmoid, 0, 2 * units, batch, m.r(), m.r());
    kernels.multiplyAdd(width, m.r(), m.u(), m.n());
    kernels.activate(ActivationFunction.Tanh, 0, units, batch, m.n(), m.n());
    mix(m, track.state(step), track.state(step + 1));
  }

  /// `next = (1 - z) n + z h`.
  private void mix(Moment m, Slice h, Slice next) {
    kernels.multiply(width, m.z(), h, next);
    kernels.add(width, m.n(), next);
    kernels.multiply(width, m.z(), m.n(), part);
    kernels.addScaled(width, -1, part, next);
  }

  @Override
  public void backward(int step) {
    Moment m = moments[step];
    Slice dh = track.gradient();
    mixBackward(m, track.state(step), dh);
    kernels.activateBackward(ActivationFunction.Tanh, 0, units, batch, m.n(), m.n(), d.n(), d.n());
    kernels.multiply(width, d.n(), m.u(), d.r());
    kernels.activateBackward(
        ActivationFunction.Sigmoid, 0, 2 * units, batch, m.r(), m.r(), d.r(), d.r());
    Copies.copy(2 * width, d.r(), d.fromState());
    kernels.multiply(width, d.n(), m.r(), d.u());
    ofInput.learn(track.input(step), d.all());
    ofState.learn(track.frame(step), d.fromState());
    ofState.back(d.fromState(), dh, true);
    if (track.inputGradientWanted()) {
      ofInput.back(d.all(), track.inputGradient(), false);
    }
  }

  /// Leaves `z dh` in `dh`: what of the state goes on is not changed.
  private void mixBackward(Moment m, Slice h, Slice dh) {
    kernels.multiply(width, dh, h, d.z());
    kernels.multiply(width, dh, m.n(), part);
    kernels.addScaled(width, -1, part, d.z());
    Copies.copy(width, dh, d.n());
    kernels.multiply(width, dh, m.z(), dh);
    kernels.addScaled(width, -1, dh, d.n());
  }

  @Override
  public void write() {
    ofInput.write();
    ofState.write();
  }
}
