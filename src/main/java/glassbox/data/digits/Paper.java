package glassbox.data.digits;

import java.util.Arrays;

/// A square image that lines are drawn into, white on black.
///
/// @param ink 0 to 1, row by row
record Paper(int side, float[] ink) {

  static Paper ofSide(int side) {
    return new Paper(side, new float[side * side]);
  }

  /// Draws the lines alone, with the centre of their mass in the middle, as MNIST has its digits.
  ///
  /// @param aside how far from there, to the right
  /// @param below how far from there, down
  void drawCentred(Pen pen, Lines lines, double aside, double below) {
    double middle = (side - 1) / 2.0;
    draw(pen, lines, middle, middle);
    // Once more, with the centre of mass where the middle was.
    double mass = 0;
    double x = 0;
    double y = 0;
    for (int i = 0; i < ink.length; i++) {
      mass += ink[i];
      x += ink[i] * (i % side);
      y += ink[i] * (i / side);
    }
    draw(pen, lines, 2 * middle - x / mass + aside, 2 * middle - y / mass + below);
  }

  private void draw(Pen pen, Lines lines, double x, double y) {
    Arrays.fill(ink, 0);
    pen.draw(lines, x, y, ink, side);
  }
}
