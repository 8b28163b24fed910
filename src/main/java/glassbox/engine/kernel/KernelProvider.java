package glassbox.engine.kernel;

/// Chooses the kernels that this machine can run.
public final class KernelProvider {

  private static final boolean VECTORS =
      ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();

  private KernelProvider() {}

  /// The fastest ones there are. [Kernels#close] them when no one needs them any more.
  ///
  /// @param threads the caller's included; the result is the same to the last bit for any number
  public static Kernels kernels(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException(
          "`threads` must be at least 1. Received: " + threads + ".");
    }
    return VECTORS ? new VectorKernels(threads) : new ScalarKernels();
  }

  /// How many threads suit this machine: one for each processor, up to four.
  public static int usualThreads() {
    return Math.min(4, Runtime.getRuntime().availableProcessors());
  }

  /// Whether [#kernels] are the fast ones. If not, the start command lacks
  /// `--add-modules=jdk.incubator.vector`.
  public static boolean isFast() {
    return VECTORS;
  }
}
