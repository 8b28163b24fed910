package glassbox.text;

import java.util.List;

/// Names in a row, as a sentence has them.
public final class Lists {

  private static final Texts TEXTS = Texts.of("text", "lists");

  private Lists() {}

  /// `Dense, Dense 2 and Dense 3`.
  ///
  /// @param names at least one
  public static String and(List<String> names) {
    return names.size() == 1
        ? names.getFirst()
        : TEXTS.get("and", String.join(", ", names.subList(0, names.size() - 1)), names.getLast());
  }
}
