package glassbox.ui.canvas;

import javafx.animation.PauseTransition;
import javafx.geometry.Bounds;
import javafx.util.Duration;

/// Tells the world which part of it is in view and whether the view moves, and keeps the map of a
/// network that is larger than the view.
final class Sight {

  /// The view stands still when it has not moved for so long.
  private static final Duration REST = Duration.millis(180);

  private final NetworkCanvas canvas;
  private final World world;
  private final Minimap minimap;
  private final PauseTransition rest = new PauseTransition(REST);

  Sight(NetworkCanvas canvas, World world, Minimap minimap) {
    this.canvas = canvas;
    this.world = world;
    this.minimap = minimap;
    minimap.setVisible(false);
    rest.setOnFinished(
        _ -> {
          world.setMoving(false);
          world.setSharpness(sharpness());
        });
    canvas.viewport().onMove(this::moved);
  }

  /// As many pixels as are seen, up to where nobody sees more.
  private double sharpness() {
    double unit = Math.max(1, canvas.viewport().unit());
    return Math.clamp(canvas.viewport().zoom(), unit, 2 * unit);
  }

  private void moved() {
    world.setMoving(true);
    rest.playFromStart();
    refresh();
  }

  void refresh() {
    world.see(canvas.part());
    Bounds part = canvas.part();
    boolean larger = !part.contains(world.places().contentBounds());
    double unit = Math.max(1, canvas.viewport().unit());
    boolean room =
        canvas.getWidth() > 2.5 * unit * Minimap.WIDTH
            && canvas.getHeight() > 3.5 * unit * Minimap.HEIGHT;
    minimap.setVisible(larger && room);
    if (minimap.isVisible()) {
      minimap.show(world.picture());
    }
  }
}
