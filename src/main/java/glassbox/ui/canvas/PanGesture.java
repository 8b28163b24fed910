package glassbox.ui.canvas;

import glassbox.design.Point;

/// Moves what is seen.
final class PanGesture implements Gesture {

  private final Viewport viewport;
  private Point last;

  PanGesture(Viewport viewport, Point start) {
    this.viewport = viewport;
    last = start;
  }

  @Override
  public void move(Point view) {
    viewport.pan(view.x() - last.x(), view.y() - last.y());
    last = view;
  }

  @Override
  public void end(Point view) {}

  @Override
  public void cancel() {}
}
