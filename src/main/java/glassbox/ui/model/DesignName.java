package glassbox.ui.model;

import glassbox.design.Design;
import glassbox.ui.text.Texts;

/// The name of a design as it is shown. One that has none yet is called the same in every file, and
/// by a word of its language on the screen.
public final class DesignName {

  private static final Texts TEXTS = Texts.of("model");

  private DesignName() {}

  public static String of(Design design) {
    boolean unnamed = design.name().equals(Design.EMPTY.name());
    return unnamed ? TEXTS.get("untitled") : design.name();
  }
}
