package glassbox.doctor;

import glassbox.text.Lists;
import glassbox.text.Texts;
import java.util.List;

/// The names of layers in a sentence, which stays short however many they are.
public final class LayerNames {

  private static final Texts TEXTS = Texts.of("doctor", "findings");

  /// So many are named one by one.
  private static final int FEW = 3;

  private LayerNames() {}

  /// `Dense, Dense 2 and Dense 3`, or `28 layers, from Dense to Dense 28`; where some between are
  /// not meant, `5 of the layers from Dense to Dense 9`.
  ///
  /// @param titles at least one
  /// @param all in the order in which data passes them; `titles` are among them, in that order
  public static String inWords(List<String> titles, List<String> all) {
    if (titles.size() <= FEW) {
      return Lists.and(titles);
    }
    String first = titles.getFirst();
    String last = titles.getLast();
    boolean together = all.indexOf(last) - all.indexOf(first) == titles.size() - 1;
    return TEXTS.get(together ? "layers" : "layers.some", titles.size(), first, last);
  }
}
