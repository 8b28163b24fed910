package glassbox.ui.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/// Finds what somebody means by a few letters. A name that begins with them comes before one with a
/// word that does, then one that holds them anywhere, then one that they abbreviate (`mp2` finds
/// MaxPool2D).
public final class Matching {

  private static final int NONE = 4;

  private Matching() {}

  private record Ranked<T>(T item, int rank) {}

  /// All that match, the best first; equally good ones in the order they have.
  public static <T> List<T> best(String typed, List<T> items, Function<T, String> name) {
    String wanted = typed.strip().toLowerCase(Locale.ROOT);
    List<Ranked<T>> found = new ArrayList<>();
    for (T item : items) {
      int rank = rank(wanted, name.apply(item));
      if (rank < NONE) {
        found.add(new Ranked<>(item, rank));
      }
    }
    found.sort(Comparator.comparingInt(Ranked::rank));
    return found.stream().map(Ranked::item).toList();
  }

  private static int rank(String wanted, String written) {
    String name = written.toLowerCase(Locale.ROOT);
    if (name.startsWith(wanted)) {
      return 0;
    }
    int at = name.indexOf(wanted);
    if (at < 0) {
      return abbreviates(wanted, written) ? 3 : NONE;
    }
    return Character.isLetterOrDigit(name.charAt(at - 1)) && !name.contains(" " + wanted) ? 2 : 1;
  }

  /// Whether the letters are found in this order, each right behind the one before or at the
  /// beginning of a word.
  private static boolean abbreviates(String wanted, String name) {
    return wanted.isEmpty() || goesOn(wanted, 0, name, -1);
  }

  private static boolean goesOn(String wanted, int done, String name, int last) {
    if (done == wanted.length()) {
      return true;
    }
    for (int at = last + 1; at < name.length(); at++) {
      boolean reached = (at == last + 1 && done > 0) || beginsWord(name, at);
      if (reached
          && Character.toLowerCase(name.charAt(at)) == wanted.charAt(done)
          && goesOn(wanted, done + 1, name, at)) {
        return true;
      }
    }
    return false;
  }

  private static boolean beginsWord(String name, int at) {
    char here = name.charAt(at);
    char before = at == 0 ? ' ' : name.charAt(at - 1);
    return Character.isLetterOrDigit(here)
        && (!Character.isLetterOrDigit(before)
            || (Character.isUpperCase(here) && !Character.isUpperCase(before))
            || (Character.isDigit(here) && !Character.isDigit(before)));
  }
}
