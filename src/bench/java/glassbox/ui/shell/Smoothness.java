package glassbox.ui.shell;

import glassbox.app.Background;
import glassbox.app.Preferences;
import glassbox.design.DataChoice;
import glassbox.design.Design;
import glassbox.design.Edits;
import glassbox.design.Training;
import glassbox.design.json.Templates;
import glassbox.engine.ActivationFunction;
import glassbox.engine.choice.Choices;
import glassbox.layer.Dense;
import glassbox.net.Blueprint;
import glassbox.train.RunState;
import glassbox.train.Snapshot;
import glassbox.ui.fx.FrameClock;
import glassbox.ui.model.WorkspaceModel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.application.Application;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import javafx.util.Subscription;

/// How even the window's frames are while a network trains flat out with everything open, and what
/// that costs the training: each network is measured with the window open and minimized in turn.
/// Needs a display; `-Dprism.order=sw` has the processor draw every pixel.
///
/// Arguments: templates by name, [#MANY], designs or data files to measure; without any, all that
/// is built in. Behind an `@` the tabs that are open, all but the last in windows of their own:
/// `filters@inside+space`; `neighbours` is `space` as a map of neighbours.
public final class Smoothness extends Application {

  private static final int ROUNDS = 9;

  /// One reads the welcome first, while the program warms up.
  private static final double READING_SECONDS = 9;

  private static final double WARM_SECONDS = 20;
  private static final double ROUND_SECONDS = 3;
  private static final int MANY_LAYERS = 100;

  /// The name of a network of so many layers.
  private static final String MANY = "layers";

  private static final String NEIGHBOURS = "neighbours";

  private final Background background = Background.onThreads();
  private final WorkspaceModel model =
      new WorkspaceModel(FrameClock.ofToolkit(), background, Preferences.forNow());

  public static void main(String[] arguments) {
    launch(Smoothness.class, arguments);
  }

  @Override
  public void start(Stage stage) {
    var choosing = new SystemFileChoosing(stage);
    var shell = new Shell(model, new Screens(model, choosing), choosing, stage::close);
    stage.setScene(shell.scene());
    stage.setWidth(1280);
    stage.setHeight(800);
    shell.welcomeFirst(() -> GlassboxApp.warmUp(model, background, choosing));
    stage.show();
    var thread = new Thread(() -> measureAll(stage), "smoothness");
    thread.setDaemon(true);
    thread.start();
  }

  private void measureAll(Stage stage) {
    try {
      Thread.sleep((long) (1000 * READING_SECONDS));
      for (Map.Entry<String, Runnable> subject : subjects().entrySet()) {
        measure(subject.getKey(), subject.getValue(), stage);
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
    model.clock().soon(() -> close(stage));
  }

  private void measure(String name, Runnable opening, Stage stage) throws InterruptedException {
    on(opening);
    await(() -> model.snapshot().isPresent());
    on(() -> model.edit("measure", Smoothness::endless));
    on(model::runOrPause);
    await(() -> model.runStateProperty().get() == RunState.RUNNING);
    openTabs(name, stage);
    Thread.sleep((long) (1000 * WARM_SECONDS));
    var frames = new Frames();
    ThreadTimes times = ThreadTimes.NONE;
    double open = 0;
    double minimized = 0;
    double[] shares = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      Subscription counting = on(() -> model.clock().everyFrame(frames::frame));
      ThreadTimes before = ThreadTimes.now();
      double seen = stepsPerSecond();
      open += seen;
      times = times.plus(ThreadTimes.now().since(before));
      on(counting::unsubscribe);
      on(() -> stage.setIconified(true));
      Thread.sleep(1000);
      double unseen = stepsPerSecond();
      minimized += unseen;
      shares[round] = 100 * seen / unseen;
      on(() -> stage.setIconified(false));
      Thread.sleep(1000);
      frames.pause();
    }
    Arrays.sort(shares);
    System.out.printf(
        "%s%n  %s%n  processor ms a frame: %s%n"
            + "  %.0f steps/s open, %.0f minimized: %.0f %% (rounds %.0f to %.0f, median %.0f)%n",
        name,
        frames,
        times.perFrame(frames.count()),
        open / ROUNDS,
        minimized / ROUNDS,
        100 * open / minimized,
        shares[0],
        shares[ROUNDS - 1],
        shares[ROUNDS / 2]);
    on(model::runOrPause);
  }

  private void openTabs(String name, Stage stage) throws InterruptedException {
    int at = name.indexOf('@');
    List<String> tabs = at < 0 ? List.of() : List.of(name.substring(at + 1).split("\\+"));
    for (String tab : tabs) {
      boolean map = tab.equals(NEIGHBOURS);
      String id = "#tab-" + (map ? "space" : tab);
      on(() -> ((ToggleButton) stage.getScene().lookup(id)).setSelected(true));
      Thread.sleep(500);
      if (map) {
        var ways = (ComboBox<?>) stage.getScene().lookup("#space-way");
        on(ways.getSelectionModel()::selectLast);
        Thread.sleep(500);
      }
      if (!tab.equals(tabs.getLast())) {
        on(((Button) stage.getScene().lookup("#pull-out"))::fire);
        Thread.sleep(500);
      }
    }
  }

  private static Design endless(Design design) {
    Training training = Choices.with(design.training(), "epochs", 1_000_000);
    return design.withTraining(Choices.with(training, "patience", 0));
  }

  private double stepsPerSecond() throws InterruptedException {
    long start = System.nanoTime();
    long before = steps();
    Thread.sleep((long) (1000 * ROUND_SECONDS));
    return (steps() - before) * 1e9 / (System.nanoTime() - start);
  }

  private long steps() {
    return on(() -> model.snapshot().map(Snapshot::step).orElse(0L));
  }

  private void await(BooleanSupplier condition) throws InterruptedException {
    while (!on(condition::getAsBoolean)) {
      Thread.sleep(20);
    }
  }

  private void on(Runnable work) {
    on(
        () -> {
          work.run();
          return true;
        });
  }

  /// On the toolkit's thread, to its end.
  private <T> T on(Supplier<T> work) {
    var done = new CompletableFuture<T>();
    model.clock().soon(() -> done.complete(work.get()));
    return done.join();
  }

  private void close(Stage stage) {
    stage.close();
    model.close();
  }

  /// What is opened, by name.
  private Map<String, Runnable> subjects() {
    Map<String, Runnable> subjects = new LinkedHashMap<>();
    for (Templates.Entry entry : Templates.all()) {
      subjects.put(entry.name(), () -> model.begin(entry.open().design()));
    }
    subjects.put(MANY, () -> model.begin(manyLayers()));
    List<String> wanted = getParameters().getUnnamed();
    if (wanted.isEmpty()) {
      return subjects;
    }
    Map<String, Runnable> chosen = new LinkedHashMap<>();
    for (String name : wanted) {
      String what = name.replaceFirst("@.*", "");
      chosen.put(name, subjects.getOrDefault(what, () -> model.open(Path.of(what))));
    }
    return chosen;
  }

  private static Design manyLayers() {
    Design design = Design.EMPTY.withData(new DataChoice.Generated("circles", 400, 0.1, 2));
    String last = Blueprint.DATA;
    for (int i = 0; i < MANY_LAYERS; i++) {
      boolean end = i == MANY_LAYERS - 1;
      var layer =
          new Dense.Spec(
              end ? 2 : 8, end ? ActivationFunction.Softmax : ActivationFunction.Tanh, true);
      design = Edits.addAfter(design, layer, last);
      last = design.nodes().getLast().id();
    }
    return design;
  }
}
