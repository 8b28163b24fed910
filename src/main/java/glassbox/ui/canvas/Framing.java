package glassbox.ui.canvas;

import glassbox.design.Alignment;
import glassbox.design.Box;
import glassbox.design.Point;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;

/// Which part of the canvas is shown: all of the network at first and for a projector, a selection,
/// what is new. All stays in view while the window changes, until somebody moves the view; while
/// cards come to their sizes too, until somebody touches the canvas or changes the network.
final class Framing {

  /// A small network is drawn larger than 100 % where there is room, but not out of proportion.
  private static final double LARGEST = 1.35;

  /// Wires that are seen from the last row, but are no beams.
  private static final double BOLD = 1.8;

  private static final double THICKEST = 10;

  /// Below the bars in the lower corners.
  private static final double BARS_EDGE = 12;

  private final NetworkCanvas canvas;
  private final World world;
  private final WireBar bar;
  private final Viewport viewport;
  private Look look = new Look(Viewport.Place.START, Optional.empty());
  private Look beforeProjected = look;
  private boolean unseen;
  private boolean projecting;
  private boolean touched;
  private Fitted fitted = new Fitted(0, 0, new BoundingBox(0, 0, 0, 0));
  private double width;
  private double height;

  /// What is seen.
  ///
  /// @param first where it was put to see all; empty: somebody moved it
  private record Look(Viewport.Place place, Optional<Viewport.Place> first) {}

  /// What a projected network was made to fit.
  private record Fitted(double width, double height, Bounds content) {}

  Framing(NetworkCanvas canvas, World world, WireBar bar) {
    this.canvas = canvas;
    this.world = world;
    this.bar = bar;
    viewport = canvas.viewport();
  }

  /// Another document is first seen whole, as soon as its cards have their sizes.
  void lookAtAnother() {
    unseen = true;
    canvas.requestLayout();
  }

  /// From now on cards may change without the view.
  void touch() {
    touched = true;
  }

  /// Shows the same things after the canvas, or what is on it, was laid out anew.
  ///
  /// @return whether it shows another document for the first time
  boolean laidOut() {
    boolean another = unseen && canvas.getWidth() > 0;
    if (another) {
      unseen = false;
      touched = false;
      viewport.reset();
      if (world.places().cardIds().size() > 1) {
        begin();
      }
    }
    if (projecting) {
      fitProjected();
    } else if (isFirst() && (!touched || isResized())) {
      begin();
    }
    width = canvas.getWidth();
    height = openHeight();
    return another;
  }

  private boolean isResized() {
    return width != canvas.getWidth() || height != openHeight();
  }

  private void fitProjected() {
    world.layout();
    Places places = world.places();
    Bounds cards = Places.bounds(Alignment.around(places.boxes(places.cardIds()).values()));
    var now = new Fitted(canvas.getWidth(), openHeight(), cards);
    if (!now.equals(fitted)) {
      fitted = now;
      viewport.fit(cards, canvas.getWidth(), openHeight(), LARGEST);
      world.setBold(Math.min(BOLD, THICKEST / (WireView.THICK * viewport.zoom())));
    }
  }

  /// The first look at a network: all of it, or with a large text as much as can be read.
  private void begin() {
    fit();
    viewport.readable(content(), canvas.getWidth(), openHeight());
    look = new Look(viewport.place(), Optional.of(viewport.place()));
  }

  private boolean isFirst() {
    return look.first().filter(viewport.place()::equals).isPresent();
  }

  private Bounds content() {
    return world.places().contentBounds();
  }

  /// Down to the bars, which lie over what is below.
  private double openHeight() {
    return Math.max(canvas.getHeight() / 2, canvas.getHeight() - bar.rows() - BARS_EDGE);
  }

  /// Shows the whole network.
  void fit() {
    world.layout();
    viewport.fit(content(), canvas.getWidth(), openHeight(), LARGEST);
  }

  /// Draws everything as large as the text of the window.
  ///
  /// @param size 1 for 13 px
  void setTextSize(double size) {
    boolean first = isFirst();
    viewport.setUnit(size, canvas.getWidth() / 2, canvas.getHeight() / 2);
    if (first) {
      look = new Look(viewport.place(), Optional.of(viewport.place()));
    }
  }

  /// For a projector: all of the network as large as fits, its wires thick. Notes have to give way:
  /// what is said aloud makes the cards no smaller.
  void project() {
    beforeProjected = new Look(viewport.place(), isFirst() ? look.first() : Optional.empty());
    projecting = true;
  }

  /// Shows again what was seen before.
  void unproject() {
    projecting = false;
    world.setBold(1);
    fitted = new Fitted(0, 0, new BoundingBox(0, 0, 0, 0));
    look = beforeProjected;
    viewport.put(look.place());
  }

  /// Shows some boxes as large as fits, up to 100 %.
  void show(Collection<Box> boxes) {
    viewport.fit(Places.bounds(Alignment.around(boxes)), canvas.getWidth(), openHeight(), 1);
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
      viewport.reveal(Alignment.around(boxes), canvas.getWidth(), openHeight());
    }
  }

  /// Brings a place into the middle.
  void goTo(Point place) {
    Point now = viewport.toView(place);
    viewport.pan(canvas.getWidth() / 2 - now.x(), canvas.getHeight() / 2 - now.y());
  }
}
