package glassbox.engine;

/// The only source of randomness: SplitMix64 (Steele, Lea and Flood, 2014), the same bits on every
/// machine. Each purpose draws from a child of its own, so that a new purpose changes no other.
public final class Seeds {

  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

  private long start;
  private long state;

  private Seeds(long start) {
    this.start = start;
    this.state = start;
  }

  public static Seeds of(long seed) {
    return new Seeds(mix(seed + GOLDEN_GAMMA));
  }

  /// An independent stream for one purpose; the same name gives the same stream, whatever has been
  /// drawn here before.
  public Seeds child(String name) {
    return new Seeds(mix(fold(start, name) + GOLDEN_GAMMA));
  }

  /// Becomes what `parent.child(name + number)` is, without taking memory: for a stream that begins
  /// anew with each round.
  ///
  /// @param number 0 or more
  public void become(Seeds parent, String name, int number) {
    long hash = fold(parent.start, name);
    int power = 1;
    while (number / power >= 10) {
      power *= 10;
    }
    for (; power > 0; power /= 10) {
      hash = mix(hash * 31 + '0' + number / power % 10);
    }
    start = mix(hash + GOLDEN_GAMMA);
    state = start;
  }

  /// Goes on where `other` stands.
  public void resume(Seeds other) {
    start = other.start;
    state = other.state;
  }

  public long nextLong() {
    state += GOLDEN_GAMMA;
    return mix(state);
  }

  /// Uniform in `[0, 1)`, with 24 bits.
  public float nextFloat() {
    return (nextLong() >>> 40) * 0x1p-24f;
  }

  /// Uniform in `[0, 1)`, with 53 bits.
  public double nextDouble() {
    return (nextLong() >>> 11) * 0x1p-53;
  }

  public float uniform(float from, float to) {
    return from + (to - from) * nextFloat();
  }

  /// Uniform in `0` to `bound - 1`, without bias worth naming (a 64-bit product).
  public int below(int bound) {
    if (bound < 1) {
      throw new IllegalArgumentException("A bound is at least 1. Received: " + bound + ".");
    }
    return (int) Math.unsignedMultiplyHigh(nextLong(), bound);
  }

  /// Normal with mean 0 and deviation 1, by the polar method (Marsaglia and Bray, 1964): without a
  /// cosine, whose strict version takes memory at every call, and with `StrictMath` the same bits
  /// everywhere.
  public double gaussian() {
    double x;
    double square;
    do {
      x = 2 * nextDouble() - 1;
      double y = 2 * nextDouble() - 1;
      square = x * x + y * y;
    } while (square >= 1 || square == 0);
    return x * Math.sqrt(-2 * StrictMath.log(square) / square);
  }

  /// Puts `items` in a random order (Fisher and Yates).
  public void shuffle(int[] items) {
    for (int i = items.length - 1; i > 0; i--) {
      int j = below(i + 1);
      int item = items[i];
      items[i] = items[j];
      items[j] = item;
    }
  }

  private static long fold(long start, String name) {
    long hash = start;
    for (int i = 0; i < name.length(); i++) {
      hash = mix(hash * 31 + name.charAt(i));
    }
    return hash;
  }

  private static long mix(long z) {
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
