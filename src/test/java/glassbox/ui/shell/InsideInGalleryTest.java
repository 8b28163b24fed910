package glassbox.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.app.Settings;
import glassbox.design.json.Templates;
import glassbox.testing.FxTest;
import glassbox.testing.Gallery;
import glassbox.testing.Locks;
import glassbox.text.Language;
import glassbox.train.RunState;
import glassbox.train.Snapshot;
import glassbox.ui.plot.PointPlot;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Pictures of what looks into a network: tabs, microscope, doctor, and kinds of data.
@Tag("slow")
@ResourceLock(Locks.LANGUAGE)
final class InsideInGalleryTest {

  private String end = "";

  @AfterEach
  void speakEnglishAgain() {
    Language.speak(Language.ENGLISH);
  }

  @ParameterizedTest
  @CsvSource({
    "ENGLISH, LIGHT, 1280, 800, 100",
    "ENGLISH, DARK, 1920, 1080, 100",
    "ENGLISH, DARK, 1280, 800, 150",
    "ENGLISH, LIGHT, 1920, 1080, 80",
    "GERMAN, LIGHT, 1280, 800, 100",
  })
  void everyLookInside(
      Language language, Settings.Theme theme, int width, int height, int percent) {
    Language.speak(language);
    end =
        "-%s-%s-%d-%d"
            .formatted(
                language.locale().getLanguage(),
                theme.name().toLowerCase(Locale.ROOT),
                width,
                percent);
    ShellFixture window =
        ShellFixture.open(
            Settings.DEFAULT.withTheme(theme).withTextSize(percent / 100.0), width, height);
    train(window, "filters", 1);
    tab(window, "inside");
    tab(window, "space");
    map(window);
    tab(window, "distributions");
    walk(window, "filters", 1, 12);
    walkAlone(window);
    train(window, "memories", 1);
    tab(window, "time");
    keep(window, "memories");
    train(window, "adding", 1);
    tab(window, "time");
    walk(window, "adding", 1, 5);
    train(window, "stuck", 40);
    FxTest.until("the doctor has found it", () -> !window.model.findingsProperty().get().isEmpty());
    keep(window, "doctor");
    for (String name : List.of("seasons", "rhyme", "spoken")) {
      train(window, name, 1);
      keep(window, name);
      if (name.equals("rhyme")) {
        tab(window, "writing");
      }
      window.act(() -> window.model.explore(true));
      keep(window, name + "-data");
      window.act(() -> window.model.explore(false));
    }
    window.close();
  }

  private static void train(ShellFixture window, String template, int epochs) {
    window.act(
        () -> window.model.beginRunning(Templates.find(template).orElseThrow().open().design()));
    FxTest.until("it has learned a while", () -> epoch(window) >= epochs);
    if (FxTest.onFx(() -> window.model.runStateProperty().get()) == RunState.RUNNING) {
      window.act(window.model::runOrPause);
    }
    // Views take turns.
    FxTest.frames(40);
  }

  private static int epoch(ShellFixture window) {
    return window.model.snapshot().map(Snapshot::epoch).orElse(0);
  }

  private void tab(ShellFixture window, String key) {
    window.act(() -> window.find(ToggleButton.class, "tab-" + key).setSelected(true));
    FxTest.frames(20);
    keep(window, key);
  }

  private void map(ShellFixture window) {
    var ways = window.find(ComboBox.class, "space-way");
    window.act(() -> ways.getSelectionModel().selectLast());
    FxTest.until(
        "the map is there", () -> !window.find(PointPlot.class, "space-of-layer").isEmpty());
    keep(window, "space-map");
  }

  /// The stops with these numbers.
  private void walk(ShellFixture window, String name, int first, int second) {
    window.act(() -> window.model.microscope().open(Optional.empty()));
    awaitStep(window);
    for (int stop = 1; stop <= second; stop++) {
      new Mouse().type(KeyCode.RIGHT);
      FxTest.frames(2);
      if (stop == first || stop == second) {
        keep(window, "walk-" + name + "-" + stop);
      }
    }
    new Mouse().type(KeyCode.ESCAPE);
    FxTest.frames(3);
  }

  /// What the first layer makes of the chosen example.
  private void walkAlone(ShellFixture window) {
    window.act(window.model.microscope()::openOnSample);
    awaitStep(window);
    new Mouse().type(KeyCode.RIGHT);
    FxTest.frames(2);
    keep(window, "walk-alone");
    new Mouse().type(KeyCode.ESCAPE);
    FxTest.frames(3);
  }

  private static void awaitStep(ShellFixture window) {
    FxTest.until(
        "a step is seen", () -> window.shell.scene().getRoot().lookup(".glass-exhibit") != null);
  }

  private void keep(ShellFixture window, String name) {
    FxTest.frames(4);
    assertThat(Gallery.keep("inside-" + name + end, window.shell.scene())).isNotEmptyFile();
  }
}
