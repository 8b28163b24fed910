package glassbox.ui.shell;

import java.lang.management.ManagementFactory;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.stage.Window;

/// Starts the app and says how long it took, from the start of the process to a window in which a
/// template can be clicked, and until all is there that stands behind. Ends the process. Needs a
/// display.
public final class Startup {

  private static final int POLL_MILLIS = 5;

  private Startup() {}

  public static void main(String[] arguments) {
    var watching = new Thread(Startup::watch, "startup");
    watching.setDaemon(true);
    watching.start();
    GlassboxApp.open(arguments);
  }

  private static void watch() {
    try {
      say("usable", "#template-spirals");
      say("complete", ".glass-observatory");
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
    System.exit(0);
  }

  private static void say(String what, String thing) throws InterruptedException {
    while (!isThere(thing)) {
      Thread.sleep(POLL_MILLIS);
    }
    long started = ManagementFactory.getRuntimeMXBean().getStartTime();
    System.out.printf("%s after %d ms%n", what, System.currentTimeMillis() - started);
  }

  private static boolean isThere(String thing) {
    var there = new CompletableFuture<Boolean>();
    try {
      Platform.runLater(
          () ->
              there.complete(
                  Window.getWindows().stream().anyMatch(window -> isThere(window, thing))));
    } catch (IllegalStateException notStarted) {
      return false;
    }
    return there.join();
  }

  private static boolean isThere(Window window, String thing) {
    return window instanceof Stage stage
        && stage.isShowing()
        && stage.getScene().lookup(thing) != null;
  }
}
