package glassbox.ui.plot;

import javafx.scene.canvas.GraphicsContext;

/// Adds a curve to the path of a canvas, at most four points for each pixel column: the first, the
/// lowest, the highest and the last.
final class ColumnPen {

  private final GraphicsContext g;
  private boolean down;
  private boolean holding;
  private long column;
  private double low;
  private double high;
  private double first;
  private double last;
  private double x;

  ColumnPen(GraphicsContext g) {
    this.g = g;
  }

  void to(double toX, double y) {
    long inColumn = (long) Math.floor(toX);
    if (holding && inColumn == column) {
      low = Math.min(low, y);
      high = Math.max(high, y);
      last = y;
      return;
    }
    flush();
    holding = true;
    column = inColumn;
    x = toX;
    first = y;
    last = y;
    low = y;
    high = y;
  }

  /// Ends the curve here; what follows begins anew.
  void lift() {
    flush();
    down = false;
  }

  private void flush() {
    if (!holding) {
      return;
    }
    holding = false;
    if (down) {
      g.lineTo(x, first);
    } else {
      g.moveTo(x, first);
      down = true;
    }
    if (high > low) {
      g.lineTo(x, low);
      g.lineTo(x, high);
      g.lineTo(x, last);
    }
  }
}
