package glassbox.train;

import java.util.concurrent.atomic.AtomicReference;

/// One slot between two threads: the newest letter replaces the one before, nobody waits.
final class Mailbox<T> {

  private final AtomicReference<T> slot;

  Mailbox(T first) {
    slot = new AtomicReference<>(first);
  }

  void put(T letter) {
    slot.set(letter);
  }

  T latest() {
    return slot.get();
  }
}
