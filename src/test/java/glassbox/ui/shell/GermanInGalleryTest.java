package glassbox.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.app.Settings;
import glassbox.net.Blueprint;
import glassbox.testing.FxTest;
import glassbox.testing.Gallery;
import glassbox.testing.Locks;
import glassbox.text.Language;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Pictures of the German window, to be looked at.
@Tag("slow")
@ResourceLock(Locks.LANGUAGE)
final class GermanInGalleryTest {

  @BeforeEach
  void speakGerman() {
    Language.speak(Language.GERMAN);
  }

  @AfterEach
  void speakEnglishAgain() {
    Language.speak(Language.ENGLISH);
  }

  @ParameterizedTest
  @CsvSource({"LIGHT, 1280, 800", "DARK, 1280, 800", "LIGHT, 1920, 1080", "DARK, 1920, 1080"})
  void theWindowInGerman(Settings.Theme theme, int width, int height) {
    ShellFixture window = ShellFixture.open(theme, width, height);
    String end = "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + width;
    keep(window, "german-empty" + end);
    window.act(window.shell::welcome);
    keep(window, "german-welcome" + end);
    window.act(() -> window.model.begin(Networks.spirals()));
    FxTest.until("the data is there", () -> window.model.dataset().isPresent());
    window.act(window.model::runOrPause);
    FxTest.until(
        "it has learned a while",
        () -> window.model.snapshot().filter(shot -> shot.epoch() >= 20).isPresent());
    window.act(window.model::runOrPause);
    for (String page : List.of("loss", "gradients", "predictions", "boundary", "overview")) {
      window.act(() -> window.find(ToggleButton.class, "tab-" + page).setSelected(true));
      keep(window, "german-" + page + end);
    }
    window.act(window.find(MenuButton.class, "menu")::show);
    keep(window, "german-menu" + end);
    window.act(window.find(MenuButton.class, "menu")::hide);
    window.act(() -> window.model.selection().add(Blueprint.DATA));
    keep(window, "german-data" + end);
    window.act(() -> window.model.selection().clear());
    window.act(() -> window.model.selection().add("n1"));
    keep(window, "german-layer" + end);
    window.act(window.find(Hyperlink.class, "what-is-this")::fire);
    keep(window, "german-page" + end);
    window.close();
  }

  private static void keep(ShellFixture window, String name) {
    FxTest.frames(10);
    assertThat(Gallery.keep(name, window.shell.scene())).isNotEmptyFile();
  }
}
