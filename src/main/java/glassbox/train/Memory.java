package glassbox.train;

import glassbox.engine.kernel.Kernels;
import glassbox.engine.optim.Optimizer;
import glassbox.text.Numbers;
import glassbox.text.Texts;
import java.util.OptionalInt;

/// Refuses a run that memory has no room for before any of it is taken: otherwise the machine would
/// labour, and fail in the middle.
final class Memory {

  private static final Texts TEXTS = Texts.of("train", "runs");

  /// Eighths of what the JVM may take. The last one is left to the window, and to the gaps between
  /// large arrays.
  private static final int EIGHTHS = 7;

  private static final double MEGABYTE = 1 << 20;

  private Memory() {}

  /// For all runs together, in bytes.
  static long all() {
    return Runtime.getRuntime().maxMemory() / 8 * EIGHTHS;
  }

  /// @param available bytes
  /// @return what it takes
  /// @throws RunRefusedException when it is more; names the batch size that would fit
  static Demand check(Experiment experiment, int batch, Kernels kernels, long available) {
    Demand demand = demand(experiment, batch, kernels, available);
    if (demand.bytes() <= available) {
      return demand;
    }
    long fitting = demand.largestBatch(available);
    if (fitting < 1) {
      throw neverFits(available);
    }
    boolean all = experiment.training().optimizer() instanceof Optimizer.GradientDescent;
    String reason =
        TEXTS.get(
            all ? "memory.all" : "memory.batch",
            size(demand.bytes()),
            size(available),
            Numbers.whole(fitting));
    throw new RunRefusedException(
        new Refusal(reason, all ? OptionalInt.empty() : OptionalInt.of(Math.toIntExact(fitting))));
  }

  private static Demand demand(Experiment experiment, int batch, Kernels kernels, long available) {
    try {
      return Demand.of(experiment, batch, kernels, available);
    } catch (ArithmeticException beyond) {
      throw neverFits(available);
    }
  }

  private static RunRefusedException neverFits(long available) {
    return new RunRefusedException(Refusal.of(TEXTS.get("memory.never", size(available))));
  }

  private static String size(long bytes) {
    return TEXTS.get("megabytes", Numbers.whole(Math.round(bytes / MEGABYTE)));
  }
}
