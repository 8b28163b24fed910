package glassbox.ui.data;

import java.util.function.IntSupplier;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.skin.VirtualFlow;

/// What is seen of a list that is longer than its screen.
final class Sight {

  private Sight() {}

  /// As [#bring], once the list is in a scene and all that was changed is laid out.
  ///
  /// @param line -1: none
  static void bringSoon(Control list, IntSupplier line) {
    if (list.getScene() != null) {
      afterLayout(list.getScene(), () -> bring(list, line.getAsInt()));
      return;
    }
    list.sceneProperty()
        .addListener(
            new ChangeListener<Scene>() {
              @Override
              public void changed(ObservableValue<? extends Scene> at, Scene before, Scene now) {
                at.removeListener(this);
                bringSoon(list, line);
              }
            });
  }

  private static void afterLayout(Scene scene, Runnable work) {
    scene.addPostLayoutPulseListener(
        new Runnable() {
          @Override
          public void run() {
            scene.removePostLayoutPulseListener(this);
            work.run();
          }
        });
    Platform.requestNextPulse();
  }

  /// Scrolls as far as it takes to see a line, and no farther.
  static void bring(Control list, int line) {
    if (line >= 0 && list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
      flow.scrollTo(line);
    }
  }
}
