package glassbox.microscope;

import java.util.List;

/// What the microscope says at a spot.
///
/// @param title a sentence
/// @param exhibits from left to right
/// @param lines of the calculation
/// @param says what it means, in a sentence or two
/// @param units how many numbers can be chosen here; 0 where there is nothing to choose
/// @param products how many products the chosen one has, likewise
/// @param nodes the cards that take part
public record Page(
    String title,
    List<Exhibit> exhibits,
    List<Line> lines,
    String says,
    int units,
    int products,
    List<String> nodes) {
  public Page {
    exhibits = List.copyOf(exhibits);
    lines = List.copyOf(lines);
    nodes = List.copyOf(nodes);
  }
}
