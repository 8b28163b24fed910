package glassbox.ui.explain;

import glassbox.ui.model.WorkspaceModel;
import java.util.Optional;
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
    PopOver over = Beside.show(card, scene, place(found, at));
    over.setOnHidden(_ -> card.close());
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
}
