package glassbox.ui.look;

import glassbox.layer.Family;
import java.util.Locale;
import javafx.scene.Node;

/// A family's colour, by style class: `-glass-family` then stands for it.
public final class Families {

  private Families() {}

  public static void paint(Node node, Family family) {
    String style = "glass-family-" + family.name().toLowerCase(Locale.ROOT);
    if (!node.getStyleClass().contains(style)) {
      node.getStyleClass().removeIf(name -> name.startsWith("glass-family-"));
      node.getStyleClass().add(style);
    }
  }
}
