package glassbox.ui.look;

import javafx.scene.control.Control;
import javafx.scene.input.MouseEvent;

/// Buttons of bars are reached with Tab, but a click leaves the keyboard where it is: on the
/// canvas, or in the field that is being typed in.
public final class KeyFocus {

  private KeyFocus() {}

  /// Takes the focus from the keyboard only.
  public static <C extends Control> C only(C control) {
    control.setFocusTraversable(true);
    control.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> control.setFocusTraversable(false));
    control.addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> control.setFocusTraversable(true));
    return control;
  }
}
