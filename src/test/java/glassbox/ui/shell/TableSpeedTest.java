package glassbox.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.app.Settings;
import glassbox.design.Design;
import glassbox.testing.FxTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How long a table of 100,000 rows takes to be opened, looked at and scrolled. Prints figures and
/// judges none: another machine has others.
@Tag("window")
final class TableSpeedTest {

  private static final int ROWS = 100_000;
  private static final int FRAMES = 120;

  @TempDir Path folder;

  /// Frames follow each other as fast as they are drawn; to be said before the toolkit starts.
  @BeforeAll
  static void atFullSpeed() {
    System.setProperty("javafx.animation.fullspeed", "true");
  }

  @Test
  void framesOfAHundredThousandRows() throws IOException {
    measure(20);
    measure(130);
  }

  private void measure(int columns) throws IOException {
    Path file = write(columns);
    ShellFixture window = ShellFixture.open(Settings.Theme.LIGHT, 1280, 800);
    window.act(() -> window.model.begin(Design.EMPTY));
    long start = System.nanoTime();
    window.act(() -> window.model.openData(file));
    FxTest.until("the table is there", () -> window.model.dataset().isPresent());
    say(columns, "read and split", start);
    start = System.nanoTime();
    window.act(() -> window.model.explore(true));
    FxTest.frames(2);
    say(columns, "shown as it is", start);
    start = System.nanoTime();
    window.act(window.find(ToggleButton.class, "mode-fed")::fire);
    FxTest.frames(2);
    say(columns, "shown as the network gets it", start);
    window.act(window.find(ToggleButton.class, "mode-seen")::fire);
    FxTest.frames(2);
    TableView<?> table = window.find(TableView.class, "rows");
    FrameTimes.of(FRAMES, i -> table.scrollTo(3 * i)).print(columns + " columns, rows");
    FrameTimes.of(FRAMES, i -> table.scrollTo(20 * i)).print(columns + " columns, pages");
    FrameTimes.of(FRAMES, i -> table.scrollTo(ROWS / FRAMES * i)).print(columns + " columns, all");
    assertThat(table.getItems()).hasSize(ROWS);
    window.close();
  }

  private Path write(int columns) throws IOException {
    Path file = folder.resolve("wide" + columns + ".csv");
    try (var out = Files.newBufferedWriter(file)) {
      for (int row = 0; row < ROWS; row++) {
        for (int column = 1; column < columns; column++) {
          out.write((row * 7919L + column * 104_729L) % 10_007 + ".25,");
        }
        out.write(row % 3 == 0 ? "red\n" : "grey\n");
      }
    }
    return file;
  }

  private static void say(int columns, String what, long start) {
    System.out.printf(
        "%d columns, %s: %.0f ms%n", columns, what, (System.nanoTime() - start) / 1e6);
  }
}
