package glassbox.ui.canvas;

import glassbox.design.Design;
import glassbox.design.Edits;
import glassbox.design.Ends;
import glassbox.design.Node;
import glassbox.design.Point;
import glassbox.design.Soundness;
import glassbox.design.Wire;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.text.Texts;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.shape.CubicCurve;

/// Draws a wire from an output, or takes the end of one that stands. Where it may end glows; the
/// others say why not.
final class WireGesture implements Gesture {

  private static final double HINT_OFFSET = 14;
  private static final double SLACK = 12;

  /// What the gesture sees of the canvas.
  interface Stage {
    Optional<CardFrame> cardAt(Point view);

    Optional<CardFrame> card(String id);

    Viewport viewport();

    CubicCurve draft();

    Label hint();

    /// Offers layers for the end of a wire that was dropped where nothing is.
    void offer(String from, Point view);

    /// Selects a wire that was clicked.
    void choose(Wire wire);
  }

  private final Stage stage;
  private final WorkspaceModel model;
  private final Texts texts;
  private final String from;
  private final Optional<Wire> taken;
  private final Map<String, Optional<String>> whyNot = new HashMap<>();
  private Optional<Point> pressed = Optional.empty();
  private boolean drawing;

  /// @param taken the wire whose end was taken; empty: a new wire is drawn
  WireGesture(Stage stage, WorkspaceModel model, Texts texts, String from, Optional<Wire> taken) {
    this.stage = stage;
    this.model = model;
    this.texts = texts;
    this.from = from;
    this.taken = taken;
  }

  private void draw() {
    drawing = true;
    var ends =
        new Ends(
            Soundness.check(rest(model.design()), model.dataset().map(data -> data.outline())));
    for (Node node : model.design().nodes()) {
      Optional<String> why = ends.whyNot(from, node.id());
      whyNot.put(node.id(), why);
      stage.card(node.id()).ifPresent(card -> card.setOffer(why.isEmpty(), why.isPresent()));
    }
    stage.draft().setVisible(true);
  }

  private Design rest(Design design) {
    return taken.map(wire -> Edits.disconnect(design, wire)).orElse(design);
  }

  @Override
  public void move(Point view) {
    pressed = pressed.or(() -> Optional.of(view));
    if (!drawing && taken.isPresent() && !hasMoved(view)) {
      return;
    }
    if (!drawing) {
      draw();
    }
    Point world = stage.viewport().toWorld(view.x(), view.y());
    Point2D start = stage.card(from).map(CardFrame::outputPlace).orElse(Point2D.ZERO);
    Optional<CardFrame> over = over(view);
    Point2D end =
        over.filter(card -> accepts(card.id()))
            .map(CardFrame::inputPlace)
            .orElse(new Point2D(world.x(), world.y()));
    WireView.bend(stage.draft(), start, end);
    say(
        view,
        over.flatMap(card -> whyNot.getOrDefault(card.id(), Optional.of(texts.get("wire.drop")))));
    if (over.isEmpty() && taken.isPresent()) {
      say(view, Optional.of(texts.get("wire.remove")));
    }
  }

  /// A click on a port asks for nothing, and one on a wire only selects it.
  private boolean hasMoved(Point view) {
    return pressed
        .filter(at -> Math.hypot(view.x() - at.x(), view.y() - at.y()) > SLACK)
        .isPresent();
  }

  private Optional<CardFrame> over(Point view) {
    return stage.cardAt(view).filter(card -> !card.id().equals(from));
  }

  private boolean accepts(String id) {
    return whyNot.getOrDefault(id, Optional.of("")).isEmpty();
  }

  private void say(Point view, Optional<String> text) {
    stage.hint().setVisible(text.isPresent());
    stage.hint().setText(text.orElse(""));
    stage.hint().relocate(view.x() + HINT_OFFSET, view.y() + HINT_OFFSET);
    stage.hint().autosize();
  }

  @Override
  public void end(Point view) {
    Optional<CardFrame> over = over(view);
    cancel();
    if (taken.isPresent() && !hasMoved(view)) {
      stage.choose(taken.get());
    } else if (over.isPresent() && accepts(over.get().id())) {
      String to = over.get().id();
      model.edit(texts.get("undo.connect"), design -> Edits.connect(rest(design), from, to));
    } else if (over.isEmpty() && taken.isPresent()) {
      model.edit(texts.get("undo.disconnect"), this::rest);
    } else if (over.isEmpty() && hasMoved(view)) {
      stage.offer(from, view);
    }
  }

  @Override
  public void cancel() {
    stage.draft().setVisible(false);
    stage.hint().setVisible(false);
    whyNot.keySet().forEach(id -> stage.card(id).ifPresent(card -> card.setOffer(false, false)));
  }
}
