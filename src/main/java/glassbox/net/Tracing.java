package glassbox.net;

import glassbox.engine.ActivationFunction;
import glassbox.engine.Slice;
import glassbox.engine.kernel.Kernels;
import glassbox.engine.loss.Loss;
import glassbox.layer.Signal;
import java.util.Arrays;
import java.util.List;

/// One example on its way through a network, and back: how the loss, or a single unit, depends on
/// every signal down to the data. The parameters are those of the network that it comes from;
/// signals and gradients are its own, and layers do what they do outside training, so that the
/// network itself is left as it is.
public final class Tracing {

  private final RunningStage[] stages;
  private final Signal input;
  private final List<Slice> inputBranches;
  private final Kernels kernels;

  /// The gradients of the stages' outputs: layers use the place where those stood for their own.
  private final float[][] gradients;

  Tracing(RunningStage[] stages, Signal input, List<Slice> inputBranches, Kernels kernels) {
    this.stages = stages;
    this.input = input;
    this.inputBranches = inputBranches;
    this.kernels = kernels;
    gradients = new float[stages.length][];
    for (int i = 0; i < stages.length; i++) {
      gradients[i] = new float[stages[i].elements()];
    }
  }

  /// Lets an example through.
  ///
  /// @param inputs holds it from `at` on
  public void forward(float[] inputs, int at) {
    Slice to = input.value();
    System.arraycopy(inputs, at, to.data(), to.offset(), input.shape().elements());
    for (RunningStage stage : stages) {
      stage.forward(1, false);
    }
  }

  /// What the last way back found behind a stage, or behind [Blueprint#DATA]: a copy, as long as an
  /// example there.
  public float[] gradient(String node) {
    if (!node.equals(Blueprint.DATA)) {
      return gradients[find(node)].clone();
    }
    Slice slice = input.gradient();
    return Arrays.copyOfRange(
        slice.data(), slice.offset(), slice.offset() + input.shape().elements());
  }

  /// Which output is the largest.
  public int largestOutput() {
    Signal output = stages[stages.length - 1].output();
    int from = output.value().offset();
    int best = 0;
    for (int i = 1; i < output.shape().elements(); i++) {
      best = output.value().data()[from + i] > output.value().data()[from + best] ? i : best;
    }
    return best;
  }

  /// From the loss of the example back to the data.
  ///
  /// @param target what the network should say, `[output...]`
  public void backward(Loss loss, Slice target) {
    int last = stages.length - 1;
    Signal output = stages[last].output();
    int width = output.shape().last();
    int rows = output.shape().elements() / width;
    Slice y = output.value();
    boolean fuses = loss.fusesWith(stages[last].spec().activation());
    clear();
    loss.evaluate(rows, width, y, target, output.gradient());
    keep(last);
    if (fuses) {
      loss.gradientOfSums(rows, width, y, target, output.gradient());
    }
    backward(last, fuses);
  }

  /// From one unit of a stage back to the data: from its sum in front of the activation, where the
  /// layer has one, so that a unit that is off, or a probability near 1, still shows what it looks
  /// at (Simonyan et al., 2013, take the score in front of the softmax).
  ///
  /// @param unit which element of its output
  public void backward(String node, int unit) {
    int stage = find(node);
    clear();
    Slice gradient = stages[stage].output().gradient();
    gradient.data()[gradient.offset() + unit] = 1;
    keep(stage);
    backward(stage, stages[stage].spec().activation() != ActivationFunction.Linear);
  }

  private void backward(int from, boolean ofSums) {
    if (ofSums) {
      stages[from].layer().backwardFromSums(1, false);
    } else {
      stages[from].layer().backward(1, false);
    }
    for (int i = from - 1; i >= 0; i--) {
      stages[i].gather(kernels, 1);
      keep(i);
      stages[i].layer().backward(1, false);
    }
    for (Slice branch : inputBranches) {
      kernels.add(input.shape().elements(), branch, input.gradient());
    }
  }

  private void keep(int stage) {
    Slice from = stages[stage].output().gradient();
    System.arraycopy(from.data(), from.offset(), gradients[stage], 0, gradients[stage].length);
  }

  /// What no stage on the way writes must be nothing: the gradients that readers further on would
  /// give, and those of stages that lead elsewhere.
  private void clear() {
    for (int i = 0; i < stages.length; i++) {
      Arrays.fill(gradients[i], 0);
      int count = stages[i].elements();
      clear(stages[i].output().gradient(), count);
      for (Slice branch : stages[i].branches()) {
        clear(branch, count);
      }
    }
    int count = input.shape().elements();
    clear(input.gradient(), count);
    inputBranches.forEach(branch -> clear(branch, count));
  }

  private static void clear(Slice slice, int count) {
    Arrays.fill(slice.data(), slice.offset(), slice.offset() + count, 0);
  }

  private int find(String node) {
    for (int i = 0; i < stages.length; i++) {
      if (stages[i].id().equals(node)) {
        return i;
      }
    }
    throw new IllegalArgumentException("No stage is called " + node + ".");
  }
}
