package glassbox.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.app.Settings;
import glassbox.design.Box;
import glassbox.design.Design;
import glassbox.design.Muting;
import glassbox.design.Note;
import glassbox.design.Notes;
import glassbox.design.Point;
import glassbox.testing.FxTest;
import glassbox.testing.Gallery;
import glassbox.ui.canvas.NetworkCanvas;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Pictures of what opens over the canvas and stands on it, to be looked at.
@Tag("slow")
final class CanvasInGalleryTest {

  @ParameterizedTest
  @CsvSource({"LIGHT, 1280, 800", "DARK, 1280, 800", "LIGHT, 1920, 1080", "DARK, 1920, 1080"})
  void whatTheCanvasShows(Settings.Theme theme, int width, int height) {
    String end = "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + width;
    ShellFixture window = ShellFixture.open(theme, width, height);
    begin(window, Networks.spirals());
    keep(window, "canvas-search" + end, () -> type(window, "d"));
    window.act(() -> press(window, KeyCode.ESCAPE));
    keep(
        window,
        "canvas-commands" + end,
        () -> window.act(() -> fire(window, key(KeyCode.P, true, true))));
    window.act(() -> press(window, KeyCode.ESCAPE));
    begin(window, annotated());
    keep(window, "canvas-notes" + end, () -> window.act(() -> select(window, "n1")));
    begin(window, CanvasSpeedTest.twoHundredLayers());
    FxTest.frames(40);
    keep(
        window,
        "canvas-minimap" + end,
        () -> window.act(() -> canvas(window).fireEvent(key(KeyCode.DIGIT0, true, false))));
    window.close();
  }

  private static void begin(ShellFixture window, Design design) {
    window.act(() -> window.model.begin(design));
    FxTest.until("the data is there", () -> window.model.dataset().isPresent());
    FxTest.frames(5);
  }

  /// A note, a frame and a muted layer.
  private static Design annotated() {
    Design design = Networks.spirals();
    Point first = design.node("n1").orElseThrow().at();
    Point second = design.node("n2").orElseThrow().at();
    design =
        Notes.frame(
            design,
            "Hidden layers",
            List.of(
                new Box(first.x(), first.y(), 160, 212),
                new Box(second.x(), second.y(), 160, 212)));
    design =
        Notes.add(
            design,
            "What happens to the boundary when one hidden layer is muted?",
            new Point(first.x() - 160, first.y() + 260));
    design =
        Notes.add(design, "Try tanh instead of ReLU", new Point(first.x() + 80, first.y() + 260));
    String last = design.notes().getLast().id();
    design = Notes.paint(design, Set.of(last), Note.Colour.GREEN);
    return Muting.set(design, Set.of("n2"), true);
  }

  private static NetworkCanvas canvas(ShellFixture window) {
    return window.find(NetworkCanvas.class, "canvas");
  }

  private static void select(ShellFixture window, String... ids) {
    canvas(window).select(Set.of(ids));
  }

  private static void type(ShellFixture window, String letter) {
    window.act(
        () ->
            canvas(window)
                .fireEvent(
                    new KeyEvent(
                        KeyEvent.KEY_TYPED,
                        letter,
                        letter,
                        KeyCode.UNDEFINED,
                        false,
                        false,
                        false,
                        false)));
  }

  private static void press(ShellFixture window, KeyCode code) {
    fire(window, key(code, false, false));
  }

  private static void fire(ShellFixture window, KeyEvent event) {
    Event.fireEvent(window.shell.scene().getFocusOwner(), event);
  }

  private static KeyEvent key(KeyCode code, boolean control, boolean shift) {
    return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, false, false);
  }

  private static void keep(ShellFixture window, String name, Runnable prepare) {
    prepare.run();
    FxTest.frames(15);
    assertThat(Gallery.keep(name, window.shell.scene())).isNotEmptyFile();
  }
}
