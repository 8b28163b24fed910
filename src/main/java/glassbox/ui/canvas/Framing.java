package glassbox.ui.canvas;

import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;

/// Which part of a network the canvas shows without being told: all of it at first, and for a
/// projector. A first look lasts while cards come to their sizes and the window changes, until
/// somebody touches the canvas, moves the view or changes the network.
final class Framing {

  /// A small network is drawn larger than 100 % where there is room, but not out of proportion.
  private static final double LARGEST = 1.35;

  /// Below the bars in the lower corners.
  private static final double BARS_EDGE = 12;

  private final NetworkCanvas canvas;
  private final World world;
  private final WireBar bar;
  private final Viewport viewport;
  private Look look = new Look(Viewport.Place.START, Optional.empty());
  private Look beforeProjected = look;
  private boolean projecting;
  private Fitted fitted = new Fitted(0, 0, new BoundingBox(0, 0, 0, 0));

  /// What is seen.
  ///
  /// @param first where the first look went; empty: it is over
  private record Look(Viewport.Place place, Optional<Viewport.Place> first) {}

  /// What a projected network was made to fit.
  private record Fitted(double width, double height, Bounds content) {}

  Framing(NetworkCanvas canvas, World world, WireBar bar) {
    this.canvas = canvas;
    this.world = world;
    this.bar = bar;
    viewport = canvas.viewport();
  }

  /// Shows the whole network.
  void fit() {
    world.layout();
    viewport.fit(world.contentBounds(), canvas.getWidth(), openHeight(), LARGEST);
  }

  /// Down to the bars, which lie over what is below.
  double openHeight() {
    return Math.max(1, canvas.getHeight() - bar.getHeight() - BARS_EDGE);
  }

  /// The first look at a network: all of it, or with a large text as much as can be read.
  void begin() {
    fit();
    viewport.readable(world.contentBounds(), canvas.getWidth(), openHeight());
    look = new Look(viewport.place(), Optional.of(viewport.place()));
  }

  /// Ends the first look.
  void touch() {
    look = new Look(look.place(), Optional.empty());
  }

  /// Shows the same things after the canvas, or what is on it, was laid out anew.
  void follow() {
    if (projecting) {
      world.layout();
      var now = new Fitted(canvas.getWidth(), canvas.getHeight(), world.contentBounds());
      if (!now.equals(fitted)) {
        fitted = now;
        fit();
      }
    } else if (isFirst()) {
      begin();
    }
  }

  private boolean isFirst() {
    return look.first().filter(viewport.place()::equals).isPresent();
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

  void project() {
    beforeProjected = new Look(viewport.place(), isFirst() ? look.first() : Optional.empty());
    projecting = true;
  }

  /// Shows again what was seen before.
  void unproject() {
    projecting = false;
    look = beforeProjected;
    viewport.put(look.place());
  }
}
