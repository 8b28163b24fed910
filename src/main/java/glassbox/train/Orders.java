package glassbox.train;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// Orders on their way to the trainer thread, in the order in which they came. None is lost when
/// the run ends: what still waits is handed back, and what comes later is refused.
final class Orders {

  /// What can be asked of the trainer thread.
  @FunctionalInterface
  interface Order {
    void carryOut(Trainer trainer);
  }

  private static final Order NOTHING = _ -> {};

  private final BlockingQueue<Order> waiting = new LinkedBlockingQueue<>();
  private boolean ended;

  /// @return false when it comes too late: nobody will carry it out
  synchronized boolean give(Order order) {
    return !ended && waiting.add(order);
  }

  /// The next order, or one that does nothing when none comes within `nanos`.
  Order await(long nanos) throws InterruptedException {
    Order order = waiting.poll(nanos, TimeUnit.NANOSECONDS);
    return order == null ? NOTHING : order;
  }

  /// Has all carried out that are there, until one of them closes the run.
  void carryOut(Trainer trainer) {
    Order order = waiting.poll();
    while (order != null) {
      order.carryOut(trainer);
      order = trainer.isOpen() ? waiting.poll() : null;
    }
  }

  /// Takes no more.
  ///
  /// @return those that nobody has carried out
  synchronized List<Order> end() {
    ended = true;
    List<Order> left = new ArrayList<>();
    waiting.drainTo(left);
    return left;
  }
}
