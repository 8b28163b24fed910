package glassbox.train;

import glassbox.design.Training;
import glassbox.engine.kernel.Kernels;
import glassbox.net.Weights;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// A run with its thread. One trainer thread owns the network, the optimizer's memory and the order
/// of the data; nobody else touches them. Orders come in at step boundaries, snapshots leave
/// through a mailbox that never makes anyone wait.
public final class Session implements AutoCloseable {

  private static final long CLOSING_MILLIS = 2_000;

  private final BlockingQueue<Order> orders = new LinkedBlockingQueue<>();
  private final Trainer trainer;
  private final Thread thread;

  /// What can be asked of the trainer thread.
  @FunctionalInterface
  interface Order {
    void carryOut(Trainer trainer);
  }

  /// Starts the thread; the run is READY, and its first snapshot follows soon.
  public Session(Experiment experiment, Kernels kernels) {
    trainer = new Trainer(experiment, kernels, orders);
    thread = new Thread(trainer::live, "glassbox-trainer");
    thread.setDaemon(true);
    thread.start();
  }

  /// Trains until all epochs are done; after that, as many again.
  public void run() {
    orders.add(Trainer::run);
  }

  public void pause() {
    orders.add(Trainer::pause);
  }

  /// One batch, then pause.
  public void step() {
    orders.add(Trainer::oneStep);
  }

  /// To the end of the epoch, then pause.
  public void epoch() {
    orders.add(Trainer::oneEpoch);
  }

  /// Back to the start that the seed gives.
  public void reset() {
    orders.add(Trainer::reset);
  }

  public void setSpeed(Speed speed) {
    orders.add(trainer -> trainer.setSpeed(speed));
  }

  /// Rate, optimizer, penalties, batch size … from the next step on.
  public void change(Training training) {
    orders.add(trainer -> trainer.change(training));
  }

  /// What the snapshots are to show from now on.
  public void watch(Set<Probe> probes) {
    Set<Probe> wanted = Set.copyOf(probes);
    orders.add(trainer -> trainer.watch(wanted));
  }

  /// A copy of what was learned, as of the next step boundary.
  public CompletableFuture<Weights> weights() {
    var copy = new CompletableFuture<Weights>();
    orders.add(trainer -> trainer.copyWeights(copy));
    if (!thread.isAlive()) {
      copy.complete(Weights.NONE);
    }
    return copy;
  }

  /// The newest snapshot. Never waits.
  public Snapshot latest() {
    return trainer.latest();
  }

  /// The curves so far. They begin anew with each [#reset].
  public RunHistory history() {
    return trainer.history();
  }

  /// Ends the thread, at the next step boundary.
  @Override
  public void close() {
    orders.add(Trainer::close);
    if (!Thread.currentThread().equals(thread)) {
      try {
        thread.join(CLOSING_MILLIS);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /// The next order, or one that does nothing when none comes within `nanos`.
  static Order await(BlockingQueue<Order> orders, long nanos) throws InterruptedException {
    Order order = orders.poll(nanos, TimeUnit.NANOSECONDS);
    return order == null ? _ -> {} : order;
  }
}
