package glassbox.ui.outline;

import glassbox.design.Design;
import glassbox.design.Node;
import glassbox.design.Wire;
import glassbox.net.Blueprint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The network as a tree: what follows each other stands on one level; where the way forks, each
/// branch stands below the fork; where branches meet, it goes on beside the fork.
///
/// @param ways from the data on, then what no way from the data leads to
record OutlineTree(List<Entry> ways) {

  /// @param id of a card
  /// @param branches what goes out of it, where that is more than one way
  record Entry(String id, List<List<Entry>> branches) {
    Entry {
      branches = List.copyOf(branches);
    }
  }

  OutlineTree {
    ways = List.copyOf(ways);
  }

  static OutlineTree of(Design design) {
    var walk = new Walk(design);
    List<Entry> ways = new ArrayList<>();
    walk.way(Blueprint.DATA, ways);
    walk.meet(ways);
    for (Node node : design.nodes()) {
      walk.way(node.id(), ways);
      walk.meet(ways);
    }
    return new OutlineTree(ways);
  }

  /// Each card is placed once.
  private static final class Walk {

    private final Design design;
    private final Set<String> placed = new HashSet<>();

    /// Reached by one of their wires, but not yet by all.
    private final Set<String> waiting = new LinkedHashSet<>();

    Walk(Design design) {
      this.design = design;
    }

    private List<String> after(String id) {
      return design.wires().stream()
          .filter(wire -> wire.from().equals(id) && design.node(wire.to()).isPresent())
          .map(Wire::to)
          .distinct()
          .toList();
    }

    private boolean joins(String id) {
      return design.wires().stream().filter(wire -> wire.to().equals(id)).count() > 1;
    }

    private boolean isReady(String id) {
      return design.wires().stream()
          .filter(wire -> wire.to().equals(id))
          .allMatch(wire -> placed.contains(wire.from()));
    }

    /// Places `first` and what follows it, up to where ways meet.
    void way(String first, List<Entry> into) {
      String id = first;
      while (placed.add(id)) {
        waiting.remove(id);
        List<String> next = after(id);
        List<List<Entry>> branches = new ArrayList<>();
        if (next.size() > 1) {
          next.forEach(start -> branch(start, branches));
        }
        into.add(new Entry(id, branches));
        if (next.size() > 1) {
          meet(into);
          return;
        }
        if (next.isEmpty()) {
          return;
        }
        id = next.getFirst();
        if (joins(id)) {
          waiting.add(id);
          return;
        }
      }
    }

    /// A way of its own; none where it leads at once to where ways meet.
    private void branch(String start, List<List<Entry>> branches) {
      if (joins(start)) {
        waiting.add(start);
        return;
      }
      List<Entry> branch = new ArrayList<>();
      way(start, branch);
      if (!branch.isEmpty()) {
        branches.add(branch);
      }
    }

    /// Goes on where all ways have come together.
    void meet(List<Entry> into) {
      for (String id : List.copyOf(waiting)) {
        if (isReady(id) && !placed.contains(id)) {
          way(id, into);
        }
      }
    }
  }
}
