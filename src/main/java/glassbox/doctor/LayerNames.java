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

  /// `Dense, Dense 2 and Dense 3`, or `28 layers, from Dense to Dense 28`.
  ///
  /// @param titles at least one, in the order in which data passes the layers
  public static String inWords(List<String> titles) {
    return titles.size() <= FEW
        ? Lists.and(titles)
        : TEXTS.get("layers", titles.size(), titles.getFirst(), titles.getLast());
  }
}
