package glassbox.ui.shell;

import com.sun.management.OperatingSystemMXBean;
import glassbox.app.Background;
import glassbox.app.Preferences;
import glassbox.design.json.Templates;
import glassbox.train.Snapshot;
import glassbox.ui.fx.FrameClock;
import glassbox.ui.model.WorkspaceModel;
import java.lang.management.ManagementFactory;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import javafx.util.Duration;

/// How long it takes from the click on a template to the first change that is seen, in a program
/// that has just been started. Needs a display.
///
/// Arguments: the template's name, and how many seconds after the start it is clicked; with a
/// third, `open`, it is opened at the start, as a file is, and Run is pressed then.
public final class FirstChange extends Application {

  private final Background background = Background.onThreads();
  private final WorkspaceModel model =
      new WorkspaceModel(FrameClock.ofToolkit(), background, Preferences.forNow());
  private long clicked;
  private long opened;
  private long framesAfter;
  private long ready;
  private long learned;

  public static void main(String[] arguments) {
    launch(FirstChange.class, arguments);
  }

  @Override
  public void start(Stage stage) {
    var choosing = new SystemFileChoosing(stage);
    var shell = new Shell(model, new Screens(model, choosing), choosing, stage::close);
    stage.setScene(shell.scene());
    stage.setWidth(1280);
    stage.setHeight(800);
    List<String> words = getParameters().getUnnamed();
    String template = words.getFirst();
    boolean open = words.size() > 2;
    if (open) {
      shell.furnish();
      model.begin(Templates.find(template).orElseThrow().open().design());
    } else {
      shell.welcomeFirst(() -> GlassboxApp.warmUp(model, background, choosing));
    }
    stage.show();
    var wait = new PauseTransition(Duration.seconds(Double.parseDouble(words.get(1))));
    wait.setOnFinished(
        _ -> {
          var card = (Button) stage.getScene().lookup("#template-" + template);
          click(template, open ? model::runOrPause : card::fire);
        });
    wait.play();
  }

  private void click(String template, Runnable click) {
    clicked = System.nanoTime();
    long before = toolkit();
    long allBefore = all();
    click.run();
    long returned = millis();
    model
        .clock()
        .everyFrame(
            () -> {
              if (opened == 0) {
                opened = millis();
              }
              if (ready == 0 && model.dataset().isPresent()) {
                ready = millis();
              }
              if (model.snapshot().map(Snapshot::step).orElse(0L) > 0) {
                learned = learned == 0 ? millis() : learned;
                framesAfter++;
                if (framesAfter == 2) {
                  System.out.printf(
                      "%s: click answered %d ms, opened %d ms, data there %d ms, learned %d ms,"
                          + " drawn %d ms;"
                          + " of the processor: toolkit %d ms, all %d ms%n",
                      template,
                      returned,
                      opened,
                      ready,
                      learned,
                      millis(),
                      toolkit() - before,
                      all() - allBefore);
                  Platform.exit();
                  System.exit(0);
                }
              }
            });
  }

  private static long toolkit() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1_000_000;
  }

  private static long all() {
    var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return system.getProcessCpuTime() / 1_000_000;
  }

  private long millis() {
    return (System.nanoTime() - clicked) / 1_000_000;
  }
}
