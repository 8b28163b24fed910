package glassbox.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.app.Settings;
import glassbox.testing.FxTest;
import glassbox.testing.Gallery;
import java.util.Locale;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Pictures of the window for those who need it large, or in words.
final class EveryoneInGalleryTest {

  @ParameterizedTest
  @CsvSource({"LIGHT, 1280, 800, 150", "DARK, 1920, 1080, 200"})
  void someTextSizes(Settings.Theme theme, int width, int height, int percent) {
    keepAll(theme, width, height, percent);
  }

  @Tag("slow")
  @ParameterizedTest
  @CsvSource({
    "LIGHT, 1280, 800, 80",
    "DARK, 1280, 800, 80",
    "LIGHT, 1920, 1080, 80",
    "DARK, 1920, 1080, 80",
    "LIGHT, 1280, 800, 100",
    "DARK, 1280, 800, 100",
    "LIGHT, 1920, 1080, 100",
    "DARK, 1920, 1080, 100",
    "DARK, 1280, 800, 150",
    "LIGHT, 1920, 1080, 150",
    "DARK, 1920, 1080, 150",
    "LIGHT, 1920, 1080, 200"
  })
  void allTextSizes(Settings.Theme theme, int width, int height, int percent) {
    keepAll(theme, width, height, percent);
  }

  private static void keepAll(Settings.Theme theme, int width, int height, int percent) {
    Settings settings = Settings.DEFAULT.withTheme(theme).withTextSize(percent / 100.0);
    ShellFixture window = ShellFixture.open(settings, width, height);
    String end = "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + width + "-" + percent;
    window.train(Networks.spirals(), 20);
    keep(window, "text-run" + end);
    window.act(() -> window.model.selection().add("n2"));
    keep(window, "text-layer" + end);
    window.act(() -> window.model.selection().clear());
    window.act(() -> window.model.selection().add("data"));
    window.act(() -> window.find(ToggleButton.class, "tab-gradients").fire());
    keep(window, "text-data" + end);
    window.act(() -> window.find(ToggleButton.class, "tab-predictions").fire());
    window.act(window.shell.commands().outline::runIfPossible);
    keep(window, "text-outline" + end);
    window.act(() -> window.find(ToggleButton.class, "tab-loss").fire());
    keep(window, "text-loss" + end);
    window.act(window.shell.commands().keys::runIfPossible);
    keep(window, "text-keys" + end);
    window.close();
  }

  @ParameterizedTest
  @CsvSource({"LIGHT, 1280, 800", "DARK, 1920, 1080"})
  void aProjectedWindow(Settings.Theme theme, int width, int height) {
    keepProjected(theme, width, height);
  }

  @Tag("slow")
  @ParameterizedTest
  @CsvSource({"DARK, 1280, 800", "LIGHT, 1920, 1080"})
  void moreProjectedWindows(Settings.Theme theme, int width, int height) {
    keepProjected(theme, width, height);
  }

  private static void keepProjected(Settings.Theme theme, int width, int height) {
    ShellFixture window = ShellFixture.open(theme, width, height);
    String end = "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + width;
    window.train(Networks.spirals(), 20);
    window.act(window.shell.commands().projector::runIfPossible);
    keep(window, "projector" + end);
    window.act(window.shell.commands().projector::runIfPossible);
    keep(window, "projector-left" + end);
    window.close();
  }

  private static void keep(ShellFixture window, String name) {
    FxTest.frames(8);
    assertThat(Gallery.keep(name, window.shell.scene())).isNotEmptyFile();
  }
}
