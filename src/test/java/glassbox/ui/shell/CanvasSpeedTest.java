package glassbox.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.app.Settings;
import glassbox.design.DataChoice;
import glassbox.design.Design;
import glassbox.design.Edits;
import glassbox.design.Point;
import glassbox.engine.ActivationFunction;
import glassbox.layer.Add;
import glassbox.layer.Dense;
import glassbox.net.Blueprint;
import glassbox.testing.FxTest;
import glassbox.ui.canvas.NetworkCanvas;
import java.util.Map;
import javafx.event.Event;
import javafx.scene.input.ScrollEvent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// How long a frame takes while the view moves over a network of 200 layers. Prints figures and
/// judges none: another machine has others.
@Tag("window")
final class CanvasSpeedTest {

  private static final int LAYERS = 200;
  private static final int FRAMES = 150;

  /// Frames follow each other as fast as they are drawn; to be said before the toolkit starts.
  @BeforeAll
  static void atFullSpeed() {
    System.setProperty("javafx.animation.fullspeed", "true");
  }

  @Test
  void framesOfATwoHundredLayerNetwork() {
    ShellFixture window = ShellFixture.open(Settings.Theme.LIGHT, 1280, 800);
    Design large = twoHundredLayers();
    window.act(() -> window.model.begin(large));
    FxTest.until("the data is there", () -> window.model.dataset().isPresent());
    FxTest.frames(20);
    NetworkCanvas canvas = window.find(NetworkCanvas.class, "canvas");
    FrameTimes.of(FRAMES, i -> wheel(canvas, 40, false))
        .print("zoom from the whole network to 100 %");
    FrameTimes.of(FRAMES, i -> wheel(canvas, i / 40 % 2 == 0 ? -40 : 40, true))
        .print("pan at 100 %");
    FrameTimes.of(FRAMES, i -> wheel(canvas, -40, false)).print("zoom out to the whole network");
    FrameTimes.of(FRAMES, i -> wheel(canvas, i % 2 == 0 ? 20 : -20, true))
        .print("pan over the whole network");
    long start = System.nanoTime();
    for (int i = 0; i < 10; i++) {
      Point place = new Point(30 + i, 60);
      window.act(
          () -> window.model.edit("move", design -> Edits.move(design, Map.of("n7", place))));
    }
    System.out.printf("edit and frame: %.1f ms%n", (System.nanoTime() - start) / 10e6);
    assertThat(window.model.design().nodes()).hasSize(LAYERS);
    window.close();
  }

  /// Ten rows of blocks with a branch around each.
  static Design twoHundredLayers() {
    Design design = Design.EMPTY.withData(new DataChoice.Generated("spirals", 300, 0.1, 3));
    String last = Blueprint.DATA;
    for (int i = 0; i < LAYERS; i++) {
      var at = new Point(220 + i % 20 * 200, 80 + i / 20 * 250);
      boolean joins = i % 5 == 4 && i < LAYERS - 1;
      design =
          Edits.addNode(
              design,
              joins
                  ? Add.Spec.DEFAULT
                  : new Dense.Spec(
                      i == LAYERS - 1 ? 3 : 16,
                      i == LAYERS - 1 ? ActivationFunction.Softmax : ActivationFunction.Tanh,
                      true),
              at);
      String id = design.nodes().getLast().id();
      design = Edits.connect(design, last, id);
      if (joins) {
        design = Edits.connect(design, design.nodes().get(i - 3).id(), id);
      }
      last = id;
    }
    return design;
  }

  private static void wheel(NetworkCanvas canvas, double by, boolean shift) {
    Event.fireEvent(
        canvas,
        new ScrollEvent(
            ScrollEvent.SCROLL,
            canvas.getWidth() / 2,
            canvas.getHeight() / 2,
            0,
            0,
            shift,
            false,
            false,
            false,
            false,
            false,
            0,
            by,
            0,
            by,
            ScrollEvent.HorizontalTextScrollUnits.NONE,
            0,
            ScrollEvent.VerticalTextScrollUnits.NONE,
            0,
            0,
            null));
  }
}
