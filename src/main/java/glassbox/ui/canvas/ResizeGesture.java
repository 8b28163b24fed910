package glassbox.ui.canvas;

import glassbox.design.Extent;
import glassbox.design.Point;
import java.util.function.Consumer;

/// Takes a note by its corner.
final class ResizeGesture implements Gesture {

  private static final double GRID = 4;

  private final Extent before;
  private final Point start;
  private final Viewport viewport;
  private final Consumer<Extent> preview;
  private final Consumer<Extent> commit;

  ResizeGesture(
      Extent before,
      Point start,
      Viewport viewport,
      Consumer<Extent> preview,
      Consumer<Extent> commit) {
    this.before = before;
    this.start = start;
    this.viewport = viewport;
    this.preview = preview;
    this.commit = commit;
  }

  @Override
  public void move(Point view) {
    preview.accept(at(view));
  }

  @Override
  public void end(Point view) {
    commit.accept(at(view));
  }

  @Override
  public void cancel() {
    preview.accept(before);
  }

  private Extent at(Point view) {
    return new Extent(
        snap(before.width() + (view.x() - start.x()) / viewport.zoom()),
        snap(before.height() + (view.y() - start.y()) / viewport.zoom()));
  }

  private static double snap(double value) {
    return Math.round(value / GRID) * GRID;
  }
}
