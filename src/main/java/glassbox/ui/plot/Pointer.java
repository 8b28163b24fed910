package glassbox.ui.plot;

/// Where the mouse is over a chart, within its insets. The chart is drawn again as it moves.
final class Pointer {

  private double x = Double.NaN;
  private double y = Double.NaN;

  Pointer(ChartPane chart) {
    chart.setOnMouseMoved(
        event -> {
          x = event.getX() - chart.getInsets().getLeft();
          y = event.getY() - chart.getInsets().getTop();
          chart.refresh();
        });
    chart.setOnMouseExited(
        _ -> {
          x = Double.NaN;
          y = Double.NaN;
          chart.refresh();
        });
  }

  boolean isAway() {
    return Double.isNaN(x);
  }

  /// NaN while it is away.
  double x() {
    return x;
  }

  double y() {
    return y;
  }
}
