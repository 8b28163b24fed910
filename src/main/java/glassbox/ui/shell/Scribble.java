package glassbox.ui.shell;

import glassbox.engine.Seeds;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.WritableImage;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;

/// Draws lines and areas at random where nobody sees them. The compiler leaves out of the toolkit's
/// rasterizer whatever no shape has needed so far; the first that needs it then has it interpreted
/// until it is compiled again, and that takes as long as several frames. So it is to have seen
/// shapes of all kinds: with few crossings in a row of pixels and with a thousand, with rows that
/// have none, sorted and not, that begin all at one height or each at its own, dashed and closed,
/// in part outside.
final class Scribble {

  private static final int SIDE = 120;
  private static final int SHAPES = 6;

  /// How many corners a shape may have, and how high it may be, so that none takes long.
  private static final int[] CORNERS = {2, 4, 14, 60, 300, 1200};

  private static final int[] HEIGHTS = {100, 100, 50, 25, 8, 3};

  private final Seeds seeds = Seeds.of(7);
  private final Canvas canvas = new Canvas(SIDE, SIDE);
  private final WritableImage image = new WritableImage(SIDE, SIDE);

  /// Draws some more; the toolkit's thread doesn't wait for it.
  void more() {
    GraphicsContext pen = canvas.getGraphicsContext2D();
    pen.clearRect(0, 0, SIDE, SIDE);
    for (int i = 0; i < SHAPES; i++) {
      shape(pen);
    }
    canvas.snapshot(_ -> null, new SnapshotParameters(), image);
  }

  private void shape(GraphicsContext pen) {
    int kind = seeds.below(CORNERS.length);
    double height = HEIGHTS[kind];
    var way = new Way(seeds.below(2) == 0, seeds.below(3) == 0, seeds.below(4) == 0);
    double top = seeds.nextDouble() * SIDE - height / 2;
    pen.beginPath();
    for (int part = 1 + seeds.below(2); part > 0; part--) {
      // Parts stand above one another, with rows between them that belong to neither.
      outline(pen, CORNERS[kind], top + part * (height + 4), height, way);
      if (seeds.below(2) == 0) {
        pen.closePath();
      }
    }
    draw(pen);
  }

  /// How a line goes from corner to corner.
  ///
  /// @param onward from left to right, not to and fro
  /// @param comb up and down between two heights
  private record Way(boolean onward, boolean comb, boolean curved) {}

  private void outline(GraphicsContext pen, int corners, double top, double height, Way way) {
    for (int i = 0; i <= corners; i++) {
      double across = way.onward() ? (double) i / corners : seeds.nextDouble();
      double x = (across * 1.4 - 0.2) * SIDE;
      double y = top + height * (way.comb() ? i % 2 : seeds.nextDouble());
      if (i == 0) {
        pen.moveTo(x, y);
      } else if (way.curved()) {
        pen.bezierCurveTo(x, y - height / 2, x - 9, y + height / 2, x, y);
      } else {
        pen.lineTo(x, y);
      }
    }
  }

  private void draw(GraphicsContext pen) {
    if (seeds.below(3) == 0) {
      pen.setFillRule(seeds.below(2) == 0 ? FillRule.NON_ZERO : FillRule.EVEN_ODD);
      pen.fill();
    } else {
      pen.setLineWidth(seeds.uniform(0.5f, 4));
      pen.setLineCap(StrokeLineCap.values()[seeds.below(3)]);
      pen.setLineJoin(StrokeLineJoin.values()[seeds.below(3)]);
      pen.setLineDashes(seeds.below(3) == 0 ? new double[] {6, 4} : new double[0]);
      pen.stroke();
    }
  }
}
