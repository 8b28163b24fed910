package glassbox.ui.canvas;

import glassbox.design.Clip;
import glassbox.design.Edits;
import glassbox.design.Point;
import glassbox.design.Wire;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.text.Texts;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What becomes of cards that are dragged: they move; a card without wires that is dropped on a
/// wire goes into it; with Alt, copies of them come to stand there.
final class Moves {

  private final NetworkCanvas canvas;
  private final World world;
  private final WorkspaceModel model;
  private final Texts texts;

  Moves(NetworkCanvas canvas, World world, WorkspaceModel model, Texts texts) {
    this.canvas = canvas;
    this.world = world;
    this.model = model;
    this.texts = texts;
  }

  MoveGesture.Target move(Set<String> ids) {
    return new MoveGesture.Target() {

      @Override
      public void preview(Map<String, Point> places, Point view) {
        world.preview(places);
        world.wires().highlight(into(ids, view));
      }

      @Override
      public void commit(Map<String, Point> places, Point view) {
        Optional<Wire> into = into(ids, view);
        world.wires().highlight(Optional.empty());
        if (into.isPresent()) {
          String card = ids.iterator().next();
          model.edit(
              insertLabel(card),
              design -> Edits.insertCard(Edits.move(design, places), card, into.get()));
        } else {
          model.edit(texts.get("undo.move"), design -> Edits.move(design, places));
        }
      }

      @Override
      public void cancel(Map<String, Point> from) {
        world.preview(from);
        world.wires().highlight(Optional.empty());
      }
    };
  }

  private String insertLabel(String card) {
    return model
        .design()
        .node(card)
        .map(node -> texts.get("undo.insert", node.layer().kind()))
        .orElse(texts.get("undo.move"));
  }

  /// The wire that a single free card would go into.
  private Optional<Wire> into(Set<String> ids, Point view) {
    boolean free =
        ids.size() == 1
            && model.design().node(ids.iterator().next()).isPresent()
            && model.design().wires().stream()
                .noneMatch(wire -> ids.contains(wire.from()) || ids.contains(wire.to()));
    return free
        ? world.wires().at(canvas.viewport().toWorld(view.x(), view.y()))
        : Optional.empty();
  }

  /// Copies of what is dragged, which itself stays.
  MoveGesture.Target copy(Set<String> ids) {
    Map<String, Point> from = new HashMap<>(canvas.placesOf(ids));
    return new MoveGesture.Target() {

      @Override
      public void preview(Map<String, Point> places, Point view) {
        world.showCopies(places);
      }

      @Override
      public void commit(Map<String, Point> places, Point view) {
        world.showCopies(Map.of());
        places.entrySet().stream()
            .findFirst()
            .ifPresent(
                one -> {
                  Point before = from.getOrDefault(one.getKey(), one.getValue());
                  double dx = one.getValue().x() - before.x();
                  double dy = one.getValue().y() - before.y();
                  canvas
                      .adding()
                      .editAndSelect(
                          texts.get("undo.duplicate"),
                          design -> Clip.duplicate(design, ids, dx, dy));
                });
      }

      @Override
      public void cancel(Map<String, Point> stayed) {
        world.showCopies(Map.of());
      }
    };
  }
}
