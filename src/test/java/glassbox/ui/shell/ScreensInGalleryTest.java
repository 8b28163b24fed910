package glassbox.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.app.Background;
import glassbox.app.Preferences;
import glassbox.app.Settings;
import glassbox.design.DataChoice;
import glassbox.design.Design;
import glassbox.net.Blueprint;
import glassbox.testing.FxTest;
import glassbox.testing.Gallery;
import glassbox.testing.Locks;
import glassbox.text.Language;
import glassbox.ui.explain.Explain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Pictures of every screen with small and with large text, and of the German ones with every size.
@Tag("slow")
@ResourceLock(Locks.LANGUAGE)
final class ScreensInGalleryTest {

  @TempDir private Path folder;

  private String end = "";

  @AfterEach
  void speakEnglishAgain() {
    Language.speak(Language.ENGLISH);
  }

  @ParameterizedTest
  @CsvSource({
    "ENGLISH, LIGHT, 1280, 800, 80",
    "ENGLISH, DARK, 1920, 1080, 80",
    "ENGLISH, DARK, 1280, 800, 150",
    "ENGLISH, LIGHT, 1920, 1080, 150",
    "GERMAN, LIGHT, 1280, 800, 100",
    "GERMAN, DARK, 1920, 1080, 150",
  })
  void everyScreen(Language language, Settings.Theme theme, int width, int height, int percent)
      throws IOException {
    Language.speak(language);
    end =
        String.join(
            "-",
            "",
            language.locale().getLanguage(),
            theme.name().toLowerCase(Locale.ROOT),
            String.valueOf(width),
            String.valueOf(percent));
    var preferences = Preferences.open(folder, Background.atOnce());
    preferences.change(Settings.DEFAULT.withTheme(theme).withTextSize(percent / 100.0));
    ShellFixture window = ShellFixture.open(preferences, width, height);
    keep(window, "empty");
    window.act(window.shell::welcome);
    keep(window, "welcome");
    data(window);
    run(window);
    sheets(window);
    window.close();
  }

  private void data(ShellFixture window) throws IOException {
    window.act(() -> window.model.begin(Design.EMPTY));
    window.act(() -> window.model.selection().add(Blueprint.DATA));
    window.act(() -> window.model.explore(true));
    show(window, new DataChoice.Generated("spirals", 600, 0.1, 5));
    keep(window, "explore");
    window.act(
        () -> window.model.edit("none", d -> d.withData(new DataChoice.Points(5, List.of()))));
    keep(window, "paint");
    show(window, new DataChoice.Digits(3_000, 0.05, 1));
    keep(window, "digits");
    show(window, new DataChoice.FromFile(table().toString(), Optional.empty(), List.of()));
    keep(window, "table");
    window.act(() -> window.model.explore(false));
    keep(window, "data-panel");
  }

  private void microscope(ShellFixture window) {
    window.act(() -> window.model.microscope().open(Optional.of("n2")));
    FxTest.until(
        "a step is seen", () -> window.shell.scene().getRoot().lookup(".glass-exhibit") != null);
    keep(window, "microscope");
    new Mouse().type(KeyCode.DIGIT1);
    keep(window, "microscope-layer");
    new Mouse().type(KeyCode.ESCAPE);
    FxTest.frames(3);
  }

  private void run(ShellFixture window) {
    window.train(Networks.stripes(folder), 2);
    window.act(() -> window.find(ToggleButton.class, "tab-draw").setSelected(true));
    keep(window, "draw");
    window.train(Networks.spirals(), 10);
    for (String tab : List.of("loss", "gradients", "predictions", "boundary", "overview")) {
      window.act(() -> window.find(ToggleButton.class, "tab-" + tab).setSelected(true));
      keep(window, "tab-" + tab);
    }
    microscope(window);
    window.act(() -> window.model.selection().add("n2"));
    keep(window, "layer");
    window.act(() -> Explain.ask(window.find(Node.class, "card-n2")));
    keep(window, "answer");
    new Mouse().type(KeyCode.ESCAPE);
    window.act(window.shell.commands().find::runIfPossible);
    keep(window, "commands");
    new Mouse().type(KeyCode.ESCAPE);
    window.act(window.shell.commands().projector::runIfPossible);
    keep(window, "projector");
    window.act(window.shell.commands().projector::runIfPossible);
  }

  private void sheets(ShellFixture window) throws IOException {
    window.act(window.shell.commands().keys::runIfPossible);
    keep(window, "keys");
    new Mouse().type(KeyCode.ESCAPE);
    Path file = folder.resolve("saved.glassbox");
    for (long seed = 1; seed < 4; seed++) {
      change(window, seed);
      window.act(() -> window.model.save(file, () -> {}));
      FxTest.until("it is saved", () -> !window.model.dirtyProperty().get());
    }
    window.act(window.shell::showVersions);
    keep(window, "versions");
    new Mouse().type(KeyCode.ESCAPE);
    change(window, 7);
    window.act(window.shell::askToClose);
    keep(window, "unsaved");
    new Mouse().type(KeyCode.ESCAPE);
    window.act(() -> window.model.open(folder.resolve("nothing.glassbox")));
    FxTest.until("it is told", () -> window.model.messageProperty().get().isPresent());
    keep(window, "message");
    window.act(() -> window.model.open(Networks.damaged(folder)));
    FxTest.until(
        "it is told",
        () ->
            window
                .model
                .messageProperty()
                .get()
                .filter(told -> told.text().contains("many"))
                .isPresent());
    keep(window, "error");
  }

  private static void change(ShellFixture window, long seed) {
    window.act(() -> window.model.edit("seed", design -> design.withSeed(seed)));
  }

  private static void show(ShellFixture window, DataChoice choice) {
    window.act(() -> window.model.edit("choose", design -> design.withData(choice)));
    FxTest.until("the data is there", () -> window.model.dataset().isPresent());
  }

  private Path table() throws IOException {
    var text = new StringBuilder("tree,height in m,girth in cm,soil,healthy\n");
    for (int i = 0; i < 120; i++) {
      text.append(
          "%s,%.1f,%d,%s,%s%n"
              .formatted(
                  List.of("oak", "beech", "lime", "ash").get(i % 4),
                  6 + i * 53 % 170 / 10.0,
                  30 + i * i % 211,
                  i % 3 == 0 ? "sand" : "loam",
                  i % 4 == 0 ? "weak" : "well"));
    }
    return Files.writeString(folder.resolve("trees.csv"), text);
  }

  private void keep(ShellFixture window, String name) {
    FxTest.frames(8);
    assertThat(Gallery.keep("screen-" + name + end, window.shell.scene())).isNotEmptyFile();
  }
}
