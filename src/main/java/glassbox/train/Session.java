package glassbox.train;

import glassbox.design.Training;
import glassbox.engine.kernel.KernelProvider;
import glassbox.engine.kernel.Kernels;
import glassbox.net.Blueprint;
import glassbox.net.WeightPlace;
import glassbox.net.Weights;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/// A run with its thread. One trainer thread owns the network, the optimizer's memory, the order of
/// the data and the kernels; nobody else touches them. Orders come in at step boundaries, snapshots
/// leave through a mailbox that never makes anyone wait.
public final class Session implements AutoCloseable {

  private static final long CLOSING_MILLIS = 2_000;

  private final Orders orders = new Orders();
  private final Kernels kernels;
  private final Trainer trainer;
  private final Thread thread;

  /// Starts the thread; the run is READY.
  ///
  /// @param watched what its snapshots are to show, the first one too
  public Session(Experiment experiment, Set<Probe> watched) {
    this(experiment, Set.copyOf(watched), KernelProvider.kernels(experiment.threads()));
  }

  /// @param kernels belong to the session from now on, which closes them after its last step
  Session(Experiment experiment, Kernels kernels) {
    this(experiment, Set.of(), kernels);
  }

  /// @param watched as of the public one
  Session(Experiment experiment, Set<Probe> watched, Kernels kernels) {
    this.kernels = kernels;
    trainer = trainer(experiment, watched);
    thread = new Thread(this::live, "glassbox-trainer");
    thread.setDaemon(true);
    thread.start();
  }

  private Trainer trainer(Experiment experiment, Set<Probe> watched) {
    boolean built = false;
    try {
      var standing = new Trainer(experiment, kernels, orders, watched);
      built = true;
      return standing;
    } finally {
      if (!built) {
        kernels.close();
      }
    }
  }

  private void live() {
    try {
      trainer.live();
    } finally {
      kernels.close();
      orders.end().forEach(order -> order.carryOut(trainer));
    }
  }

  /// Trains until all epochs are done; after that, as many again.
  public void run() {
    tell(Trainer::run);
  }

  public void pause() {
    tell(Trainer::pause);
  }

  /// One batch, then pause.
  public void step() {
    tell(Trainer::oneStep);
  }

  /// To the end of the epoch, then pause.
  public void epoch() {
    tell(Trainer::oneEpoch);
  }

  /// Back to the start that the seed gives.
  public void reset() {
    tell(Trainer::reset);
  }

  /// Has the kernels compiled that the run needs, while it waits to begin.
  public void exercise() {
    orders.give(Trainer::exercise);
  }

  public void setSpeed(Speed speed) {
    tell(trainer -> trainer.setSpeed(speed));
  }

  /// Rate, optimizer, penalties, batch size … from the next step on.
  public void change(Training training) {
    tell(trainer -> trainer.change(training));
  }

  /// Another network for the same data from the next step on, and how it is trained. What both
  /// networks have in common keeps what it has learned ([Blueprint#keeps]); [#reset] goes back to
  /// the start of the new one.
  public void change(Blueprint blueprint, Training training) {
    tell(trainer -> trainer.change(blueprint, training));
  }

  /// Sets one number by hand at the next step boundary; the run goes on from there.
  ///
  /// @return what it was; empty where there is no such place, or the run is closed
  public CompletableFuture<Optional<Float>> setWeight(WeightPlace place, float value) {
    var before = new CompletableFuture<Optional<Float>>();
    boolean taken =
        orders.give(
            trainer -> {
              if (trainer.isOpen()) {
                trainer.setWeight(place, value, before);
              } else {
                before.complete(Optional.empty());
              }
            });
    if (!taken) {
      before.complete(Optional.empty());
    }
    return before;
  }

  /// What the snapshots are to show from now on.
  public void watch(Set<Probe> probes) {
    Set<Probe> wanted = Set.copyOf(probes);
    tell(trainer -> trainer.watch(wanted));
  }

  /// To a run that is closed, an order means nothing.
  private void tell(Orders.Order order) {
    orders.give(
        trainer -> {
          if (trainer.isOpen()) {
            order.carryOut(trainer);
          }
        });
  }

  /// A copy of what was learned, what muted layers knew included, as of the next step boundary; of
  /// the last one where the run is closed. Always completes.
  public CompletableFuture<Weights> weights() {
    var copy = new CompletableFuture<Weights>();
    Orders.Order order = trainer -> trainer.copyWeights(copy);
    if (!orders.give(order)) {
      // The thread has made its last step before it refused.
      order.carryOut(trainer);
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

  /// Ends the thread at the next step boundary, and waits for nothing. The thread lets its kernels
  /// go when it ends.
  public void end() {
    tell(Trainer::close);
  }

  /// As [#end]; waits for it a moment, but not for a step that takes long.
  @Override
  public void close() {
    end();
    if (!Thread.currentThread().equals(thread)) {
      try {
        thread.join(CLOSING_MILLIS);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /// Whether the thread has ended.
  boolean hasEnded() {
    return !thread.isAlive();
  }
}
