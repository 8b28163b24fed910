package glassbox.ui.observatory;

import glassbox.app.WindowPlace;
import glassbox.ui.explain.Asking;
import glassbox.ui.text.Texts;
import javafx.beans.binding.Bindings;
import javafx.event.Event;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/// A tab that was pulled out: a window of its own that looks, and listens to the keys, as the main
/// one does, and goes with it.
final class TabWindow {

  private static final Texts TEXTS = Texts.of("observatory");

  private final Stage stage = new Stage();

  /// @param main the scene that the tab came from
  /// @param place on the screen
  /// @param closed is told when the tab goes back
  TabWindow(TabPage page, Scene main, Rectangle2D place, Runnable closed) {
    var root = new StackPane(page);
    root.getStyleClass().add("glass-observatory");
    var scene = new Scene(root);
    Bindings.bindContent(scene.getStylesheets(), main.getStylesheets());
    Asking.alsoIn(scene, root, main);
    scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> passOn(event, main));
    stage.initOwner(main.getWindow());
    stage
        .titleProperty()
        .bind(page.tab().titled().map(title -> TEXTS.get("window.title", TEXTS.get(title))));
    stage.setScene(scene);
    stage.setX(place.getMinX());
    stage.setY(place.getMinY());
    stage.setWidth(place.getWidth());
    stage.setHeight(place.getHeight());
    stage.setMinWidth(360);
    stage.setMinHeight(240);
    stage.setOnHidden(
        _ -> {
          root.getChildren().clear();
          closed.run();
        });
  }

  /// What is typed into a field stays there.
  private static void passOn(KeyEvent event, Scene main) {
    if (event.getTarget() instanceof TextInputControl) {
      return;
    }
    for (var accelerator : main.getAccelerators().entrySet()) {
      if (accelerator.getKey().match(event)) {
        accelerator.getValue().run();
        event.consume();
        return;
      }
    }
    Event.fireEvent(main.getRoot(), event);
    event.consume();
  }

  void show() {
    stage.show();
  }

  void toFront() {
    stage.setIconified(false);
    stage.toFront();
  }

  void close() {
    stage.close();
  }

  boolean isSeen() {
    return stage.isShowing() && !stage.isIconified();
  }

  /// @param out whether it is to be there the next time
  WindowPlace place(boolean out) {
    return WindowPlace.of(out, stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
  }
}
