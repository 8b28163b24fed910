package glassbox.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.layout.HBox;

/// A row that keeps to its width: where there is too little, for a small window or a large text,
/// its parts give way one after the other.
class YieldingBar extends HBox {

  private final List<Consumer<Boolean>> parts = new ArrayList<>();
  private int yielded;
  private double fittedWidth = -1;

  /// @param part told `true` when it has to give way; those named first give way first
  final void yields(Consumer<Boolean> part) {
    parts.add(part);
  }

  /// Forgets what had to give way: the texts have another size.
  final void fitAgain() {
    fittedWidth = -1;
    requestLayout();
  }

  @Override
  protected final double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected final void layoutChildren() {
    if (getWidth() != fittedWidth) {
      fittedWidth = getWidth();
      while (yielded > 0) {
        parts.get(--yielded).accept(false);
      }
    }
    while (yielded < parts.size() && super.computeMinWidth(-1) > getWidth()) {
      parts.get(yielded++).accept(true);
    }
    super.layoutChildren();
  }
}
