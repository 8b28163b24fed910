package glassbox.ui.inspector;

import glassbox.text.Numbers;

/// Numbers as people choose them: 1, 2, 5, 10 … and written as short as they can be.
final class Ladder {

  private static final double[] RUNGS = {1, 2, 5, 10};
  private static final double LEAST = 1e-7;

  private Ladder() {}

  /// The next rung above or below; from 0 up to the least one, and from there down to 0.
  static double next(double value, boolean up) {
    if (value < LEAST * 0.99) {
      return up ? LEAST : 0;
    }
    double base = Math.pow(10, Math.floor(Math.log10(value * 1.0001)));
    double share = value / base;
    double found = up ? 10 : 0.5;
    if (up) {
      for (int i = RUNGS.length - 1; i >= 0; i--) {
        found = RUNGS[i] > share * 1.001 ? RUNGS[i] : found;
      }
    } else {
      for (double rung : RUNGS) {
        found = rung < share * 0.999 ? rung : found;
      }
    }
    double next = Numbers.rounded(found * base, 6);
    return next < LEAST * 0.99 ? 0 : next;
  }

  static String text(double value) {
    if (value == Math.rint(value) && Math.abs(value) < 1e7) {
      return Long.toString((long) value);
    }
    String plain = Double.toString(value);
    return plain.replace("E-0", "e-").replace("E", "e").replace(".0e", "e");
  }
}
