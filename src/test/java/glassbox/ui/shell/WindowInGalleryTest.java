package glassbox.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.app.Settings;
import glassbox.design.DataChoice;
import glassbox.design.Design;
import glassbox.net.Blueprint;
import glassbox.testing.FxTest;
import glassbox.testing.Gallery;
import glassbox.testing.SharedData;
import glassbox.train.RunState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Pictures of the window's states, to be looked at.
@Tag("slow")
final class WindowInGalleryTest {

  @TempDir private Path folder;

  private record Look(Settings.Theme theme, int width, int height) {
    String name(String screen) {
      return screen + "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + width;
    }
  }

  @ParameterizedTest
  @CsvSource({"LIGHT, 1280, 800", "DARK, 1280, 800", "LIGHT, 1920, 1080", "DARK, 1920, 1080"})
  void everyStateOfTheWindow(Settings.Theme theme, int width, int height) {
    var look = new Look(theme, width, height);
    keep(look, "window-empty", _ -> {});
    keep(look, "window-data", WindowInGalleryTest::chooseSpirals);
    keep(
        look,
        "window-unsaved",
        window -> {
          chooseSpirals(window);
          window.act(window.shell::askToClose);
        });
    keep(
        look,
        "window-error",
        window -> {
          window.act(() -> window.model.open(Networks.damaged(folder)));
          FxTest.until("it is told", () -> window.model.messageProperty().get().isPresent());
        });
    keep(look, "window-keys", window -> window.act(window.shell.commands().keys::runIfPossible));
    keep(look, "window-newer", this::openNewer);
    keep(look, "window-failed", WindowInGalleryTest::fail);
    keep(look, "window-sine", window -> train(window, Networks.sine(), 60));
    keep(look, "window-images", window -> train(window, Networks.stripes(folder), 3));
    if (SharedData.hasData("tables/iris.csv")) {
      keep(
          look,
          "window-table",
          window -> {
            window.act(() -> window.model.openData(SharedData.data("tables/iris.csv")));
            FxTest.until("iris is read", () -> window.model.dataset().isPresent());
          });
    }
  }

  @ParameterizedTest
  @CsvSource({"LIGHT, 1280, 800", "DARK, 1280, 800", "LIGHT, 1920, 1080", "DARK, 1920, 1080"})
  void aTrainedNetworkOnEachPage(Settings.Theme theme, int width, int height) {
    var look = new Look(theme, width, height);
    ShellFixture window = ShellFixture.open(look.theme, look.width, look.height);
    train(window, Networks.spirals(), 40);
    for (String page : List.of("overview", "loss", "gradients", "predictions", "boundary")) {
      keepPage(window, look, "spirals", page);
    }
    train(window, Networks.hills(), 20);
    for (String page : List.of("overview", "predictions", "boundary")) {
      keepPage(window, look, "hills", page);
    }
    window.close();
  }

  /// The last row of a classroom reads the menus and lists too.
  @ParameterizedTest
  @CsvSource({"LIGHT, 100", "DARK, 100", "LIGHT, 150", "DARK, 150"})
  void whatOpensOverTheWindow(Settings.Theme theme, int percent) {
    var look = new Look(theme, 1280, 800);
    Settings settings = Settings.DEFAULT.withTheme(theme).withTextSize(percent / 100.0);
    ShellFixture window = ShellFixture.open(settings, look.width, look.height);
    train(window, Networks.spirals(), 20);
    String end = "-" + percent;
    keepOpen(window, look.name("window-text" + end));
    window.act(window.find(MenuButton.class, "menu")::show);
    keepOpen(window, look.name("open-menu" + end));
    window.act(window.find(MenuButton.class, "menu")::hide);
    window.act(() -> window.model.selection().add("n1"));
    window.act(window.find(Hyperlink.class, "what-is-this")::fire);
    keepOpen(window, look.name("open-what" + end));
    new Mouse().type(KeyCode.ESCAPE);
    window.act(() -> window.model.selection().clear());
    window.act(window.find(ComboBox.class, "field-optimizer")::show);
    keepOpen(window, look.name("open-list" + end));
    window.close();
  }

  private static void keepOpen(ShellFixture window, String name) {
    FxTest.frames(20);
    assertThat(Gallery.keep(name, window.shell.scene())).isNotEmptyFile();
  }

  private static void train(ShellFixture window, Design design, int epochs) {
    window.act(() -> window.model.begin(design));
    FxTest.until("the data is there", () -> window.model.dataset().isPresent());
    window.act(window.model::runOrPause);
    FxTest.until(
        "it has learned a while",
        () -> window.model.snapshot().filter(shot -> shot.epoch() >= epochs).isPresent());
    window.act(window.model::runOrPause);
  }

  private static void keepPage(ShellFixture window, Look look, String name, String page) {
    window.act(() -> window.find(ToggleButton.class, "tab-" + page).setSelected(true));
    FxTest.frames(10);
    assertThat(Gallery.keep(look.name(name + "-" + page), window.shell.scene())).isNotEmptyFile();
  }

  private void openNewer(ShellFixture window) {
    Path file = folder.resolve("newer.glassbox");
    String text =
        """
        {"format": "glassbox", "version": 99, "name": "From tomorrow", "seed": 1,
         "data": {"generator": "circles", "count": 300, "noise": 0.1},
         "layers": [{"kind": "Dense", "units": 8, "activation": "Tanh"},
                    {"kind": "Dense", "units": 2, "activation": "Softmax"}]}
        """;
    try {
      Files.writeString(file, text);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    window.act(() -> window.model.open(file));
    FxTest.until("it is open", () -> window.model.readOnlyProperty().get());
  }

  private static void fail(ShellFixture window) {
    window.act(() -> window.model.begin(Networks.hopeless()));
    FxTest.until("the data is there", () -> window.model.snapshot().isPresent());
    window.act(window.model::runOrPause);
    FxTest.until("it has failed", () -> window.model.runStateProperty().get() == RunState.FAILED);
  }

  private static void chooseSpirals(ShellFixture window) {
    window.act(
        () ->
            window.model.edit(
                "choose Spirals",
                design -> design.withData(new DataChoice.Generated("spirals", 500, 0.1, 3))));
    window.act(() -> window.model.selection().add(Blueprint.DATA));
    FxTest.until("the points are there", () -> window.model.dataset().isPresent());
  }

  private static void keep(Look look, String name, Consumer<ShellFixture> prepare) {
    ShellFixture window = ShellFixture.open(look.theme, look.width, look.height);
    prepare.accept(window);
    // Until every view had its turn.
    FxTest.frames(12);
    assertThat(Gallery.keep(look.name(name), window.shell.scene())).isNotEmptyFile();
    window.close();
  }
}
