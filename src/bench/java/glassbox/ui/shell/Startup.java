package glassbox.ui.shell;

import java.lang.management.ManagementFactory;
import java.util.concurrent.CompletableFuture;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.stage.Stage;
import javafx.stage.Window;

/// Starts the app and says how long it took, from the start of the process to a window whose Run
/// button can be pressed, drawn. Ends the process. Needs a display.
public final class Startup {

  private static final int POLL_MILLIS = 5;

  private Startup() {}

  public static void main(String[] arguments) {
    var watching = new Thread(Startup::watch, "startup");
    watching.setDaemon(true);
    watching.start();
    Application.launch(GlassboxApp.class, arguments);
  }

  private static void watch() {
    try {
      while (!isUsable()) {
        Thread.sleep(POLL_MILLIS);
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
    long started = ManagementFactory.getRuntimeMXBean().getStartTime();
    System.out.println("usable after " + (System.currentTimeMillis() - started) + " ms");
    System.exit(0);
  }

  private static boolean isUsable() {
    var usable = new CompletableFuture<Boolean>();
    try {
      Platform.runLater(
          () -> usable.complete(Window.getWindows().stream().anyMatch(Startup::isUsable)));
    } catch (IllegalStateException notStarted) {
      return false;
    }
    return usable.join();
  }

  private static boolean isUsable(Window window) {
    if (!(window instanceof Stage stage) || !stage.isShowing()) {
      return false;
    }
    Node run = stage.getScene().lookup("#run");
    return run != null && !run.isDisabled();
  }
}
