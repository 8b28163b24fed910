package glassbox.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PreferencesTest {

  private static final Path HOME = Path.of("/home/ada");

  @TempDir Path folder;

  private Preferences open() {
    return Preferences.open(folder.resolve("deep/config"), Background.atOnce());
  }

  @Test
  void remembersWhatWasChosen() {
    Settings chosen =
        Settings.DEFAULT
            .withTheme(Settings.Theme.DARK)
            .withTextSize(1.25)
            .withSize(1920, 1080)
            .withMaximized(true)
            .withPlace(12, 34)
            .withPanels(150, 300, 250)
            .withWires(Settings.Wires.GRADIENTS)
            .withSavesWeights(false);
    open().change(chosen);
    assertThat(open().settings()).isEqualTo(chosen);
  }

  @Test
  void remembersWhereTheTabsWindowsStood() {
    assertThat(open().windowOf("loss")).isEmpty();
    WindowPlace loss = WindowPlace.of(true, -40.6, 30, 700, 400);
    open().placeWindows(Map.of("loss", loss));
    open().placeWindows(Map.of("draw", WindowPlace.DEFAULT));
    open().change(Settings.DEFAULT.withTheme(Settings.Theme.DARK));
    assertThat(open().windowOf("loss")).contains(new WindowPlace(true, -40, 30, 700, 400));
    assertThat(open().windowOf("draw")).contains(WindowPlace.DEFAULT);
  }

  @Test
  void keepsWhateverASystemSaysOfAWindow() {
    assertThat(WindowPlace.of(false, Double.NaN, -1e9, 1e9, Double.NaN))
        .isEqualTo(new WindowPlace(false, 0, -32_768, 32_767, 1));
  }

  @Test
  void keepsTheTenFilesOpenedLastAndLeavesOutWhatIsGone() throws IOException {
    for (int i = 0; i < 12; i++) {
      open().opened(Files.createFile(folder.resolve("d" + i)));
    }
    open().opened(folder.resolve("d5"));
    assertThat(open().recent())
        .hasSize(10)
        .startsWith(folder.resolve("d5"), folder.resolve("d11"), folder.resolve("d10"))
        .doesNotHaveDuplicates();
    Files.delete(folder.resolve("d11"));
    assertThat(open().recent()).hasSize(9).doesNotContain(folder.resolve("d11"));
    open().forgetRecent();
    assertThat(open().recent()).isEmpty();
  }

  @Test
  void whatAnOlderFileDoesNotSayIsAsUsual() throws IOException {
    Path config = Files.createDirectories(folder.resolve("deep/config"));
    Files.writeString(config.resolve("settings.json"), "{\"theme\": \"DARK\"}");
    assertThat(open().settings()).isEqualTo(Settings.DEFAULT.withTheme(Settings.Theme.DARK));
  }

  @Test
  void aBrokenFileIsAsGoodAsNone() throws IOException {
    Path config = Files.createDirectories(folder.resolve("deep/config"));
    for (String text : new String[] {"", "[", "[]", "{\"theme\": \"PINK\"}", "{\"width\": -5}"}) {
      Files.writeString(config.resolve("settings.json"), text);
      assertThat(open().settings()).isEqualTo(Settings.DEFAULT);
    }
  }

  @Test
  void livesWhereTheSystemKeepsSettings() {
    assertThat(ConfigFolder.of("Linux", HOME, Map.of()))
        .isEqualTo(HOME.resolve(".config/glassbox"));
    assertThat(ConfigFolder.of("Linux", HOME, Map.of("XDG_CONFIG_HOME", "/etc/ada")))
        .isEqualTo(Path.of("/etc/ada/glassbox"));
    assertThat(ConfigFolder.of("Mac OS X", HOME, Map.of()))
        .isEqualTo(HOME.resolve("Library/Application Support/Glassbox"));
    assertThat(ConfigFolder.of("Windows 11", HOME, Map.of("APPDATA", "/roaming")))
        .isEqualTo(Path.of("/roaming/Glassbox"));
  }
}
