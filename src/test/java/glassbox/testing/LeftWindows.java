package glassbox.testing;

import java.util.List;
import javafx.stage.Window;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// Closes the windows that a test left open when it failed, so that no test of another class
/// stumbles over them and fails too. A class that runs beside others opens none, and those that are
/// there are not its own.
public final class LeftWindows implements AfterAllCallback {

  @Override
  public void afterAll(ExtensionContext context) {
    if (context.getExecutionMode() != ExecutionMode.CONCURRENT && FxTest.isStarted()) {
      FxTest.onFx(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    }
  }
}
