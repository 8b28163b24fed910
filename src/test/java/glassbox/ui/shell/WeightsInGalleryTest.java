package glassbox.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.app.Settings;
import glassbox.design.Edits;
import glassbox.testing.FxTest;
import glassbox.testing.Gallery;
import glassbox.train.Probe;
import java.util.Locale;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Pictures of weights: as wires, in the inspector, frozen.
@Tag("slow")
final class WeightsInGalleryTest {

  private final Mouse mouse = new Mouse();

  @ParameterizedTest
  @CsvSource({"LIGHT, 1280, 800", "DARK, 1280, 800", "LIGHT, 1920, 1080", "DARK, 1920, 1080"})
  void weightsEverywhere(Settings.Theme theme, int width, int height) {
    ShellFixture window = ShellFixture.open(theme, width, height);
    String end = "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + width;
    window.train(Networks.rings(), 30);
    window.act(() -> window.find(ToggleButton.class, "wires-weights").fire());
    keep(window, "weights-wires" + end);
    mouse.click(dot(window));
    keep(window, "weights-edit" + end);
    mouse.type(KeyCode.ESCAPE);
    window.act(() -> window.find(ToggleButton.class, "wires-gradients").fire());
    window.act(
        () ->
            window.model.edit(
                "freeze Dense",
                design ->
                    Edits.setOptions(
                        design, "n2", design.nodes().get(1).options().withFrozen(true))));
    window.act(window.model::epoch);
    window.act(() -> window.model.selection().add("n2"));
    FxTest.until(
        "the weights are seen",
        () ->
            window
                .model
                .snapshot()
                .filter(shot -> shot.pictures().containsKey(new Probe.Weights("n2")))
                .isPresent());
    keep(window, "weights-inspector" + end);
    window.close();
  }

  private static Point2D dot(ShellFixture window) {
    Node card = FxTest.onFx(() -> window.shell.scene().lookup("#card-n2"));
    double width = FxTest.onFx(() -> card.getLayoutBounds().getWidth());
    double height = FxTest.onFx(() -> card.getLayoutBounds().getHeight());
    return Mouse.place(card, -11 / width, (14 + 1.5 * (height - 28) / 4) / height);
  }

  private static void keep(ShellFixture window, String name) {
    FxTest.frames(15);
    assertThat(Gallery.keep(name, window.shell.scene())).isNotEmptyFile();
  }
}
