package glassbox.ui.look;

import java.util.Optional;
import java.util.function.Function;
import javafx.animation.PauseTransition;
import javafx.geometry.Point2D;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/// Says beside the pointer what it points at in a picture too small for words, and goes with it.
/// Nothing of it exists until a pointer comes, and events go on to whoever drags and chooses.
final class PointerTip {

  /// Who only passes by reads nothing.
  private static final Duration REST = Duration.millis(300);

  /// Who comes back so soon reads on: a fast pointer lands on the words themselves.
  private static final long SOON = 400_000_000;

  /// From the pointer, which covers what is below and right of it.
  private static final double BESIDE = 14;

  private final Region picture;
  private final Function<Point2D, Optional<String>> reader;
  private Optional<Tooltip> tip = Optional.empty();
  private Optional<PauseTransition> rest = Optional.empty();

  /// Whether the pointer has rested.
  private boolean reading;

  /// When it left while it read, in nanoseconds.
  private Optional<Long> left = Optional.empty();

  /// On the screen, where the picture may move under it.
  private Point2D pointer = Point2D.ZERO;

  /// @param reader of a place in the picture; empty: nothing is there
  PointerTip(Region picture, Function<Point2D, Optional<String>> reader) {
    this.picture = picture;
    this.reader = reader;
    picture.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
    picture.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> exited());
    picture.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> hide());
    picture.addEventFilter(ScrollEvent.SCROLL, _ -> hide());
    picture.sceneProperty().addListener((_, _, _) -> hide());
  }

  private void moved(MouseEvent event) {
    pointer = new Point2D(event.getScreenX(), event.getScreenY());
    reading = reading || left.filter(when -> System.nanoTime() - when < SOON).isPresent();
    left = Optional.empty();
    if (reading) {
      say();
    } else if (rest.isEmpty()) {
      var waiting = new PauseTransition(REST);
      waiting.setOnFinished(
          _ -> {
            reading = true;
            say();
          });
      waiting.play();
      rest = Optional.of(waiting);
    }
  }

  private void exited() {
    boolean read = reading;
    hide();
    left = read ? Optional.of(System.nanoTime()) : Optional.empty();
  }

  /// The value under the pointer may be another one.
  void reread() {
    if (reading) {
      say();
    }
  }

  private void say() {
    Point2D at = picture.screenToLocal(pointer);
    Optional<String> words = at == null ? Optional.empty() : reader.apply(at);
    if (words.isEmpty()) {
      tip.ifPresent(Tooltip::hide);
      return;
    }
    Tooltip shown = tip.orElseGet(Tooltip::new);
    tip = Optional.of(shown);
    shown.setText(words.get());
    if (shown.isShowing()) {
      shown.setAnchorX(pointer.getX() + BESIDE);
      shown.setAnchorY(pointer.getY() + BESIDE);
    } else {
      // The picture may be enlarged, letters and all; the words are as large as in the window.
      shown.show(picture.getScene().getRoot(), pointer.getX() + BESIDE, pointer.getY() + BESIDE);
    }
  }

  private void hide() {
    rest.ifPresent(PauseTransition::stop);
    rest = Optional.empty();
    reading = false;
    left = Optional.empty();
    tip.ifPresent(Tooltip::hide);
  }
}
