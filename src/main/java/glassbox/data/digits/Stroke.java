package glassbox.data.digits;

/// What the pen draws without being lifted: points in the order of writing, in hundredths of the
/// digit's height from its upper left corner, x to the right, y down. The line is smooth through a
/// point unless it is a corner.
record Stroke(double[] x, double[] y, boolean[] corner) {

  /// Steps from one point to the next.
  private static final int STEPS = 7;

  /// Reads `10,22 45,0! 80,20`; `!` marks a corner.
  static Stroke parse(String text) {
    String[] words = text.strip().split("\\s+", -1);
    var stroke =
        new Stroke(new double[words.length], new double[words.length], new boolean[words.length]);
    for (int i = 0; i < words.length; i++) {
      boolean sharp = words[i].endsWith("!");
      String bare = sharp ? words[i].substring(0, words[i].length() - 1) : words[i];
      int comma = bare.indexOf(',');
      stroke.x[i] = Double.parseDouble(bare.substring(0, comma)) / 100;
      stroke.y[i] = Double.parseDouble(bare.substring(comma + 1)) / 100;
      stroke.corner[i] = sharp;
    }
    return stroke;
  }

  int points() {
    return x.length;
  }

  /// How many points [#trace] writes.
  int traced() {
    return (x.length - 1) * STEPS + 1;
  }

  /// The line as short straight pieces: a spline through all points (Catmull and Rom, 1974), that
  /// begins anew at corners.
  ///
  /// @param along x or y of the points
  /// @param to gets [#traced] numbers from `at` on
  void trace(double[] along, double[] to, int at) {
    int last = along.length - 1;
    int next = at;
    for (int i = 0; i < last; i++) {
      double from = along[i];
      double end = along[i + 1];
      double before = i == 0 || corner[i] ? from : along[i - 1];
      double after = i + 1 == last || corner[i + 1] ? end : along[i + 2];
      for (int step = 0; step < STEPS; step++) {
        to[next++] = spline(before, from, end, after, (double) step / STEPS);
      }
    }
    to[next] = along[last];
  }

  private static double spline(double before, double from, double to, double after, double t) {
    double slopeFrom = (to - before) / 2;
    double slopeTo = (after - from) / 2;
    double square = t * t;
    double cube = square * t;
    return (2 * cube - 3 * square + 1) * from
        + (cube - 2 * square + t) * slopeFrom
        + (3 * square - 2 * cube) * to
        + (cube - square) * slopeTo;
  }
}
