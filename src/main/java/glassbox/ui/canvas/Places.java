package glassbox.ui.canvas;

import glassbox.design.Alignment;
import glassbox.design.Box;
import glassbox.design.Point;
import glassbox.net.Blueprint;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;

/// Where everything stands on the canvas, and what is found at a place of it.
final class Places {

  private static final double GRIP = 8;

  private final Map<String, CardView> cards;
  private final DataCardView data;
  private final NoteLayer notes;
  private final List<Node> world;

  /// @param world all that stands on the canvas, the lowest first
  Places(Map<String, CardView> cards, DataCardView data, NoteLayer notes, List<Node> world) {
    this.cards = cards;
    this.data = data;
    this.notes = notes;
    this.world = world;
  }

  Optional<CardFrame> card(String id) {
    return id.equals(Blueprint.DATA) ? Optional.of(data) : Optional.ofNullable(cards.get(id));
  }

  /// The uppermost card there.
  Optional<CardFrame> cardAt(Point at) {
    CardFrame found = null;
    for (Node child : world) {
      if (child instanceof CardFrame card && grown(card, GRIP).contains(at.x(), at.y())) {
        found = card;
      }
    }
    return Optional.ofNullable(found);
  }

  static Bounds grown(CardFrame card, double by) {
    return new BoundingBox(
        card.getLayoutX() - by,
        card.getLayoutY() - by,
        card.getWidth() + 2 * by,
        card.getHeight() + 2 * by);
  }

  /// What an area touches; a frame only where the area holds all of it.
  Set<String> touched(Bounds area) {
    Set<String> touched = new HashSet<>(notes.touched(area));
    for (String id : cardIds()) {
      card(id).filter(card -> grown(card, 0).intersects(area)).ifPresent(_ -> touched.add(id));
    }
    return touched;
  }

  /// Where cards and notes stand, and how large they are.
  Map<String, Box> boxes(Set<String> ids) {
    Map<String, Box> boxes = new HashMap<>();
    for (String id : ids) {
      card(id).ifPresent(card -> boxes.put(id, card.box()));
      notes.find(id).ifPresent(note -> boxes.put(id, note.box()));
    }
    return boxes;
  }

  /// The cards, the data's included.
  Set<String> cardIds() {
    Set<String> ids = new HashSet<>(cards.keySet());
    ids.add(Blueprint.DATA);
    return ids;
  }

  /// Cards, notes and frames.
  Set<String> ids() {
    Set<String> all = cardIds();
    all.addAll(notes.ids());
    return all;
  }

  /// What stands in a frame: all whose middle it holds.
  Set<String> inside(String frame) {
    Set<String> inside = new HashSet<>();
    Map<String, Box> others = boxes(ids());
    Box edge = others.remove(frame);
    if (edge != null) {
      others.forEach(
          (id, box) -> {
            if (edge.holds(box)) {
              inside.add(id);
            }
          });
    }
    return inside;
  }

  Bounds contentBounds() {
    return bounds(Alignment.around(boxes(ids()).values()));
  }

  static Bounds bounds(Box box) {
    return new BoundingBox(box.x(), box.y(), box.width(), box.height());
  }

  /// @param seen the part in view
  Minimap.Picture picture(Bounds seen) {
    return new Minimap.Picture(
        List.copyOf(boxes(cardIds()).values()),
        List.copyOf(boxes(notes.frames()).values()),
        new Box(seen.getMinX(), seen.getMinY(), seen.getWidth(), seen.getHeight()));
  }
}
