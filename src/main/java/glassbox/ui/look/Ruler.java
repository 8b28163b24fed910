package glassbox.ui.look;

import javafx.beans.binding.DoubleExpression;
import javafx.scene.control.Label;

/// How large the text is where this stands, for what has its lengths from code and not from a style
/// sheet. Unseen; takes no room.
public final class Ruler extends Label {

  private static final double BASE_PIXELS = 13;

  private final DoubleExpression factor =
      DoubleExpression.doubleExpression(fontProperty().map(font -> font.getSize() / BASE_PIXELS));

  // Only its own font is asked.
  @SuppressWarnings("this-escape")
  public Ruler() {
    setVisible(false);
    setManaged(false);
  }

  /// 1 for 13 px.
  public DoubleExpression factor() {
    return factor;
  }
}
