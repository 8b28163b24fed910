package glassbox.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.app.KeptRun;
import glassbox.app.Preferences;
import glassbox.app.Settings;
import glassbox.testing.FxTest;
import glassbox.train.RunState;
import glassbox.ui.plot.HeatMap;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ObservatoryTest {

  @TempDir private Path folder;
  private ShellFixture window;

  @BeforeEach
  void train() {
    window = ShellFixture.open(Settings.DEFAULT.withPanels(196, 288, 360), 1280, 800);
    window.ready(Networks.spirals());
    window.act(window.model::runOrPause);
    FxTest.until("it has learned", () -> window.model.snapshot().orElseThrow().epoch() >= 2);
    window.act(
        () -> {
          // It may have finished by itself.
          if (window.model.runStateProperty().get() == RunState.RUNNING) {
            window.model.runOrPause();
          }
        });
    FxTest.until("it stands", () -> window.model.runStateProperty().get() != RunState.RUNNING);
  }

  @AfterEach
  void close() {
    window.close();
  }

  private void open(String tab) {
    window.show(tab);
  }

  private List<KeptRun> kept() {
    return FxTest.onFx(() -> window.model.keptRunsProperty().get());
  }

  private Node found(String id) {
    return FxTest.onFx(() -> window.shell.scene().lookup("#" + id));
  }

  @Test
  void runsAreKeptByAButtonAndByAReset() {
    open("loss");
    window.act(window.find(Button.class, "keep-run")::fire);
    window.act(window.model::reset);
    assertThat(kept()).extracting(KeptRun::chosen).containsExactly(true);
    FxTest.until(
        "it begins anew", () -> window.model.snapshot().filter(s -> s.step() == 0).isPresent());
    window.act(window.model::epoch);
    FxTest.until("an epoch is over", () -> window.model.snapshot().orElseThrow().epoch() == 1);
    window.act(window.model::newSeed);
    assertThat(kept()).extracting(KeptRun::chosen).containsExactly(true, false);
    window.act(window.find(ToggleButton.class, "show-run-1")::fire);
    assertThat(kept().getFirst().visible()).isFalse();
    window.act(window.find(Button.class, "delete-run-2")::fire);
    assertThat(kept()).extracting(KeptRun::name).containsExactly("Run 1");
    window.act(() -> window.model.begin(Networks.hills()));
    assertThat(kept()).isEmpty();
  }

  @Test
  void aKeptRunIsRenamedWithTheKeyboard() {
    open("loss");
    window.act(window.find(Button.class, "keep-run")::fire);
    window.act(found("run-1")::requestFocus);
    var keys = new Mouse();
    keys.type(KeyCode.F2);
    keys.type(KeyCode.A, KeyCode.ENTER);
    assertThat(kept()).extracting(KeptRun::name).containsExactly("a");
    assertThat(found("run-1").isFocused()).isTrue();
    keys.type(KeyCode.F2);
    keys.type(KeyCode.B, KeyCode.ESCAPE);
    assertThat(kept()).extracting(KeptRun::name).containsExactly("a");
  }

  @Test
  void theChartIsWrittenAsTheFilesNameAsks() throws Exception {
    open("loss");
    Path svg = folder.resolve("loss.svg");
    window.next = Optional.of(svg);
    window.act(() -> window.shell.commands().exportChart.runIfPossible());
    FxTest.until("it is written", () -> Files.exists(svg));
    assertThat(Files.readString(svg)).contains("<svg", "validation");
    Path csv = folder.resolve("loss.csv");
    window.next = Optional.of(csv);
    window.act(() -> window.shell.commands().exportChart.runIfPossible());
    FxTest.until("it is written", () -> Files.exists(csv));
    assertThat(Files.readString(csv)).startsWith("step,");
    Path bare = folder.resolve("loss");
    window.next = Optional.of(bare);
    window.act(() -> window.shell.commands().exportChart.runIfPossible());
    Path png = folder.resolve("loss.png");
    FxTest.until("it is written", () -> Files.exists(png));
    byte[] begin = Files.readAllBytes(png);
    assertThat(new String(begin, 1, 3, StandardCharsets.US_ASCII)).isEqualTo("PNG");
  }

  private boolean besideTheTitles(String id) {
    return isWithin(found(id), ".glass-tabs");
  }

  private boolean isWithin(Node node, String selector) {
    Node bar = FxTest.onFx(() -> window.shell.scene().lookup(".glass-observatory " + selector));
    Node at = node;
    while (at != null && !at.equals(bar)) {
      at = at.getParent();
    }
    return at != null;
  }

  @Test
  void theTabsControlsStandBesideTheTitlesWhereThereIsRoom() {
    open("loss");
    assertThat(besideTheTitles("smoothing")).isTrue();
    window.act(() -> window.stage.setWidth(900));
    FxTest.until("there is no room", () -> !besideTheTitles("smoothing"));
    window.act(() -> window.stage.setWidth(1280));
    FxTest.until("there is room again", () -> besideTheTitles("smoothing"));
    window.act(window.find(Button.class, "pull-out")::fire);
    assertThat(found("smoothing")).as("it goes with its tab").isNull();
    window.act(window.find(Button.class, "bring-back")::fire);
    assertThat(besideTheTitles("smoothing")).isTrue();
    open("overview");
    assertThat(found("smoothing")).isNull();
  }

  @Test
  void aTallerWindowHasATallerObservatory() {
    double before = observatory().getHeight();
    window.act(() -> window.stage.setHeight(960));
    FxTest.until("it follows", () -> observatory().getHeight() > 1.15 * before);
    window.act(() -> window.stage.setHeight(800));
    FxTest.until("and goes back", () -> Math.abs(observatory().getHeight() - before) < 2);
  }

  private Region observatory() {
    return (Region) FxTest.onFx(() -> window.shell.scene().lookup(".glass-observatory"));
  }

  private HeatMap confusion() {
    return FxTest.onFx(
        () ->
            window.shell.scene().getRoot().lookupAll(".glass-chart").stream()
                .filter(HeatMap.class::isInstance)
                .map(HeatMap.class::cast)
                .filter(map -> map.getScene() != null && !map.isEmpty())
                .findFirst()
                .orElseThrow());
  }

  @Test
  void aCellOfTheConfusionOpensItsSamples() {
    open("predictions");
    FxTest.until("the samples are there", () -> table().getItems().size() == 90);
    HeatMap confusion = confusion();
    window.act(() -> confusion.choose(Optional.of(new HeatMap.Cell(0, 0))));
    int count = Integer.parseInt(confusion.sheet().rows().getFirst().get(1));
    assertThat(FxTest.onFx(() -> table().getItems().size())).isEqualTo(count);
    window.act(window.find(Button.class, "sample-filter")::fire);
    assertThat(FxTest.onFx(() -> table().getItems().size())).isEqualTo(90);
  }

  @Test
  void aCellIsLetGoWithTheDataItWasChosenFor() {
    open("predictions");
    FxTest.until("the samples are there", () -> table().getItems().size() == 90);
    var cell = Optional.of(new HeatMap.Cell(0, 0));
    window.act(() -> confusion().choose(cell));
    window.begin(Networks.rings());
    FxTest.until("the other samples are there", () -> table().getItems().size() == 45);
    Button filter = window.find(Button.class, "sample-filter");
    assertThat(filter.isVisible()).isFalse();
    window.act(() -> confusion().choose(cell));
    assertThat(filter.isVisible()).as("the same cell is chosen anew").isTrue();
  }

  private TableView<?> table() {
    return (TableView<?>) window.shell.scene().lookup("#sample-table");
  }

  /// Of a tab that was pulled out.
  private Optional<Stage> ownWindow() {
    return FxTest.onFx(
        () ->
            Window.getWindows().stream()
                .filter(each -> each instanceof Stage stage && !stage.equals(window.stage))
                .map(Stage.class::cast)
                .findFirst());
  }

  private void startAgain() {
    Preferences kept = window.model.preferences();
    window.close();
    window = ShellFixture.start(kept);
    FxTest.frames(5);
  }

  @Test
  void aTabsWindowComesBackWithTheNextStartWhereItStood() {
    open("gradients");
    window.act(window.find(Button.class, "pull-out")::fire);
    Stage own = ownWindow().orElseThrow();
    window.act(
        () -> {
          own.setX(120);
          own.setY(90);
          own.setWidth(640);
          own.setHeight(420);
        });
    startAgain();
    assertThat(ownWindow()).as("nothing stands before the welcome").isEmpty();
    window.begin(Networks.spirals());
    FxTest.until("it is back", () -> ownWindow().isPresent());
    Stage back = ownWindow().orElseThrow();
    assertThat(back.getTitle()).contains("Gradients");
    assertThat(new Rectangle2D(back.getX(), back.getY(), back.getWidth(), back.getHeight()))
        .isEqualTo(new Rectangle2D(120, 90, 640, 420));
    window.act(back::close);
    startAgain();
    window.begin(Networks.spirals());
    FxTest.frames(5);
    assertThat(ownWindow()).isEmpty();
  }

  @Test
  void aTabGoesIntoAWindowOfItsOwnAndBack() {
    open("gradients");
    assertThat(found("layer-table")).isNotNull();
    window.act(window.find(Button.class, "pull-out")::fire);
    FxTest.frames(5);
    assertThat(found("layer-table")).isNull();
    Stage own = ownWindow().orElseThrow();
    assertThat(FxTest.onFx(() -> own.getScene().lookup("#layer-table"))).isNotNull();
    assertThat(FxTest.onFx(() -> own.getScene().getStylesheets()))
        .containsExactlyElementsOf(window.shell.scene().getStylesheets());
    window.act(own::close);
    FxTest.frames(5);
    assertThat(found("layer-table")).isNotNull();
  }

  @Test
  void aTabThatIsHiddenWatchesNothing() {
    open("predictions");
    FxTest.until(
        "predictions are seen",
        () ->
            window.model.snapshot().orElseThrow().pictures().keySet().toString().contains("Pred"));
    open("loss");
    FxTest.until(
        "they are let go",
        () ->
            !window.model.snapshot().orElseThrow().pictures().keySet().toString().contains("Pred"));
  }
}
