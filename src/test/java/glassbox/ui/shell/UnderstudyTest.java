package glassbox.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerDark;
import glassbox.app.Background;
import glassbox.app.Preferences;
import glassbox.app.Settings;
import glassbox.design.json.Templates;
import glassbox.testing.FxTest;
import glassbox.testing.Trainers;
import glassbox.ui.fx.FrameClock;
import glassbox.ui.model.WorkspaceModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.util.Subscription;
import org.junit.jupiter.api.Test;

final class UnderstudyTest {

  private static final FileChoosing NOBODY =
      new FileChoosing() {
        @Override
        public Optional<Path> fileToOpen() {
          throw new AssertionError("nobody chooses");
        }

        @Override
        public Optional<Path> fileToSave(String suggestion) {
          throw new AssertionError("nobody chooses");
        }

        @Override
        public Optional<Path> worksheetFile(String suggestion) {
          return Optional.empty();
        }

        @Override
        public Optional<Path> onnxFile(String suggestion) {
          throw new AssertionError("nobody chooses");
        }

        @Override
        public Optional<Path> chartFile(String suggestion) {
          throw new AssertionError("nobody chooses");
        }

        @Override
        public Optional<Path> dataFolder() {
          return Optional.empty();
        }

        @Override
        public Optional<Path> dataFile() {
          throw new AssertionError("nobody chooses");
        }
      };

  /// Frames come when the test says so.
  private static final class ByHand implements FrameClock {
    private final List<Runnable> listeners = new ArrayList<>();

    @Override
    public Subscription everyFrame(Runnable work) {
      listeners.add(work);
      return () -> listeners.remove(work);
    }

    @Override
    public void soon(Runnable work) {
      Platform.runLater(work);
    }

    void frame() {
      List.copyOf(listeners).forEach(Runnable::run);
    }
  }

  @Test
  void endsByItselfAndLeavesNothingBehind() {
    long before = Trainers.count();
    var clock = new ByHand();
    FxTest.onFx(() -> Understudy.begin(clock, Settings.DEFAULT, NOBODY));
    int frames = 0;
    while (!clock.listeners.isEmpty() && frames < 200) {
      FxTest.onFx(clock::frame);
      frames++;
    }
    assertThat(clock.listeners).isEmpty();
    FxTest.until("no trainer", () -> Trainers.count() <= before);
  }

  /// The toolkit has one theme for all windows: the one that is not seen must not change it.
  @Test
  void leavesTheWindowThatIsSeenInItsTheme() {
    Settings dark = Settings.DEFAULT.withTheme(Settings.Theme.DARK);
    ShellFixture window = ShellFixture.open(dark, 1280, 800);
    String before = FxTest.onFx(() -> Application.getUserAgentStylesheet());
    var clock = new ByHand();
    Understudy understudy =
        FxTest.onFx(() -> Understudy.begin(clock, window.model.preferences().settings(), NOBODY));
    for (int i = 0; i < 20; i++) {
      FxTest.onFx(clock::frame);
    }
    assertThat(FxTest.onFx(() -> Application.getUserAgentStylesheet()))
        .isEqualTo(before)
        .isEqualTo(new PrimerDark().getUserAgentStylesheet());
    FxTest.onFx(understudy::stop);
    window.close();
  }

  @Test
  void letsTheProcessorGoWhenSomebodyBegins() {
    long before = Trainers.count();
    var clock = new ByHand();
    Understudy understudy = FxTest.onFx(() -> Understudy.begin(clock, Settings.DEFAULT, NOBODY));
    FxTest.onFx(
        () -> {
          clock.frame();
          understudy.stop();
          // It may be told more than once.
          understudy.stop();
        });
    // Not even the rest of the window is made.
    assertThat(clock.listeners).isEmpty();
    FxTest.until("no trainer", () -> Trainers.count() <= before);
  }

  @Test
  void staysAwayWhenSomebodyHasBegunBeforeTheWindowWasThere() {
    List<Runnable> lessons = new ArrayList<>();
    var clock = new ByHand();
    var model =
        FxTest.onFx(() -> new WorkspaceModel(clock, Background.atOnce(), Preferences.forNow()));
    FxTest.onFx(
        () -> {
          model.begin(Templates.find("one-neuron").orElseThrow().open().design());
          int before = clock.listeners.size();
          GlassboxApp.warmUp(model, Background.on(lessons::add), NOBODY);
          assertThat(clock.listeners).hasSize(before);
          model.close();
        });
    assertThat(lessons).isEmpty();
  }
}
