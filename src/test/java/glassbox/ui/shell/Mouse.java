package glassbox.ui.shell;

import glassbox.testing.FxTest;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;

/// A hand on mouse and keyboard: presses and moves as a user's does, one frame at a time.
final class Mouse {

  private static final int STEPS = 12;

  private final Robot robot = FxTest.onFx((Supplier<Robot>) Robot::new);

  void click(Node node) {
    click(middle(node));
  }

  void click(Point2D at) {
    moveTo(at);
    FxTest.onFx(() -> robot.mousePress(MouseButton.PRIMARY));
    FxTest.frames(1);
    FxTest.onFx(() -> robot.mouseRelease(MouseButton.PRIMARY));
    FxTest.frames(2);
  }

  void drag(Point2D from, Point2D to) {
    moveTo(from);
    FxTest.onFx(() -> robot.mousePress(MouseButton.PRIMARY));
    for (int i = 1; i <= STEPS; i++) {
      double along = (double) i / STEPS;
      moveTo(from.interpolate(to, along));
    }
    FxTest.onFx(() -> robot.mouseRelease(MouseButton.PRIMARY));
    FxTest.frames(2);
  }

  void type(KeyCode... keys) {
    for (KeyCode key : keys) {
      FxTest.onFx(() -> robot.keyType(key));
      FxTest.frames(1);
    }
  }

  void shortcut(KeyCode key) {
    FxTest.onFx(
        () -> {
          robot.keyPress(KeyCode.CONTROL);
          robot.keyType(key);
          robot.keyRelease(KeyCode.CONTROL);
        });
    FxTest.frames(2);
  }

  void hold(KeyCode key) {
    FxTest.onFx(() -> robot.keyPress(key));
    FxTest.frames(1);
  }

  void letGo(KeyCode key) {
    FxTest.onFx(() -> robot.keyRelease(key));
    FxTest.frames(1);
  }

  void press(Point2D at) {
    moveTo(at);
    FxTest.onFx(() -> robot.mousePress(MouseButton.PRIMARY));
    FxTest.frames(1);
  }

  void release() {
    FxTest.onFx(() -> robot.mouseRelease(MouseButton.PRIMARY));
    FxTest.frames(2);
  }

  /// @param notches towards the user; negative: away
  void wheel(int notches) {
    FxTest.onFx(() -> robot.mouseWheel(notches));
    FxTest.frames(2);
  }

  void moveTo(Point2D at) {
    FxTest.onFx(() -> robot.mouseMove(at));
    FxTest.frames(1);
  }

  /// On the screen.
  static Point2D middle(Node node) {
    return place(node, 0.5, 0.5);
  }

  /// @param across from 0 at the left edge to 1 at the right, like `down`
  static Point2D place(Node node, double across, double down) {
    return FxTest.onFx(
        () -> {
          Bounds at = node.localToScreen(node.getLayoutBounds());
          return new Point2D(
              at.getMinX() + across * at.getWidth(), at.getMinY() + down * at.getHeight());
        });
  }
}
