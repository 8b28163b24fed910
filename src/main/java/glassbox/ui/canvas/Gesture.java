package glassbox.ui.canvas;

import glassbox.design.Point;

/// What the mouse does from press to release. Nothing of the design changes before [#end], so a
/// gesture is one step to undo, and none at all when it is cancelled.
interface Gesture {

  /// @param view where the pointer is in the canvas's own pixels
  void move(Point view);

  void end(Point view);

  void cancel();
}
