package glassbox.bench;

import com.sun.management.ThreadMXBean;
import glassbox.bench.LibtorchNetwork.Task;
import glassbox.engine.ActivationFunction;
import glassbox.engine.Padding;
import glassbox.engine.Pair;
import glassbox.engine.Parameter;
import glassbox.engine.choice.Choices;
import glassbox.engine.kernel.KernelProvider;
import glassbox.engine.kernel.Kernels;
import glassbox.layer.Conv2D;
import glassbox.layer.ConvTranspose2D;
import glassbox.layer.DepthwiseConv2D;
import glassbox.layer.LayerSpec;
import glassbox.layer.PaddingMode;
import glassbox.net.Blueprint;
import glassbox.train.Workload;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import org.bytedeco.pytorch.global.torch;

/// Glassbox and libtorch in alternating rounds of one process, so that both meet the same load.
/// Says first how far their losses and gradients are apart.
///
/// Arguments: a part of the workload's name. Set `OPENBLAS_NUM_THREADS=1` and
/// `GLIBC_TUNABLES=glibc.malloc.mmap_threshold=2000000000:glibc.malloc.trim_threshold=2000000000`.
public final class Duel {

  private static final int ROUNDS = 9;
  private static final long ROUND_NANOS = Long.getLong("round.millis", 300) * 1_000_000;
  private static final int ALLOCATION_STEPS = 200;

  private final Kernels kernels = KernelProvider.kernels(1);
  private final String wanted;

  private Duel(String wanted) {
    this.wanted = wanted;
  }

  public static void main(String[] arguments) {
    torch.set_num_threads(1);
    Duel duel = new Duel(arguments.length > 0 ? arguments[0] : "");
    duel.train("W1 batch 10", Workload.tiny(10, duel.kernels), Task.SQUARES_BY_SGD);
    duel.train("W2 batch 32", Workload.digits(32, duel.kernels), Task.CLASSES_BY_ADAM);
    duel.train("W2 batch 128", Workload.digits(128, duel.kernels), Task.CLASSES_BY_ADAM);
    duel.train("W3 batch 32", Workload.convolutions(32, duel.kernels), Task.CLASSES_BY_ADAM);
    duel.train("W3 batch 128", Workload.convolutions(128, duel.kernels), Task.CLASSES_BY_ADAM);
    duel.train("W4 batch 64", Workload.colours(64, duel.kernels), Task.CLASSES_BY_ADAM);
    duel.train("W5 batch 32", Workload.steps(32, duel.kernels), Task.SQUARES_BY_ADAM);
    duel.train("W5g batch 32", Workload.stepsOfGRU(32, duel.kernels), Task.SQUARES_BY_ADAM);
    duel.singles();
    duel.look("W6 100x100", 100 * 100);
    duel.look("W6 400x400", 400 * 400);
  }

  /// Layers whose paths are not those of the workloads; 3×3 but for the transposed one.
  private void singles() {
    var plain = new Padding.Same();
    var none = new Padding.Valid();
    Pair one = Pair.square(1);
    Pair two = Pair.square(2);
    single("plain", convolution(one, one, plain, PaddingMode.ZERO));
    single("stride 2", convolution(two, one, none, PaddingMode.ZERO));
    single("dilation 2", convolution(one, two, plain, PaddingMode.ZERO));
    single("mirror", convolution(one, one, plain, PaddingMode.MIRROR));
    single("replicate", convolution(one, one, plain, PaddingMode.REPLICATE));
    var depthwise = DepthwiseConv2D.Spec.DEFAULT;
    single("depthwise", depthwise);
    single(
        "depthwise stride 2",
        Choices.with(Choices.with(depthwise, "stride", two), "padding", none));
    single("transposed", Choices.with(ConvTranspose2D.Spec.DEFAULT, "filters", 32));
  }

  private static LayerSpec convolution(
      Pair stride, Pair dilation, Padding padding, PaddingMode mode) {
    return new Conv2D.Spec(
        32, Pair.square(3), stride, dilation, padding, mode, ActivationFunction.ReLU, true);
  }

  private void single(String name, LayerSpec layer) {
    train("single " + name, Workload.single(layer, 32, kernels), Task.CLASSES_BY_ADAM);
  }

  private void train(String name, Workload mine, Task task) {
    if (name.contains(wanted)) {
      LibtorchNetwork theirs = new LibtorchNetwork(mine, task);
      compare(name, mine, theirs);
      race(name, mine::step, theirs::step);
    }
  }

  private void look(String name, int points) {
    if (name.contains(wanted)) {
      Workload mine = Workload.look(points, kernels);
      LibtorchNetwork theirs = new LibtorchNetwork(mine, Task.SQUARES_BY_SGD);
      race(name, mine::look, theirs::look);
    }
  }

  private static void compare(String name, Workload mine, LibtorchNetwork theirs) {
    double loss = mine.pass();
    double other = theirs.pass();
    float[] gradients = theirs.gradients();
    double apart = 0;
    double largest = 0;
    int at = 0;
    for (Blueprint.Stage stage : mine.network().blueprint().stages()) {
      for (Parameter parameter : mine.network().parameters(stage.id())) {
        for (float own : parameter.readGradient().values()) {
          apart = Math.max(apart, Math.abs(own - gradients[at]));
          largest = Math.max(largest, Math.abs(gradients[at]));
          at++;
        }
      }
    }
    System.out.printf(
        "%s: losses %.6f and %.6f, gradients up to %.1e, apart by %.1e%n",
        name, loss, other, largest, apart);
  }

  private static void race(String name, Runnable mine, Runnable theirs) {
    double[] rates = new double[ROUNDS];
    double[] ratios = new double[ROUNDS];
    for (int round = -3; round < ROUNDS; round++) {
      double own = rate(mine);
      double other = rate(theirs);
      if (round >= 0) {
        rates[round] = own;
        ratios[round] = own / other;
      }
    }
    Arrays.sort(rates);
    Arrays.sort(ratios);
    System.out.printf(
        "%s: %.0f a second, %.2f times libtorch (%.2f to %.2f), %.1f bytes a step%n",
        name, rates[ROUNDS / 2], ratios[ROUNDS / 2], ratios[0], ratios[ROUNDS - 1], bytes(mine));
  }

  private static double rate(Runnable step) {
    long begin = System.nanoTime();
    long steps = 0;
    long chunk = 1;
    long taken;
    do {
      for (long i = 0; i < chunk; i++) {
        step.run();
      }
      steps += chunk;
      taken = System.nanoTime() - begin;
      chunk = taken < ROUND_NANOS / 20 ? chunk * 2 : chunk;
    } while (taken < ROUND_NANOS);
    return steps * 1e9 / taken;
  }

  private static double bytes(Runnable step) {
    var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < ALLOCATION_STEPS; i++) {
      step.run();
    }
    return (threads.getCurrentThreadAllocatedBytes() - before) / (double) ALLOCATION_STEPS;
  }
}
