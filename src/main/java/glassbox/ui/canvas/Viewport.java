package glassbox.ui.canvas;

import glassbox.design.Box;
import glassbox.design.Point;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.geometry.Bounds;
import javafx.scene.transform.Affine;

/// Which part of the endless canvas is seen, and how large: `view = world * zoom + offset`.
final class Viewport {

  static final double SMALLEST = 0.15;
  static final double LARGEST = 3;

  /// A large network that is looked at first is not drawn smaller than this where the text is
  /// large; a small one is seen whole.
  private static final double READABLE = 0.4;

  private static final double MARGIN = 24;

  private final Affine transform = new Affine();
  private final ReadOnlyDoubleWrapper zoom = new ReadOnlyDoubleWrapper(1);
  private double unit = 1;
  private Runnable moved = () -> {};

  /// What is seen, to come back to.
  record Place(double zoom, double left, double top) {
    static final Place START = new Place(1, 0, 0);
  }

  Place place() {
    return new Place(zoom(), transform.getTx(), transform.getTy());
  }

  void put(Place place) {
    set(place.zoom(), place.left(), place.top());
  }

  /// What counts as 100 %: larger where the text is.
  double unit() {
    return unit;
  }

  /// What is under the place stays under it.
  void setUnit(double changed, double x, double y) {
    double factor = changed / unit;
    unit = changed;
    if (factor != 1) {
      zoomAt(x, y, factor);
      moved.run();
    }
  }

  /// To be set on what is looked at.
  Affine transform() {
    return transform;
  }

  ReadOnlyDoubleProperty zoomProperty() {
    return zoom.getReadOnlyProperty();
  }

  double zoom() {
    return zoom.get();
  }

  Point toWorld(double x, double y) {
    return new Point((x - transform.getTx()) / zoom(), (y - transform.getTy()) / zoom());
  }

  Point toView(Point world) {
    return new Point(
        world.x() * zoom() + transform.getTx(), world.y() * zoom() + transform.getTy());
  }

  void pan(double dx, double dy) {
    set(zoom(), transform.getTx() + dx, transform.getTy() + dy);
  }

  /// Zooms so that what is under the place stays under it.
  void zoomAt(double x, double y, double factor) {
    double changed = Math.clamp(zoom() * factor, SMALLEST, LARGEST * Math.max(1, unit));
    double real = changed / zoom();
    set(changed, x - (x - transform.getTx()) * real, y - (y - transform.getTy()) * real);
  }

  /// Moves as little as needed to see a box, with some air around it.
  void reveal(Box box, double width, double height) {
    double air = 24;
    Point corner = toView(box.at());
    Point end = toView(new Point(box.right(), box.bottom()));
    pan(
        Math.max(0, air - corner.x()) - Math.max(0, end.x() - width + air),
        Math.max(0, air - corner.y()) - Math.max(0, end.y() - height + air));
  }

  /// @param listener told after each movement
  void onMove(Runnable listener) {
    moved = listener;
  }

  void reset() {
    set(unit, 0, 0);
  }

  /// Shows all of `content`, centred.
  ///
  /// @param largest zoom, 1 for 100 %
  void fit(Bounds content, double width, double height, double largest) {
    double margin = MARGIN;
    double fitting =
        Math.min(
            (width - 2 * margin) / Math.max(1, content.getWidth()),
            (height - 2 * margin) / Math.max(1, content.getHeight()));
    double changed = Math.clamp(fitting, SMALLEST, largest * unit);
    set(
        changed,
        width / 2 - content.getCenterX() * changed,
        height / 2 - content.getCenterY() * changed);
  }

  /// Where the text is large, and all of `content` fits only when it is small: its beginning.
  void readable(Bounds content, double width, double height) {
    double least = READABLE;
    if (unit <= 1 || zoom() >= least) {
      return;
    }
    double left = Math.max(MARGIN, width / 2 - content.getWidth() / 2 * least);
    double top = Math.max(MARGIN, height / 2 - content.getHeight() / 2 * least);
    set(least, left - content.getMinX() * least, top - content.getMinY() * least);
  }

  private void set(double changed, double tx, double ty) {
    if (new Place(changed, tx, ty).equals(place())) {
      return;
    }
    transform.setToTransform(changed, 0, tx, 0, changed, ty);
    zoom.set(changed);
    moved.run();
  }
}
