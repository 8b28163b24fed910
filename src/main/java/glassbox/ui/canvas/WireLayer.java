package glassbox.ui.canvas;

import glassbox.design.Point;
import glassbox.design.Wire;
import glassbox.ui.look.LayerWords;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Group;

/// The wires of the world, under its cards.
final class WireLayer extends Group {

  private final Map<Wire, WireView> wires = new LinkedHashMap<>();

  /// Those in whose place something else is drawn.
  private Set<Wire> hidden = Set.of();

  WireLayer() {
    setManaged(false);
  }

  void follow(List<Wire> wanted) {
    Set<Wire> gone = new HashSet<>(wires.keySet());
    int before = wires.size();
    for (Wire wire : wanted) {
      gone.remove(wire);
      wires.computeIfAbsent(wire, WireView::new);
    }
    if (!gone.isEmpty() || wires.size() != before) {
      wires.keySet().removeAll(gone);
      getChildren().setAll(wires.values());
    }
  }

  void speak(LayerWords words) {
    wires.values().forEach(wire -> wire.speak(words));
  }

  /// Shows the run in those that are seen.
  ///
  /// @param norm of the gradient that comes back along a wire
  /// @param signal size of what goes forward
  void show(ToDoubleFunction<Wire> norm, ToDoubleFunction<Wire> signal, double bold) {
    wires.forEach(
        (wire, view) -> {
          if (view.isVisible()) {
            view.show(norm.applyAsDouble(wire), signal.applyAsDouble(wire), bold);
          }
        });
  }

  /// Wires follow the sizes of the cards, which are known after layout.
  void place(Places places) {
    wires.forEach(
        (wire, view) -> {
          Optional<CardFrame> from = places.card(wire.from());
          Optional<CardFrame> to = places.card(wire.to());
          if (from.isPresent() && to.isPresent()) {
            view.place(from.get().outputPlace(), to.get().inputPlace());
          }
        });
  }

  void hide(Set<Wire> replaced) {
    hidden = Set.copyOf(replaced);
  }

  /// Hides what is out of view.
  ///
  /// @param seen empty: all is seen
  /// @param margin how far beyond the view things count as seen
  void cull(Places places, Optional<Bounds> seen, double margin) {
    wires.forEach(
        (wire, view) ->
            view.setVisible(
                !hidden.contains(wire)
                    && seen.map(part -> isSeen(wire, places, part, margin)).orElse(true)));
  }

  private static boolean isSeen(Wire wire, Places places, Bounds seen, double margin) {
    Optional<CardFrame> from = places.card(wire.from());
    Optional<CardFrame> to = places.card(wire.to());
    if (from.isEmpty() || to.isEmpty()) {
      return true;
    }
    Point2D start = from.get().outputPlace();
    Point2D end = to.get().inputPlace();
    double width = Math.abs(start.getX() - end.getX());
    double height = Math.abs(start.getY() - end.getY());
    double reach = margin + width / 2;
    return seen.intersects(
        Math.min(start.getX(), end.getX()) - reach,
        Math.min(start.getY(), end.getY()) - margin,
        width + 2 * reach,
        height + 2 * margin);
  }

  Optional<Wire> at(Point at) {
    return wires.entrySet().stream()
        .filter(entry -> entry.getValue().contains(new Point2D(at.x(), at.y())))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /// Marks the wire that a dropped layer would go into.
  void highlight(Optional<Wire> wire) {
    wires.forEach((each, view) -> view.setHighlight(wire.isPresent() && each.equals(wire.get())));
  }

  /// Marks the wire that is selected.
  void choose(Optional<Wire> wire) {
    wires.forEach((each, view) -> view.setChosen(wire.isPresent() && each.equals(wire.get())));
  }
}
