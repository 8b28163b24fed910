package glassbox.ui.observatory;

import glassbox.ui.explain.Explain;
import glassbox.ui.fx.FrameClock;
import glassbox.ui.look.KeyFocus;
import glassbox.ui.text.Texts;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.util.Subscription;
import org.kordamp.ikonli.javafx.FontIcon;

/// Steps on by itself while its button is pressed and seen: slowly enough that one can read.
final class Sweep {

  private static final Texts TEXTS = Texts.of("observatory");
  private static final long STEP_NANOS = 350_000_000;

  private final FrameClock clock;
  private final Runnable step;
  private final ToggleButton button = new ToggleButton();
  private Subscription going = Subscription.EMPTY;
  private long last;

  Sweep(FrameClock clock, Runnable step) {
    this.clock = clock;
    this.step = step;
    button.setId("inside-sweep");
    button.setGraphic(new FontIcon("mdi2p-play"));
    button.getStyleClass().add("glass-tiny-button");
    button.setAccessibleText(TEXTS.get("inside.sweep"));
    button.setTooltip(new Tooltip(TEXTS.get("inside.sweep")));
    Explain.as(button, "inside.sweep");
    KeyFocus.only(button);
    button.selectedProperty().subscribe(this::follow);
    button.sceneProperty().subscribe(this::follow);
  }

  ToggleButton button() {
    return button;
  }

  private void follow() {
    going.unsubscribe();
    boolean moves = button.isSelected() && button.getScene() != null;
    button.setGraphic(new FontIcon(button.isSelected() ? "mdi2p-pause" : "mdi2p-play"));
    going = moves ? clock.everyFrame(this::frame) : Subscription.EMPTY;
  }

  private void frame() {
    long now = System.nanoTime();
    if (now - last >= STEP_NANOS) {
      last = now;
      step.run();
    }
  }
}
