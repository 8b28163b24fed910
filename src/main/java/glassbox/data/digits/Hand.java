package glassbox.data.digits;

import glassbox.engine.Seeds;
import java.util.List;

/// A hand that writes one digit: bends a skeleton by chance into lines for the [Pen], so that they
/// fill the box that MNIST fits its digits into. Each number below was found by measuring how well
/// a network reads MNIST that saw these digits alone.
final class Hand {

  static final double BOX = 20;

  private final Seeds draw;
  private final double wobble;

  // What this hand does to the plane: bends, stretches, leans, turns.
  private final double bendX;
  private final double bendY;
  private final double phaseX;
  private final double phaseY;
  private final double balanceX;
  private final double balanceY;
  private final double width;
  private final double slant;
  private final double sine;
  private final double cosine;

  /// @param wobble 0: the skeletons as they are; 1: as much as people differ; more is possible
  Hand(Seeds draw, double wobble) {
    this.draw = draw;
    this.wobble = wobble;
    bendX = 0.065 * normal();
    bendY = 0.05 * normal();
    phaseX = 2 * Math.PI * draw.nextDouble();
    phaseY = 2 * Math.PI * draw.nextDouble();
    balanceX = StrictMath.exp(0.18 * normal());
    balanceY = StrictMath.exp(0.26 * normal());
    width = 0.72 * StrictMath.exp(0.28 * normal());
    slant = (wobble > 0 ? 0.14 : 0) + 0.26 * normal();
    double turn = 0.10 * normal();
    sine = StrictMath.sin(turn);
    cosine = StrictMath.cos(turn);
  }

  private double normal() {
    return wobble * draw.gaussian();
  }

  /// @return the lines in pixels, anywhere
  Lines write(List<Stroke> strokes) {
    int count = strokes.stream().mapToInt(Stroke::traced).sum();
    var lines = new Lines(new double[count], new double[count], new boolean[count]);
    int at = 0;
    for (Stroke stroke : strokes) {
      double[] x = new double[stroke.points()];
      double[] y = new double[stroke.points()];
      for (int i = 0; i < x.length; i++) {
        bend(stroke.x()[i] + 0.045 * normal(), stroke.y()[i] + 0.038 * normal(), i, x, y);
      }
      stroke.trace(x, lines.x(), at);
      stroke.trace(y, lines.y(), at);
      lines.begins()[at] = true;
      at += stroke.traced();
    }
    return lines.fit(BOX * (1 - 0.05 * Math.min(2, Math.abs(normal()))));
  }

  private void bend(double fromX, double fromY, int point, double[] toX, double[] toY) {
    double u = power(fromX, balanceX) + bendX * StrictMath.sin(3 * fromY + 2 * fromX + phaseX);
    double v = power(fromY, balanceY) + bendY * StrictMath.sin(3 * fromX + 2 * fromY + phaseY);
    double x = width * (u - 0.5) - slant * (v - 0.5);
    double y = v - 0.5;
    toX[point] = cosine * x - sine * y;
    toY[point] = sine * x + cosine * y;
  }

  /// Moves the middle of `0` to `1` to one side.
  private static double power(double value, double exponent) {
    return value <= 0 ? value : StrictMath.pow(value, exponent);
  }
}
