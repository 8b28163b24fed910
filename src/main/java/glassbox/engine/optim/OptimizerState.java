package glassbox.engine.optim;

import glassbox.engine.Slice;
import glassbox.engine.kernel.Kernels;
import glassbox.engine.kernel.ScalarKernels;

/// What an optimizer remembers between steps, and the step itself: one pass over all parameters.
///
/// In the formulas `p` is a value, `g` its gradient, `r` the rate and `t` the number of the step.
public final class OptimizerState {

  private static final float[] NOTHING = new float[0];

  private final Optimizer optimizer;
  private final int count;
  private final Kernels kernels;

  /// Velocity, or the mean of gradients.
  private final float[] first;

  /// The mean or sum of their squares.
  private final float[] second;

  private final Slice mean;
  private final Slice square;

  /// AdamW's step after its decay; any other optimizer does not look at it.
  private final Optimizer.Adam plain;

  private int steps;

  /// The product of NAdam's momenta so far.
  private double momenta = 1;

  private OptimizerState(Optimizer optimizer, int count, Kernels kernels) {
    this.optimizer = optimizer;
    this.count = count;
    this.kernels = kernels;
    first = usesFirst(optimizer) ? new float[count] : NOTHING;
    plain = plain(optimizer);
    second = usesSecond(optimizer) ? new float[count] : NOTHING;
    mean = new Slice(first, 0);
    square = new Slice(second, 0);
  }

  /// At its start.
  ///
  /// @param parameters how many numbers are learned
  public static OptimizerState of(Optimizer optimizer, int parameters) {
    return of(optimizer, parameters, new ScalarKernels());
  }

  /// As [#of(Optimizer, int)]; SGD and the Adams step on `kernels`.
  public static OptimizerState of(Optimizer optimizer, int parameters, Kernels kernels) {
    return new OptimizerState(optimizer, parameters, kernels);
  }

  /// How many numbers an optimizer remembers of each that is learned.
  public static int numbersEach(Optimizer optimizer) {
    return (usesFirst(optimizer) ? 1 : 0) + (usesSecond(optimizer) ? 1 : 0);
  }

  public Optimizer optimizer() {
    return optimizer;
  }

  /// What is remembered of one number.
  ///
  /// @param first velocity, or mean of gradients; 0 where the optimizer keeps none
  /// @param second mean or sum of their squares; likewise
  /// @param steps made so far
  /// @param momenta the product of NAdam's momenta so far
  public record Memory(float first, float second, int steps, double momenta) {}

  /// @param index among the values that [#step] changes
  public Memory memory(int index) {
    return new Memory(
        first.length > 0 ? first[index] : 0, second.length > 0 ? second[index] : 0, steps, momenta);
  }

  /// For choices that change in the middle of a run: an optimizer of the same kind remembers on,
  /// another one begins.
  public OptimizerState with(Optimizer changed) {
    OptimizerState next = of(changed, count, kernels);
    if (changed.getClass().equals(optimizer.getClass())) {
      System.arraycopy(first, 0, next.first, 0, first.length);
      System.arraycopy(second, 0, next.second, 0, second.length);
      next.steps = steps;
      next.momenta = momenta;
    }
    return next;
  }

  /// For a network that changes in the middle of a run: as far along as this one, for another count
  /// of numbers, whose memory is empty until it [#takes] what they know.
  public OptimizerState resized(int parameters) {
    OptimizerState next = of(optimizer, parameters, kernels);
    next.steps = steps;
    next.momenta = momenta;
    return next;
  }

  /// Takes over what `other`, of the same optimizer, remembers of `length` numbers.
  public void takes(OptimizerState other, int from, int to, int length) {
    if (first.length > 0) {
      System.arraycopy(other.first, from, first, to, length);
    }
    if (second.length > 0) {
      System.arraycopy(other.second, from, second, to, length);
    }
  }

  /// Changes `values` by one step.
  ///
  /// @param rate in place of the optimizer's own learning rate: a schedule multiplies it
  public void step(Slice values, Slice gradients, double rate) {
    steps++;
    float r = (float) rate;
    switch (optimizer) {
      case Optimizer.GradientDescent o -> descend(values, gradients, r);
      case Optimizer.SGD o -> descend(values, gradients, r);
      case Optimizer.Momentum o -> momentum(values, gradients, r, (float) o.momentum());
      case Optimizer.Nesterov o -> nesterov(values, gradients, r, (float) o.momentum());
      case Optimizer.Adagrad o -> adagrad(values, gradients, r, (float) o.epsilon());
      case Optimizer.RMSprop o -> rmsprop(values, gradients, r, o);
      case Optimizer.Adam o -> adam(values, gradients, rate, o);
      case Optimizer.AdamW o -> {
        decay(values, (float) (1 - rate * o.weightDecay()));
        adam(values, gradients, rate, plain);
      }
      case Optimizer.Adadelta o -> adadelta(values, gradients, r, o);
      case Optimizer.NAdam o -> nadam(values, gradients, rate, o);
    }
  }

  /// `p -= r g`.
  private void descend(Slice values, Slice gradients, float r) {
    kernels.addScaled(count, -r, gradients, values);
  }

  /// `v = m v + g; p -= r v` (Polyak, 1964).
  private void momentum(Slice values, Slice gradients, float r, float m) {
    float[] p = values.data();
    float[] g = gradients.data();
    int from = values.offset();
    int by = gradients.offset();
    for (int i = 0; i < count; i++) {
      float v = m * first[i] + g[by + i];
      first[i] = v;
      p[from + i] -= r * v;
    }
  }

  /// `v = m v + g; p -= r (g + m v)` (Nesterov, 1983).
  private void nesterov(Slice values, Slice gradients, float r, float m) {
    float[] p = values.data();
    float[] g = gradients.data();
    int from = values.offset();
    int by = gradients.offset();
    for (int i = 0; i < count; i++) {
      float v = m * first[i] + g[by + i];
      first[i] = v;
      p[from + i] -= r * (g[by + i] + m * v);
    }
  }

  /// `s += g²; p -= r g / (√s + e)` (Duchi, Hazan and Singer, 2011).
  private void adagrad(Slice values, Slice gradients, float r, float e) {
    float[] p = values.data();
    float[] g = gradients.data();
    int from = values.offset();
    int by = gradients.offset();
    for (int i = 0; i < count; i++) {
      float slope = g[by + i];
      float s = second[i] + slope * slope;
      second[i] = s;
      p[from + i] -= r * slope / ((float) Math.sqrt(s) + e);
    }
  }

  /// `s = d s + (1 - d) g²; p -= r g / (√s + e)` (Tieleman and Hinton, 2012).
  private void rmsprop(Slice values, Slice gradients, float r, Optimizer.RMSprop o) {
    float[] p = values.data();
    float[] g = gradients.data();
    int from = values.offset();
    int by = gradients.offset();
    float d = (float) o.decay();
    float rest = (float) (1 - o.decay());
    float e = (float) o.epsilon();
    for (int i = 0; i < count; i++) {
      float slope = g[by + i];
      float s = d * second[i] + rest * slope * slope;
      second[i] = s;
      p[from + i] -= r * slope / ((float) Math.sqrt(s) + e);
    }
  }

  /// `p *= factor`: AdamW's decay, apart from the gradient (Loshchilov and Hutter, 2019).
  private void decay(Slice values, float factor) {
    float[] p = values.data();
    int from = values.offset();
    for (int i = 0; i < count; i++) {
      p[from + i] *= factor;
    }
  }

  /// `m = b1 m + (1 - b1) g; v = b2 v + (1 - b2) g²; p -= r m / (1 - b1ᵗ) / (√(v / (1 - b2ᵗ)) + e)`
  /// (Kingma and Ba, 2015).
  private void adam(Slice values, Slice gradients, double r, Optimizer.Adam o) {
    float step = (float) (r / (1 - Power.of(o.beta1(), steps)));
    float root = (float) (1 / Math.sqrt(1 - Power.of(o.beta2(), steps)));
    float e = (float) o.epsilon();
    kernels.adam(count, o.beta1(), o.beta2(), e, step, root, values, gradients, mean, square);
  }

  /// `s = d s + (1 - d) g²; x = g √(u + e) / √(s + e); u = d u + (1 - d) x²; p -= r x` (Zeiler,
  /// 2012), `u` being `first`.
  private void adadelta(Slice values, Slice gradients, float r, Optimizer.Adadelta o) {
    float[] p = values.data();
    float[] g = gradients.data();
    int from = values.offset();
    int by = gradients.offset();
    float d = (float) o.decay();
    float rest = (float) (1 - o.decay());
    float e = (float) o.epsilon();
    for (int i = 0; i < count; i++) {
      float slope = g[by + i];
      float s = d * second[i] + rest * slope * slope;
      float x = slope * (float) Math.sqrt(first[i] + e) / (float) Math.sqrt(s + e);
      second[i] = s;
      first[i] = d * first[i] + rest * x * x;
      p[from + i] -= r * x;
    }
  }

  /// Adam with Nesterov's look ahead (Dozat, 2016), its momentum warming up as in PyTorch: `µₜ = b1
  /// (1 - 0.96^(t d) / 2)`.
  private void nadam(Slice values, Slice gradients, double r, Optimizer.NAdam o) {
    float[] p = values.data();
    float[] g = gradients.data();
    int from = values.offset();
    int by = gradients.offset();
    float b1 = (float) o.beta1();
    float b2 = (float) o.beta2();
    float rest1 = (float) (1 - o.beta1());
    float rest2 = (float) (1 - o.beta2());
    float e = (float) o.epsilon();
    double now = warming(o, steps);
    double next = warming(o, steps + 1);
    momenta *= now;
    float ofSlope = (float) (r * (1 - now) / (1 - momenta));
    float ofMean = (float) (r * next / (1 - momenta * next));
    float root = (float) (1 / Math.sqrt(1 - Power.of(o.beta2(), steps)));
    for (int i = 0; i < count; i++) {
      float slope = g[by + i];
      float m = b1 * first[i] + rest1 * slope;
      float v = b2 * second[i] + rest2 * slope * slope;
      first[i] = m;
      second[i] = v;
      p[from + i] -= (ofSlope * slope + ofMean * m) / ((float) Math.sqrt(v) * root + e);
    }
  }

  private static Optimizer.Adam plain(Optimizer optimizer) {
    return optimizer instanceof Optimizer.AdamW o
        ? new Optimizer.Adam(o.learningRate(), o.beta1(), o.beta2(), o.epsilon())
        : Optimizer.Adam.DEFAULT;
  }

  private static double warming(Optimizer.NAdam o, int step) {
    return o.beta1() * (1 - 0.5 * Power.ofReal(0.96, step * o.momentumDecay()));
  }

  private static boolean usesFirst(Optimizer optimizer) {
    return switch (optimizer) {
      case Optimizer.Momentum o -> true;
      case Optimizer.Nesterov o -> true;
      case Optimizer.Adam o -> true;
      case Optimizer.AdamW o -> true;
      case Optimizer.Adadelta o -> true;
      case Optimizer.NAdam o -> true;
      case Optimizer.GradientDescent o -> false;
      case Optimizer.SGD o -> false;
      case Optimizer.Adagrad o -> false;
      case Optimizer.RMSprop o -> false;
    };
  }

  private static boolean usesSecond(Optimizer optimizer) {
    return switch (optimizer) {
      case Optimizer.Adagrad o -> true;
      case Optimizer.RMSprop o -> true;
      case Optimizer.Adam o -> true;
      case Optimizer.AdamW o -> true;
      case Optimizer.Adadelta o -> true;
      case Optimizer.NAdam o -> true;
      case Optimizer.GradientDescent o -> false;
      case Optimizer.SGD o -> false;
      case Optimizer.Momentum o -> false;
      case Optimizer.Nesterov o -> false;
    };
  }
}
