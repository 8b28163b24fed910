package glassbox.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.app.Background;
import glassbox.app.Preferences;
import glassbox.app.Settings;
import glassbox.design.DataChoice;
import glassbox.design.json.Templates;
import glassbox.testing.FxTest;
import glassbox.testing.Gallery;
import glassbox.ui.fx.FrameClock;
import glassbox.ui.model.WorkspaceModel;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WelcomeTest {

  @TempDir Path folder;

  private static Node welcome(ShellFixture window) {
    return window.shell.scene().lookup("#welcome");
  }

  private static void press(ShellFixture window, KeyCode key) {
    send(window, KeyEvent.KEY_PRESSED, key);
    send(window, KeyEvent.KEY_RELEASED, key);
  }

  private static void send(ShellFixture window, EventType<KeyEvent> type, KeyCode key) {
    var event = new KeyEvent(type, "", "", key, false, false, false, false);
    window.act(() -> Event.fireEvent(window.shell.scene().getFocusOwner(), event));
  }

  @Test
  void oneClickOpensATemplateAndTrainsIt() {
    ShellFixture window = ShellFixture.open();
    window.act(window.shell::welcome);
    window.act(window.find(Button.class, "template-circles")::fire);
    FxTest.until(
        "it learns", () -> window.model.snapshot().filter(shot -> shot.step() > 0).isPresent());
    assertThat(FxTest.onFx(() -> window.model.design().name())).isEqualTo("Circles");
    assertThat(welcome(window).isVisible()).isFalse();
    window.close();
  }

  private static List<Double> sizes(ShellFixture window) {
    return FxTest.onFx(
        () ->
            Stream.of("#canvas", "#inspector", ".glass-observatory")
                .map(window.shell.scene()::lookup)
                .map(node -> node.getLayoutBounds())
                .flatMap(bounds -> Stream.of(bounds.getWidth(), bounds.getHeight()))
                .toList());
  }

  @Test
  void whatCameInBehindTheWelcomeStandsWhereItStandsElse() {
    ShellFixture plain = ShellFixture.open();
    List<Double> expected = sizes(plain);
    plain.close();
    ShellFixture window = ShellFixture.start();
    assertThat(FxTest.onFx(() -> String.valueOf(window.shell.scene().getFocusOwner())))
        .contains("template-");
    window.act(window.find(Button.class, "welcome-close")::fire);
    assertThat(welcome(window).isVisible()).isFalse();
    assertThat(sizes(window)).isEqualTo(expected);
    window.close();
  }

  @Test
  void arrowsAndEnterChooseToo() {
    ShellFixture window = ShellFixture.open();
    window.act(window.shell::welcome);
    press(window, KeyCode.RIGHT);
    press(window, KeyCode.DOWN);
    press(window, KeyCode.UP);
    press(window, KeyCode.ENTER);
    assertThat(FxTest.onFx(() -> window.model.design().name())).isEqualTo("Exclusive-or");
    window.close();
  }

  @Test
  void escapeLeavesAnEmptyCanvas() {
    ShellFixture window = ShellFixture.open();
    window.act(window.shell::welcome);
    press(window, KeyCode.ESCAPE);
    assertThat(welcome(window).isVisible()).isFalse();
    assertThat(FxTest.onFx(() -> window.model.design().nodes())).isEmpty();
    window.close();
  }

  @Test
  void everyTemplateIsSoundAndSaysWhatToTry() {
    for (Templates.Entry template : Templates.all()) {
      assertThat(template.open().warnings()).as(template.name()).isEmpty();
      assertThat(template.open().design().notes()).as(template.name()).isNotEmpty();
      assertThat(template.says()).as(template.name()).endsWith(".");
    }
  }

  @ParameterizedTest
  @CsvSource({"LIGHT, 1280, 800", "DARK, 1280, 800", "LIGHT, 1920, 1080", "DARK, 1920, 1080"})
  void picturesOfWhatIsKept(Settings.Theme theme, int width, int height) {
    String end = "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + width;
    leaveOne();
    var preferences = Preferences.open(folder, Background.atOnce());
    preferences.change(Settings.DEFAULT.withTheme(theme));
    ShellFixture window = ShellFixture.open(preferences, width, height);
    window.act(window.model.rescue()::find);
    window.act(window.shell::welcome);
    FxTest.frames(20);
    assertThat(FxTest.onFx(() -> window.model.rescue().recoverable().size())).isEqualTo(1);
    assertThat(Gallery.keep("welcome-recovery" + end, window.shell.scene())).isNotEmptyFile();
    Path file = folder.resolve("saved.glassbox");
    for (int seed = 1; seed < 4; seed++) {
      long wanted = seed;
      window.act(() -> window.model.edit("seed", design -> design.withSeed(wanted)));
      window.act(() -> window.model.save(file, () -> {}));
      FxTest.until("it is saved", () -> !window.model.dirtyProperty().get());
    }
    window.act(window.shell::showVersions);
    FxTest.frames(10);
    assertThat(Gallery.keep("earlier-versions" + end, window.shell.scene())).isNotEmptyFile();
    press(window, KeyCode.ESCAPE);
    window.act(() -> window.model.rescue().recover(window.model.rescue().recoverable().getFirst()));
    FxTest.until("it is open", () -> window.model.design().name().equals("My moons"));
    FxTest.frames(10);
    assertThat(Gallery.keep("recovered" + end, window.shell.scene())).isNotEmptyFile();
    window.close();
  }

  /// As after a crash: a folder in which nobody holds the lock.
  private void leaveOne() {
    FxTest.onFx(
        () -> {
          var killed =
              new WorkspaceModel(
                  FrameClock.ofToolkit(),
                  Background.atOnce(),
                  Preferences.open(folder, Background.atOnce()));
          killed.edit(
              "choose",
              design ->
                  design
                      .withData(new DataChoice.Generated("moons", 200, 0.1, 2))
                      .withName("My moons"));
          killed.abandon();
        });
    assertThat(folder.resolve("recovery")).isNotEmptyDirectory();
  }

  /// A card's words in one line are wider than the window: they must not make the row so wide.
  @ParameterizedTest
  @ValueSource(doubles = {0.8, 1, 1.5, 2})
  void noCardReachesOverTheEdgeAtAnyTextSize(double textSize) {
    var preferences = Preferences.forNow();
    preferences.change(Settings.DEFAULT.withTextSize(textSize));
    ShellFixture window = ShellFixture.start(preferences);
    assertCardsAreInTheWindow(window);
    for (Labeled words : List.of(titleOf(window), window.find(Button.class, "welcome-close"))) {
      assertThat(words.getWidth()).as(words.getText()).isGreaterThan(words.prefWidth(-1) - 1);
    }
    window.close();
  }

  private static Labeled titleOf(ShellFixture window) {
    return (Labeled)
        window.find(Node.class, "welcome").lookupAll(".glass-welcome-title").iterator().next();
  }

  @Test
  void noCardReachesOverTheEdgeWhenTheTextGrows() {
    ShellFixture window = ShellFixture.open();
    window.act(window.shell::welcome);
    for (int i = 0; i < 5; i++) {
      window.act(window.shell.commands().largerText::runIfPossible);
      FxTest.frames(4);
      assertCardsAreInTheWindow(window);
    }
    window.close();
  }

  private static void assertCardsAreInTheWindow(ShellFixture window) {
    for (Templates.Entry template : Templates.all()) {
      Node card = window.find(Node.class, "template-" + template.name());
      assertThat(card.localToScene(card.getLayoutBounds()).getMaxX())
          .as(template.name())
          .isLessThan(1280);
    }
  }
}
