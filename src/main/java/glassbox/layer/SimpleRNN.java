package glassbox.layer;

import glassbox.engine.ActivationFunction;
import glassbox.engine.Shape;
import glassbox.engine.Slice;
import glassbox.engine.choice.Range;
import glassbox.engine.choice.Ranges;
import glassbox.engine.choice.Required;
import glassbox.text.Texts;
import java.util.List;

/// Reads a sequence step by step and mixes each with the state that it has reached: `h' = f(W x + U
/// h + b)`, from a state of zeros (Elman, 1990).
public final class SimpleRNN implements Cell {

  private static final Texts TEXTS = Texts.of("layer", "shapes");
  private static final float SLOPE = ActivationFunction.DEFAULT_SLOPE;

  /// @param units how many numbers the state has
  /// @param returnSequences whether the state after every step comes out, or the last alone
  /// @param bidirectional whether a second one reads from the end, with parameters of its own
  public record Spec(
      @Required @Range(min = 1, max = 4096) int units,
      ActivationFunction activation,
      boolean returnSequences,
      boolean bidirectional)
      implements Recurrent {

    public static final Spec DEFAULT = new Spec(16, ActivationFunction.Tanh, false, false);

    public Spec {
      Ranges.check(Spec.class, "units", units);
    }

    @Override
    public int gates() {
      return 1;
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
      if (activation == ActivationFunction.Softmax) {
        throw new ShapeException(SimpleRNN.TEXTS.get("softmax.state"));
      }
      return Recurrent.super.outputShape(inputs);
    }

    @Override
    public Layer build(Wiring wiring) {
      return new Recurring(
          wiring, units, returnSequences, bidirectional, track -> new SimpleRNN(track, activation));
    }
  }

  private final Track track;
  private final ActivationFunction activation;
  private final JoinedWeights weights;
  private final Slice[] sums;
  private final Slice dz;

  private SimpleRNN(Track track, ActivationFunction activation) {
    this.track = track;
    this.activation = activation;
    weights = JoinedWeights.overFrame(track);
    sums = activation.derivesFromOutput() ? new Slice[0] : track.matrices(track.units());
    dz = track.matrix(track.units());
  }

  @Override
  public void read() {
    weights.read();
  }

  @Override
  public void forward(int step) {
    Slice h = track.state(step + 1);
    Slice z = sums(step);
    weights.apply(track.frame(step), z);
    track.kernels().activate(activation, SLOPE, track.units(), track.batch(), z, h);
  }

  @Override
  public void backward(int step) {
    Slice d = track.gradient();
    Slice h = track.state(step + 1);
    Slice z = sums(step);
    track.kernels().activateBackward(activation, SLOPE, track.units(), track.batch(), z, h, d, dz);
    weights.learn(track.frame(step), dz);
    weights.back(dz, d, false);
  }

  /// In the state's own place, unless the way back asks for both.
  private Slice sums(int step) {
    return sums.length == 0 ? track.state(step + 1) : sums[step];
  }

  @Override
  public void write() {
    weights.write();
  }
}
