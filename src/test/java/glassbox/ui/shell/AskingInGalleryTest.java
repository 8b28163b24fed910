package glassbox.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.app.Settings;
import glassbox.testing.FxTest;
import glassbox.testing.Gallery;
import glassbox.ui.explain.Explain;
import java.util.Locale;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Pictures of answers beside their things, to be looked at.
@Tag("slow")
final class AskingInGalleryTest {

  @ParameterizedTest
  @CsvSource({"LIGHT, 1280, 800", "DARK, 1280, 800", "LIGHT, 1920, 1080", "DARK, 1920, 1080"})
  void answersBesideTheirThings(Settings.Theme theme, int width, int height) {
    ShellFixture window = ShellFixture.open(theme, width, height);
    String end = "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + width;
    window.train(Networks.rings(), 12);
    ask(window, window.find(Node.class, "figure-loss"), "ask-loss" + end);
    ask(window, window.find(Node.class, "card-n2"), "ask-card" + end);
    ask(window, window.shell.scene().getRoot().lookup(".glass-chart"), "ask-chart" + end);
    ask(window, window.find(TextField.class, "field-learningRate"), "ask-inspector" + end);
    var mouse = new Mouse();
    window.act(window.find(ToggleButton.class, "ask")::fire);
    Point2D out = Mouse.place(window.find(Node.class, "card-n1"), 1, 0.5);
    Point2D in = Mouse.place(window.find(Node.class, "card-n2"), 0, 0.5);
    mouse.click(out.midpoint(in));
    keep(window, "ask-wire" + end);
    mouse.type(KeyCode.ESCAPE);
    mouse.moveTo(Mouse.middle(window.find(Node.class, "figure-validation")));
    keep(window, "ask-mode" + end);
    window.close();
  }

  private static void ask(ShellFixture window, Node thing, String name) {
    window.act(() -> Explain.ask(thing));
    FxTest.frames(10);
    keep(window, name);
  }

  private static void keep(ShellFixture window, String name) {
    FxTest.frames(6);
    assertThat(Gallery.keep(name, window.shell.scene())).isNotEmptyFile();
  }
}
