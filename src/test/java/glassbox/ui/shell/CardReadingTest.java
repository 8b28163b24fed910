package glassbox.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.app.Settings;
import glassbox.testing.FxTest;
import glassbox.text.Numbers;
import glassbox.train.Picture;
import glassbox.ui.look.LayerPicture;
import glassbox.ui.look.Look;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Point2D;
import javafx.scene.control.Tooltip;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The pointer reads the pictures of the cards, where they stand and as large as they are seen.
final class CardReadingTest {

  /// Of a tile of the first row, in pixels of the card.
  private static final double TILE = 32;

  @TempDir private Path folder;

  private final Mouse mouse = new Mouse();
  private ShellFixture window;

  @BeforeEach
  void open() {
    window = ShellFixture.open(Settings.Theme.LIGHT, 990, 900);
    window.ready(Networks.filters(folder));
    FxTest.until("the card shows its maps", () -> window.model.snapshot().isPresent() && seen());
    // A pointer stands on whole pixels of the screen: those of the maps are to be larger.
    mouse.moveTo(place(0, 0));
    mouse.wheel(-10);
  }

  @AfterEach
  void close() {
    window.close();
  }

  private String id() {
    return window.model.design().nodes().getFirst().id();
  }

  private LayerPicture picture() {
    return (LayerPicture)
        window.shell.scene().lookup("#card-" + id()).lookupAll(".glass-picture").iterator().next();
  }

  private boolean seen() {
    return window.model.snapshot().orElseThrow().pictures().containsKey(picture().look().probe());
  }

  /// Goes to the pixel at a row and a column of the first map. The first movement onto a window of
  /// the toolkit without a screen only enters it; it comes from where the words will not be.
  private void pointAt(int row, int column) {
    mouse.moveTo(place(row + 1, column + 1));
    mouse.moveTo(place(row, column));
  }

  private Point2D place(int row, int column) {
    return FxTest.onFx(
        () -> {
          Look.Images look = (Look.Images) picture().look();
          return picture()
              .localToScreen(
                  (column + 0.5) * TILE / look.columns(), (row + 0.5) * TILE / look.rows());
        });
  }

  private String value(int row, int column) {
    return FxTest.onFx(
        () -> {
          Look.Images look = (Look.Images) picture().look();
          Picture seen = window.model.snapshot().orElseThrow().pictures().get(look.probe());
          float[] values = ((Picture.Values) Objects.requireNonNull(seen)).values();
          return Numbers.figure(values[row * look.columns() + column]);
        });
  }

  private List<String> said() {
    return FxTest.onFx(
        () ->
            Window.getWindows().stream()
                .filter(open -> open instanceof Tooltip && open.isShowing())
                .map(open -> ((Tooltip) open).getText())
                .toList());
  }

  private void assertReads(int row, int column) {
    pointAt(row, column);
    String words =
        "map 1, row %d, column %d: %s".formatted(row + 1, column + 1, value(row, column));
    FxTest.until("it is read", () -> said().contains(words));
    assertThat(said()).hasSize(1);
  }

  @Test
  void thePointerReadsThePixelUnderItAtAnyZoom() {
    assertThat(said()).isEmpty();
    assertReads(2, 3);
    assertReads(7, 5);
    mouse.wheel(4);
    assertThat(said()).as("what moves under the pointer is read anew").isEmpty();
    assertReads(1, 8);
    mouse.moveTo(Mouse.place(window.canvas(), 0.5, 0.9));
    assertThat(said()).isEmpty();
  }

  @Test
  void aCardIsChosenAndDraggedByItsPictureAsEver() {
    assertReads(2, 3);
    var before = window.design().nodes().getFirst().at();
    Point2D from = Mouse.middle(FxTest.onFx(this::picture));
    mouse.drag(from, from.add(0, 60));
    assertThat(window.design().nodes().getFirst().at().y()).isGreaterThan(before.y());
    assertThat(FxTest.onFx(() -> List.copyOf(window.model.selection()))).containsExactly(id());
    assertThat(said()).as("nothing is read while a card is dragged").isEmpty();
  }
}
