package glassbox.design;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/// Brings boxes into line, or the same distance apart. Tells where each goes; moving them is an
/// edit.
public enum Alignment {
  LEFT,
  CENTRE,
  RIGHT,
  TOP,
  MIDDLE,
  BOTTOM;

  /// Lines up with the outermost one on that side, or with the middle of all.
  public Map<String, Point> align(Map<String, Box> boxes) {
    Box all = around(boxes.values());
    Map<String, Point> places = new HashMap<>();
    boxes.forEach((id, box) -> places.put(id, place(box, all)));
    return places;
  }

  private Point place(Box box, Box all) {
    return switch (this) {
      case LEFT -> new Point(all.x(), box.y());
      case CENTRE -> new Point(all.centre() - box.width() / 2, box.y());
      case RIGHT -> new Point(all.right() - box.width(), box.y());
      case TOP -> new Point(box.x(), all.y());
      case MIDDLE -> new Point(box.x(), all.middle() - box.height() / 2);
      case BOTTOM -> new Point(box.x(), all.bottom() - box.height());
    };
  }

  /// The smallest box that holds all; empty ones at the origin where there is none.
  public static Box around(Collection<Box> boxes) {
    double left = boxes.stream().mapToDouble(Box::x).min().orElse(0);
    double top = boxes.stream().mapToDouble(Box::y).min().orElse(0);
    double right = boxes.stream().mapToDouble(Box::right).max().orElse(0);
    double bottom = boxes.stream().mapToDouble(Box::bottom).max().orElse(0);
    return new Box(left, top, right - left, bottom - top);
  }

  /// The same gap between neighbours from left to right; the outermost two stay.
  public static Map<String, Point> acrossEvenly(Map<String, Box> boxes) {
    Map<String, Point> places = new HashMap<>();
    spread(boxes, Box::x, Box::width)
        .forEach((id, x) -> places.put(id, new Point(x, box(boxes, id).y())));
    return places;
  }

  /// The same gap between neighbours from top to bottom; the outermost two stay.
  public static Map<String, Point> downEvenly(Map<String, Box> boxes) {
    Map<String, Point> places = new HashMap<>();
    spread(boxes, Box::y, Box::height)
        .forEach((id, y) -> places.put(id, new Point(box(boxes, id).x(), y)));
    return places;
  }

  private static Box box(Map<String, Box> boxes, String id) {
    return boxes.getOrDefault(id, new Box(0, 0, 0, 0));
  }

  private static Map<String, Double> spread(
      Map<String, Box> boxes, ToDoubleFunction<Box> start, ToDoubleFunction<Box> length) {
    List<Map.Entry<String, Box>> order =
        boxes.entrySet().stream()
            .sorted(
                Comparator.comparingDouble(
                        (Map.Entry<String, Box> entry) -> start.applyAsDouble(entry.getValue()))
                    .thenComparing(Map.Entry::getKey))
            .toList();
    Map<String, Double> places = new HashMap<>();
    if (order.isEmpty()) {
      return places;
    }
    Box last = order.getLast().getValue();
    double from = start.applyAsDouble(order.getFirst().getValue());
    double to = start.applyAsDouble(last) + length.applyAsDouble(last);
    double filled = boxes.values().stream().mapToDouble(length).sum();
    double gap = (to - from - filled) / Math.max(1, order.size() - 1);
    double at = from;
    for (Map.Entry<String, Box> entry : order) {
      places.put(entry.getKey(), at);
      at += length.applyAsDouble(entry.getValue()) + gap;
    }
    return places;
  }
}
