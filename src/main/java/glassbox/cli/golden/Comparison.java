package glassbox.cli.golden;

import glassbox.engine.Slice;
import glassbox.engine.Tensor;

/// Holds numbers against the expected ones and remembers the one that is furthest off.
final class Comparison {

  private final double tolerance;
  private double worst;
  private String where = "";

  /// @param tolerance of a difference, relative to `max(1, |expected|)`
  Comparison(double tolerance) {
    this.tolerance = tolerance;
  }

  void compare(String label, Tensor expected, Slice actual) {
    for (int i = 0; i < expected.values().length; i++) {
      compare(label + "[" + i + "]", expected.values()[i], actual.data()[actual.offset() + i]);
    }
  }

  void compare(String label, double expected, double actual) {
    double off = Math.abs(expected - actual) / Math.max(1, Math.abs(expected));
    double apart = Double.isNaN(off) ? Double.POSITIVE_INFINITY : off;
    if (apart > worst || where.isEmpty()) {
      worst = apart;
      where =
          "%s is off by %.2e. Expected %s, received %s."
              .formatted(label, apart, (float) expected, (float) actual);
    }
  }

  Outcome outcome(String name) {
    if (where.isEmpty()) {
      return new Outcome.Failed(name, "The case compares nothing.");
    }
    return worst <= tolerance ? new Outcome.Passed(name, worst) : new Outcome.Failed(name, where);
  }
}
