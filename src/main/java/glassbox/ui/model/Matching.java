package glassbox.ui.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/// Finds what somebody means by a few letters. A name that begins with them comes before one with a
/// word that does, then one that holds them anywhere, then one that has them in this order (`mp2`
/// finds MaxPool2D).
public final class Matching {

  private static final int NONE = 4;

  private Matching() {}

  private record Ranked<T>(T item, int rank) {}

  /// All that match, the best first; equally good ones in the order they have.
  public static <T> List<T> best(String typed, List<T> items, Function<T, String> name) {
    String wanted = typed.strip().toLowerCase(Locale.ROOT);
    List<Ranked<T>> found = new ArrayList<>();
    for (T item : items) {
      int rank = rank(wanted, name.apply(item).toLowerCase(Locale.ROOT));
      if (rank < NONE) {
        found.add(new Ranked<>(item, rank));
      }
    }
    found.sort(Comparator.comparingInt(Ranked::rank));
    return found.stream().map(Ranked::item).toList();
  }

  private static int rank(String wanted, String name) {
    if (name.startsWith(wanted)) {
      return 0;
    }
    int at = name.indexOf(wanted);
    if (at < 0) {
      return holdsInOrder(wanted, name) ? 3 : NONE;
    }
    return Character.isLetterOrDigit(name.charAt(at - 1)) && !name.contains(" " + wanted) ? 2 : 1;
  }

  private static boolean holdsInOrder(String wanted, String name) {
    int at = -1;
    for (int i = 0; i < wanted.length(); i++) {
      at = name.indexOf(wanted.charAt(i), at + 1);
      if (at < 0) {
        return false;
      }
    }
    return true;
  }
}
