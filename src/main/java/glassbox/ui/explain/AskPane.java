package glassbox.ui.explain;

import glassbox.ui.text.Texts;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.event.Event;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;

/// Lies over the window while one asks with the pointer: nothing below it is pressed, the thing
/// under the pointer has an outline, and a question mark goes with the pointer.
final class AskPane extends Pane {

  private static final double ASIDE = 12;
  private static final double AIR = 12;

  /// Around a place that has no outline of its own.
  private static final double SPOT = 9;

  private final Texts texts = Texts.of("explain");
  private final Explainer explainer;
  private final Rectangle outline = new Rectangle();
  private final Label badge = new Label("?");
  private final Label hint = new Label();

  /// Looks again where the pointer is: things move under one that rests.
  private final Runnable follow = this::look;

  /// Where the pointer was last, in the scene; empty before it has moved.
  private Optional<Point2D> pointer = Optional.empty();

  /// What the hint speaks of; empty: of asking.
  private Optional<Topic> named = Optional.empty();

  /// @param asked told what was clicked, and where on the screen
  AskPane(Explainer explainer, BiConsumer<Explain.Found, Point2D> asked) {
    this.explainer = explainer;
    setId("ask-pane");
    setVisible(false);
    getStyleClass().add("glass-ask");
    outline.getStyleClass().add("glass-ask-outline");
    badge.getStyleClass().add("glass-ask-badge");
    hint.getStyleClass().add("glass-hint");
    hint.setId("ask-hint");
    getChildren().setAll(outline, badge, hint);
    getChildren().forEach(child -> child.setMouseTransparent(true));
    addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::moved);
    addEventHandler(ScrollEvent.SCROLL, this::scrolled);
    addEventHandler(
        MouseEvent.MOUSE_CLICKED,
        event -> {
          if (event.getButton() == MouseButton.PRIMARY) {
            under(event.getSceneX(), event.getSceneY())
                .ifPresent(
                    found ->
                        asked.accept(found, new Point2D(event.getScreenX(), event.getScreenY())));
          }
        });
    addEventHandler(MouseEvent.ANY, Event::consume);
  }

  void begin() {
    pointer = Optional.empty();
    named = Optional.empty();
    outline.setVisible(false);
    badge.setVisible(false);
    setVisible(true);
    toFront();
    say(texts.get("asking"));
    getScene().addPostLayoutPulseListener(follow);
  }

  void end() {
    getScene().removePostLayoutPulseListener(follow);
    setVisible(false);
  }

  private Optional<Explain.Found> under(double x, double y) {
    setMouseTransparent(true);
    Optional<Explain.Found> found = Explain.at(getParent(), x, y);
    setMouseTransparent(false);
    return found;
  }

  private void moved(MouseEvent event) {
    badge.setVisible(true);
    badge.autosize();
    badge.relocate(
        Math.min(event.getX() + ASIDE, getWidth() - badge.getWidth()),
        Math.min(event.getY() + ASIDE, getHeight() - badge.getHeight()));
    pointer = Optional.of(new Point2D(event.getSceneX(), event.getSceneY()));
    look();
  }

  private void look() {
    Optional<Explain.Found> found = pointer.flatMap(at -> under(at.getX(), at.getY()));
    outline.setVisible(found.isPresent());
    found.ifPresent(thing -> pointer.ifPresent(at -> outline(sceneToLocal(place(thing, at)))));
    name(found.map(Explain.Found::topic));
    placeHint();
  }

  /// Looks its title up only where it is another: this comes with each frame.
  private void name(Optional<Topic> topic) {
    if (!topic.equals(named)) {
      named = topic;
      say(topic.map(thing -> explainer.explain(thing).title()).orElse(texts.get("asking")));
    }
  }

  private void outline(Bounds at) {
    outline.setX(Math.max(1, at.getMinX() - 2));
    outline.setY(Math.max(1, at.getMinY() - 2));
    outline.setWidth(Math.min(getWidth() - 1, at.getMaxX() + 2) - outline.getX());
    outline.setHeight(Math.min(getHeight() - 1, at.getMaxY() + 2) - outline.getY());
  }

  /// Where a thing is in the scene.
  static Bounds place(Explain.Found found, Point2D pointer) {
    return found.exact()
        ? new BoundingBox(pointer.getX() - SPOT, pointer.getY() - SPOT, 2 * SPOT, 2 * SPOT)
        : found.node().localToScene(found.node().getLayoutBounds());
  }

  private void say(String words) {
    hint.setText(words);
    hint.applyCss();
    hint.autosize();
    placeHint();
  }

  private void placeHint() {
    hint.relocate((getWidth() - hint.getWidth()) / 2, getHeight() - hint.getHeight() - 4 * AIR);
  }

  /// What is below can be scrolled, so that one can ask about what is further down.
  private void scrolled(ScrollEvent event) {
    event.consume();
    setMouseTransparent(true);
    Node below = Explain.topmost(getParent(), event.getSceneX(), event.getSceneY());
    setMouseTransparent(false);
    Event.fireEvent(below, event.copyFor(below, below));
  }
}
