package glassbox.ui.fx;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.LongSupplier;

/// Lets the views of something that moves all the time take turns. Where a frame has time for all
/// of them, each is drawn anew with each frame; where it has not, some are, in turn, so that the
/// frames stay even and every view is seen moving.
public final class Rota {

  /// A frame that came later than that was too full.
  private static final long FULL_NANOS = 24_000_000;

  /// A frame that came no later than that may be given more.
  private static final long EASY_NANOS = 18_500_000;

  /// After so many of them.
  private static final int EASY_FRAMES = 40;

  private static final int MOST = 16;

  private final LongSupplier nanos;
  private final Set<Runnable> due = new LinkedHashSet<>();
  private long last;
  private int share = MOST;
  private int easy;

  public Rota() {
    this(System::nanoTime);
  }

  /// @param nanos a clock
  Rota(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /// Has `view` drawn as soon as it is its turn. One that waits already keeps its place.
  public void add(Runnable view) {
    due.add(view);
  }

  /// Draws all that wait.
  public void all() {
    turn(due.size());
  }

  /// Draws those whose turn it is. This or [#pass] is to be called once per frame.
  public void frame() {
    pass();
    turn(share);
  }

  /// A frame in which it is nobody's turn: only when it came counts.
  public void pass() {
    long now = nanos.getAsLong();
    judge(now - last);
    last = now;
  }

  private void turn(int count) {
    Deque<Runnable> now = new ArrayDeque<>();
    Iterator<Runnable> waiting = due.iterator();
    while (waiting.hasNext() && now.size() < count) {
      now.add(waiting.next());
      waiting.remove();
    }
    now.forEach(Runnable::run);
  }

  /// Takes back quickly and gives slowly, as one does on a road with other traffic.
  private void judge(long since) {
    if (since > FULL_NANOS) {
      share = Math.max(1, Math.min(share, due.size() + 1) / 2);
      easy = 0;
    } else if (since < EASY_NANOS) {
      easy++;
      if (easy >= EASY_FRAMES) {
        easy = 0;
        share = Math.min(MOST, share + 1);
      }
    } else {
      easy = 0;
    }
  }
}
