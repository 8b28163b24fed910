package glassbox.ui.canvas;

import glassbox.design.Alignment;
import glassbox.design.Box;
import glassbox.design.Point;
import glassbox.ui.explain.Explain;
import glassbox.ui.plot.PlotPane;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;

/// The whole network in the corner, with what is seen of it. A click or a drag goes there, and
/// never beyond the network.
final class Minimap extends PlotPane {

  static final double WIDTH = 176;
  static final double HEIGHT = 112;
  private static final double MARGIN = 8;

  /// The part in view is never drawn smaller, for it must be found.
  private static final double SMALLEST_VIEW = 7;

  /// @param cards all that stands on the canvas
  /// @param frames drawn as lines
  /// @param seen the part that the view shows
  record Picture(List<Box> cards, List<Box> frames, Box seen) {}

  /// What the map shows while it is dragged in: it must not change under the hand.
  private Optional<Box> held = Optional.empty();

  private Picture picture = new Picture(List.of(), List.of(), new Box(0, 0, 1, 1));

  /// @param go told which place of the canvas is to be in the middle
  Minimap(Consumer<Point> go) {
    setId("minimap");
    Explain.as(this, "minimap");
    getStyleClass().add("glass-minimap");
    setUserData(new Hit.Control());
    setMinSize(WIDTH, HEIGHT);
    setMaxSize(WIDTH, HEIGHT);
    setPrefSize(WIDTH, HEIGHT);
    addEventHandler(
        MouseEvent.MOUSE_PRESSED,
        event -> {
          held = Optional.of(all());
          go.accept(place(event));
        });
    addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> go.accept(place(event)));
    addEventHandler(
        MouseEvent.MOUSE_RELEASED,
        _ -> {
          held = Optional.empty();
          refresh();
        });
  }

  void show(Picture changed) {
    if (!changed.equals(picture)) {
      picture = changed;
      refresh();
    }
  }

  private Box all() {
    return held.orElseGet(() -> Alignment.around(List.of(network(), picture.seen())));
  }

  private Box network() {
    return Alignment.around(
        Stream.concat(picture.cards().stream(), picture.frames().stream()).toList());
  }

  private static double scale(Box all) {
    return Math.min(
        (WIDTH - 2 * MARGIN) / Math.max(1, all.width()),
        (HEIGHT - 2 * MARGIN) / Math.max(1, all.height()));
  }

  private Point place(MouseEvent event) {
    event.consume();
    Box all = all();
    double scale = scale(all);
    Box network = network();
    return new Point(
        Math.clamp(all.centre() + (event.getX() - WIDTH / 2) / scale, network.x(), network.right()),
        Math.clamp(
            all.middle() + (event.getY() - HEIGHT / 2) / scale, network.y(), network.bottom()));
  }

  @Override
  protected void draw(GraphicsContext g, double width, double height) {
    Box all = all();
    double scale = scale(all);
    g.save();
    g.translate(width / 2 - all.centre() * scale, height / 2 - all.middle() * scale);
    g.setStroke(inks().axis());
    for (Box frame : picture.frames()) {
      g.strokeRect(
          frame.x() * scale, frame.y() * scale, frame.width() * scale, frame.height() * scale);
    }
    g.setFill(inks().text());
    for (Box card : picture.cards()) {
      g.fillRect(
          card.x() * scale,
          card.y() * scale,
          Math.max(2, card.width() * scale - 1),
          Math.max(2, card.height() * scale - 1));
    }
    drawSeen(g, scale);
    g.restore();
  }

  private void drawSeen(GraphicsContext g, double scale) {
    Box seen = picture.seen();
    double width = Math.max(SMALLEST_VIEW, seen.width() * scale);
    double height = Math.max(SMALLEST_VIEW, seen.height() * scale);
    double left = seen.centre() * scale - width / 2;
    double top = seen.middle() * scale - height / 2;
    Color strong = inks().strong();
    g.setFill(strong.deriveColor(0, 1, 1, 0.08));
    g.fillRect(left, top, width, height);
    g.setStroke(strong);
    g.strokeRect(left, top, width, height);
  }
}
