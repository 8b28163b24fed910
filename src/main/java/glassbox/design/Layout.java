package glassbox.design;

import glassbox.net.Blueprint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Puts the cards from left to right, each column behind all that feed it, without overlaps: the
/// layered drawing of Sugiyama, Tagawa and Toda (1981) in small. A wire that passes columns keeps a
/// lane free in each, so that it runs beside the cards. Notes stay.
public final class Layout {

  private static final double GRID = 4;
  private static final double GAP_ACROSS = 40;
  private static final double GAP_DOWN = 28;

  /// What a card takes where nobody knows better.
  private static final Extent CARD = new Extent(160, 162);

  private static final Extent LANE = new Extent(0, 12);

  /// A card, or the lane of a wire through a column.
  private static final class Slot {
    final String id;
    final int column;
    final Extent size;
    final List<Slot> before = new ArrayList<>();
    double y;

    Slot(String id, int column, Extent size) {
      this.id = id;
      this.column = column;
      this.size = size;
    }

    boolean isLane() {
      return id.isEmpty();
    }

    double middle() {
      return y + size.height() / 2;
    }
  }

  private final Map<String, Extent> sizes;
  private final Map<String, Slot> cards = new HashMap<>();
  private final TreeMap<Integer, List<Slot>> columns = new TreeMap<>();

  private Layout(Map<String, Extent> sizes) {
    this.sizes = sizes;
  }

  /// As [#leftToRight(Design, Map)], for cards of the usual size.
  public static Design leftToRight(Design design) {
    return leftToRight(design, Map.of());
  }

  /// @param sizes of the cards, by id, [Blueprint#DATA] included, as far as they are known
  public static Design leftToRight(Design design, Map<String, Extent> sizes) {
    return Edits.move(design, new Layout(sizes).places(design));
  }

  private Map<String, Point> places(Design design) {
    Graph graph = new Graph(design);
    add(new Slot(Blueprint.DATA, 0, size(Blueprint.DATA)));
    for (Node node : graph.order()) {
      List<Slot> sources =
          graph.inputsOf(node.id()).stream().filter(cards::containsKey).map(cards::get).toList();
      int column = 1 + sources.stream().mapToInt(source -> source.column).max().orElse(0);
      var slot = new Slot(node.id(), column, size(node.id()));
      sources.forEach(source -> slot.before.add(lane(source, column)));
      add(slot);
    }
    columns.values().forEach(Layout::stack);
    return onTheGrid();
  }

  private Extent size(String id) {
    return sizes.getOrDefault(id, CARD);
  }

  private void add(Slot slot) {
    columns.computeIfAbsent(slot.column, _ -> new ArrayList<>()).add(slot);
    cards.put(slot.id, slot);
  }

  /// The last slot of a wire's way to `column`, which is made where it passes others.
  private Slot lane(Slot source, int column) {
    Slot last = source;
    for (int passed = source.column + 1; passed < column; passed++) {
      var lane = new Slot("", passed, LANE);
      lane.before.add(last);
      columns.computeIfAbsent(passed, _ -> new ArrayList<>()).add(lane);
      last = lane;
    }
    return last;
  }

  /// Each as near as can be to the height of what feeds it. Lanes stay straight, so that the wire
  /// around a block is the trunk and the block stands aside; without lanes the cards stand around
  /// the height of what feeds them.
  private static void stack(List<Slot> column) {
    column.sort(Comparator.comparingDouble(slot -> wanted(slot) + slot.size.height() / 2));
    double next = Double.NEGATIVE_INFINITY;
    Map<Slot, Double> pushed = new LinkedHashMap<>();
    for (Slot slot : column) {
      slot.y = Math.max(wanted(slot), next);
      pushed.put(slot, slot.y - wanted(slot));
      next = slot.y + slot.size.height() + GAP_DOWN;
    }
    boolean lanes = column.stream().anyMatch(Slot::isLane);
    double back =
        pushed.entrySet().stream()
            .filter(entry -> !lanes || entry.getKey().isLane())
            .mapToDouble(Map.Entry::getValue)
            .average()
            .orElse(0);
    column.forEach(slot -> slot.y -= back);
  }

  private static double wanted(Slot slot) {
    boolean lanes = slot.before.stream().anyMatch(Slot::isLane);
    double middle =
        slot.before.stream()
            .filter(source -> !lanes || source.isLane())
            .mapToDouble(Slot::middle)
            .average()
            .orElse(slot.size.height() / 2);
    return middle - slot.size.height() / 2;
  }

  /// The data card stays where designs begin, or comes down as far as others rise above it.
  private Map<String, Point> onTheGrid() {
    Point start = Design.EMPTY.dataAt();
    double top =
        columns.values().stream().flatMap(List::stream).mapToDouble(s -> s.y).min().orElse(0);
    Map<String, Point> places = new HashMap<>();
    double x = start.x();
    for (List<Slot> column : columns.values()) {
      for (Slot slot : column) {
        if (!slot.isLane()) {
          places.put(slot.id, new Point(x, start.y() + snap(slot.y - top)));
        }
      }
      x +=
          GAP_ACROSS + snap(column.stream().mapToDouble(slot -> slot.size.width()).max().orElse(0));
    }
    return places;
  }

  private static double snap(double value) {
    return Math.round(value / GRID) * GRID;
  }
}
