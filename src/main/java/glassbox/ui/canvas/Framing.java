package glassbox.ui.canvas;

import glassbox.design.Alignment;
import glassbox.design.Box;
import glassbox.design.Point;
import java.util.Collection;
import java.util.Set;

/// Which part of the canvas is shown: all of the network, a selection, what is new.
final class Framing {

  private final NetworkCanvas canvas;
  private final World world;
  private final Viewport viewport;
  private boolean unseen;
  private boolean projecting;
  private Viewport.Place before = Viewport.Place.START;
  private double fittedWidth;
  private double fittedHeight;

  Framing(NetworkCanvas canvas, World world) {
    this.canvas = canvas;
    this.world = world;
    viewport = canvas.viewport();
  }

  /// Another document is first seen whole, as soon as its cards have their sizes.
  void lookAtAnother() {
    unseen = true;
    canvas.requestLayout();
  }

  /// The canvas has its size.
  ///
  /// @return whether it shows another document for the first time
  boolean laidOut() {
    boolean first = unseen && canvas.getWidth() > 0;
    if (first) {
      unseen = false;
      viewport.reset();
      if (world.places().cardIds().size() > 1) {
        look();
      }
    }
    if (projecting && (canvas.getWidth() != fittedWidth || canvas.getHeight() != fittedHeight)) {
      fit();
    }
    fittedWidth = canvas.getWidth();
    fittedHeight = canvas.getHeight();
    return first;
  }

  /// The first look at a network: all of it, or with a large text as much as can be read.
  private void look() {
    fit();
    viewport.readable(world.places().contentBounds(), canvas.getWidth(), canvas.openHeight());
  }

  /// Shows the whole network.
  void fit() {
    world.layout();
    viewport.fit(world.places().contentBounds(), canvas.getWidth(), canvas.openHeight());
  }

  /// Draws everything as large as the text of the window.
  ///
  /// @param size 1 for 13 px
  void setTextSize(double size) {
    viewport.setUnit(size, canvas.getWidth() / 2, canvas.getHeight() / 2);
    world.setSharpness(size);
  }

  /// For a projector: all of the network as large as fits, its wires thick.
  void project() {
    before = viewport.place();
    world.setBold(true);
    projecting = true;
  }

  /// Shows again what was seen before.
  void unproject() {
    projecting = false;
    world.setBold(false);
    viewport.put(before);
  }

  /// Shows some boxes as large as fits.
  void show(Collection<Box> boxes) {
    viewport.fit(Places.bounds(Alignment.around(boxes)), canvas.getWidth(), canvas.openHeight());
  }

  void showFull() {
    viewport.zoomAt(
        canvas.getWidth() / 2, canvas.getHeight() / 2, viewport.unit() / viewport.zoom());
  }

  /// Moves the view as little as needed to see cards and notes.
  void reveal(Set<String> ids) {
    // What is new has no size before its layout.
    world.applyCss();
    world.layout();
    Collection<Box> boxes = world.places().boxes(ids).values();
    if (!boxes.isEmpty()) {
      viewport.reveal(Alignment.around(boxes), canvas.getWidth(), canvas.openHeight());
    }
  }

  /// Brings a place into the middle.
  void goTo(Point place) {
    Point now = viewport.toView(place);
    viewport.pan(canvas.getWidth() / 2 - now.x(), canvas.getHeight() / 2 - now.y());
  }
}
