package glassbox.ui.shell;

import glassbox.ui.canvas.NetworkCanvas;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// The window as a classroom sees it: large type, few controls. Leaving it brings everything back
/// as it was.
final class Projector {

  private final ReadOnlyBooleanWrapper on = new ReadOnlyBooleanWrapper();
  private final Appearance appearance;
  private final Panels panels;
  private final NetworkCanvas canvas;

  Projector(Appearance appearance, Panels panels, NetworkCanvas canvas) {
    this.appearance = appearance;
    this.panels = panels;
    this.canvas = canvas;
  }

  ReadOnlyBooleanProperty onProperty() {
    return on.getReadOnlyProperty();
  }

  void toggle() {
    set(!on.get());
  }

  void set(boolean wanted) {
    if (wanted == on.get()) {
      return;
    }
    if (wanted) {
      // What was seen is kept before anything else has another size.
      if (!panels.isMagnified()) {
        canvas.project();
      }
      panels.fold(true);
      appearance.project(true);
    } else {
      panels.fold(false);
      appearance.project(false);
      if (!panels.isMagnified()) {
        canvas.unproject();
      }
    }
    on.set(wanted);
    canvas.requestFocus();
  }
}
