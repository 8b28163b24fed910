package glassbox.layer;

import glassbox.engine.Shape;
import glassbox.engine.Slice;

/// Counts what a network takes in memory while it is built: numbers of four bytes, so many for each
/// example of the batch, and so many whatever the batch. Built for a batch of 0, a network takes
/// next to nothing and counts the same: so nobody has to say its sizes a second time.
public final class Tally {

  private final long most;
  private long perExample;
  private long once;

  /// Counts and allows anything.
  public Tally() {
    this(Long.MAX_VALUE);
  }

  /// @param most numbers for one example and what is there once, together
  public Tally(long most) {
    this.most = most;
  }

  /// @throws ArithmeticException when it is more than was to be allowed
  void each(long numbers) {
    perExample = Math.addExact(perExample, numbers);
    check();
  }

  /// @throws ArithmeticException when it is more than was to be allowed
  public void once(long numbers) {
    once = Math.addExact(once, numbers);
    check();
  }

  private void check() {
    if (Math.addExact(perExample, once) > most) {
      throw new ArithmeticException("More numbers than " + most + ".");
    }
  }

  /// A signal for a batch, counted.
  ///
  /// @param batch 0: it is counted and takes nothing
  public Signal signal(int batch, Shape shape) {
    each(2L * shape.elements());
    return Signal.forBatch(batch, shape);
  }

  /// A gradient for a batch, counted likewise.
  public Slice gradient(int batch, Shape shape) {
    each(shape.elements());
    return Slice.ofLength(Math.multiplyExact(batch, shape.elements()));
  }

  public long perExample() {
    return perExample;
  }

  public long once() {
    return once;
  }
}
