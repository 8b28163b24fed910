package glassbox.ui.explain;

import glassbox.ui.model.WorkspaceModel;
import java.util.List;
import java.util.Optional;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.stage.Window;
import org.controlsfx.control.PopOver;
import org.jspecify.annotations.Nullable;

/// "What is this?" in one window: F1 answers for what has the keyboard, or else one asks with the
/// pointer until Escape, which first takes away the answer. Each answer stands beside its thing.
public final class Asking {

  private static final String PROPERTY = "glassbox.asking";

  /// Larger things are answered at the pointer rather than beside them.
  private static final double LARGE = 260;

  private final WorkspaceModel model;
  private final Scene scene;
  private final Explainer explainer;
  private final AskPane pane;
  private final ReadOnlyBooleanWrapper on = new ReadOnlyBooleanWrapper();
  private @Nullable PopOver shown;

  /// @param root of the scene: what is asked with lies over its children
  private Asking(WorkspaceModel model, Scene scene, Pane root) {
    this.model = model;
    this.scene = scene;
    explainer = new Explainer(model);
    pane = new AskPane(explainer, (found, at) -> answer(found, Optional.of(at), false));
    pane.setManaged(false);
    pane.resizeRelocate(0, 0, root.getWidth(), root.getHeight());
    root.layoutBoundsProperty()
        .subscribe(bounds -> pane.resizeRelocate(0, 0, bounds.getWidth(), bounds.getHeight()));
    root.getChildren().add(pane);
    scene.addEventHandler(AskEvent.ASK, this::asked);
    scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    scene.getProperties().put(PROPERTY, this);
  }

  /// Lets one ask in a window.
  public static Asking in(WorkspaceModel model, Scene scene, Pane root) {
    return new Asking(model, scene, root);
  }

  /// The same in a window that belongs to another.
  public static void alsoIn(Scene scene, Pane root, Scene owner) {
    if (owner.getProperties().get(PROPERTY) instanceof Asking asking) {
      in(asking.model, scene, root);
    }
  }

  /// Whether one asks with the pointer now.
  public ReadOnlyBooleanProperty onProperty() {
    return on.getReadOnlyProperty();
  }

  /// Begins to ask with the pointer, or ends it.
  public void toggle() {
    if (on.get()) {
      end();
    } else {
      close();
      on.set(true);
      pane.begin();
    }
  }

  /// Answers for what has the keyboard; where that is nothing in particular, begins to ask with the
  /// pointer.
  public void askFocused() {
    Node focused = scene.getFocusOwner();
    Optional<Explain.Found> found =
        Explain.around(focused).filter(thing -> !thing.topic().area()).filter(_ -> !on.get());
    if (found.isPresent()) {
      answer(found.get(), Optional.empty(), true);
    } else {
      toggle();
    }
  }

  private void end() {
    on.set(false);
    pane.end();
  }

  private void close() {
    if (shown != null) {
      shown.hide();
      shown = null;
    }
  }

  private void asked(AskEvent event) {
    event.consume();
    if (event.getTarget() instanceof Node node) {
      Explain.around(node).ifPresent(found -> answer(found, Optional.empty(), true));
    }
  }

  private void pressed(KeyEvent event) {
    boolean answered = shown != null && shown.isShowing();
    if (event.getCode() == KeyCode.ESCAPE && (answered || on.get())) {
      if (answered) {
        close();
      } else {
        end();
      }
      event.consume();
    } else if (event.getCode() == KeyCode.F1 && event.isShiftDown()) {
      toggle();
      event.consume();
    }
  }

  /// @param at the pointer on the screen
  /// @param focuses whether the keyboard goes to the answer
  private void answer(Explain.Found found, Optional<Point2D> at, boolean focuses) {
    close();
    var card = new AnswerCard(model, explainer, found.topic());
    var over = new PopOver(card);
    over.setAnimated(false);
    over.setDetachable(false);
    // A click elsewhere asks on at once.
    over.setConsumeAutoHidingEvents(false);
    over.setHideOnEscape(false);
    // Its own sheet is white whatever the theme; the window's says all it needs.
    over.getRoot().getStylesheets().clear();
    if (!Platform.isSupported(ConditionalFeature.TRANSPARENT_WINDOW)) {
      // Beside an arrow and round corners its window would be seen, in white.
      over.setArrowSize(0);
      over.setCornerRadius(0);
    }
    over.setOnHidden(_ -> card.close());
    Bounds place = place(found, at);
    var side = Side.of(place, scene.getWindow());
    over.setArrowLocation(side.arrow());
    Point2D tip = side.tip(place);
    // On the root, or the answer would be written as what stands around the thing is.
    over.show(scene.getRoot(), tip.getX(), tip.getY());
    shown = over;
    if (focuses) {
      card.takeFocus();
    }
  }

  private static Bounds place(Explain.Found found, Optional<Point2D> at) {
    Bounds whole = found.node().localToScreen(found.node().getLayoutBounds());
    boolean large = whole.getWidth() > LARGE && whole.getHeight() > LARGE / 2;
    if (at.isPresent() && (found.exact() || large)) {
      return new BoundingBox(at.get().getX(), at.get().getY(), 0, 0);
    }
    return large ? new BoundingBox(whole.getCenterX(), whole.getCenterY(), 0, 0) : whole;
  }

  /// On which side of a thing its answer has room.
  private record Side(PopOver.ArrowLocation arrow) {

    private static final List<PopOver.ArrowLocation> BELOW =
        List.of(
            PopOver.ArrowLocation.TOP_LEFT,
            PopOver.ArrowLocation.TOP_CENTER,
            PopOver.ArrowLocation.TOP_RIGHT);

    private static final List<PopOver.ArrowLocation> ABOVE =
        List.of(
            PopOver.ArrowLocation.BOTTOM_LEFT,
            PopOver.ArrowLocation.BOTTOM_CENTER,
            PopOver.ArrowLocation.BOTTOM_RIGHT);

    static Side of(Bounds place, Window window) {
      double across = (place.getCenterX() - window.getX()) / window.getWidth();
      double down = (place.getCenterY() - window.getY()) / window.getHeight();
      int third = (int) Math.clamp(3 * across, 0, 2);
      if (down < 0.2) {
        return new Side(BELOW.get(third));
      }
      if (down > 0.7) {
        return new Side(ABOVE.get(third));
      }
      boolean low = down > 0.45;
      return across > 0.6
          ? new Side(low ? PopOver.ArrowLocation.RIGHT_BOTTOM : PopOver.ArrowLocation.RIGHT_TOP)
          : new Side(low ? PopOver.ArrowLocation.LEFT_BOTTOM : PopOver.ArrowLocation.LEFT_TOP);
    }

    Point2D tip(Bounds place) {
      return switch (arrow) {
        case TOP_LEFT, TOP_CENTER, TOP_RIGHT -> new Point2D(place.getCenterX(), place.getMaxY());
        case BOTTOM_LEFT, BOTTOM_CENTER, BOTTOM_RIGHT ->
            new Point2D(place.getCenterX(), place.getMinY());
        case RIGHT_TOP, RIGHT_CENTER, RIGHT_BOTTOM ->
            new Point2D(place.getMinX(), place.getCenterY());
        case LEFT_TOP, LEFT_CENTER, LEFT_BOTTOM -> new Point2D(place.getMaxX(), place.getCenterY());
      };
    }
  }
}
