package glassbox.ui.data;

import javafx.scene.control.Control;
import javafx.scene.control.skin.VirtualFlow;

/// What is seen of a list that is longer than its screen.
final class Sight {

  private Sight() {}

  /// Scrolls as far as it takes to see a line, and no farther.
  static void bring(Control list, int line) {
    if (list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
      flow.scrollTo(line);
    }
  }
}
