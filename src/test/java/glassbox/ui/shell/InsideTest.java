package glassbox.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.app.Settings;
import glassbox.testing.FxTest;
import glassbox.ui.plot.FieldPlot;
import glassbox.ui.plot.MapGrid;
import java.nio.file.Path;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The look into a layer, with mouse and keys.
final class InsideTest {

  @TempDir private Path folder;

  private final Mouse mouse = new Mouse();
  private ShellFixture window;

  @BeforeEach
  void open() {
    window = ShellFixture.open(Settings.DEFAULT.withPanels(196, 288, 360), 1280, 800);
    window.ready(Networks.filters(folder));
    window.show("inside");
    FxTest.until("it is worked out", () -> formula().contains("ReLU"));
  }

  @AfterEach
  void close() {
    window.close();
  }

  private String formula() {
    Label label = window.find(Label.class, "inside-formula");
    return label == null || !label.isVisible() ? "" : label.getText();
  }

  private String said() {
    return FxTest.onFx(() -> window.find(MapGrid.class, "inside-maps").spoken());
  }

  /// What follows the last equals sign, or the last colon.
  private static double number(String text) {
    int from = Math.max(text.lastIndexOf("= "), text.lastIndexOf(": ")) + 2;
    return Double.parseDouble(text.substring(from).replace("−", "-"));
  }

  /// Into the first map, some pixels from its corner.
  private Point2D onMaps(double x, double y) {
    Node maps = window.find(Node.class, "inside-maps");
    return FxTest.onFx(() -> maps.localToScreen(x, y));
  }

  @Test
  void aPixelUnderThePointerIsWorkedOutToTheValueThatTheMapHas() {
    for (double x : new double[] {8, 30, 52}) {
      mouse.moveTo(onMaps(x, 60));
      FxTest.frames(4);
      FxTest.until(
          "formula and map say the same",
          () -> Math.abs(number(formula()) - number(said())) < 0.002);
    }
    assertThat(said()).startsWith("Maps: map 1, row ");
  }

  @Test
  void aClickHoldsThePixelAndTheNextOneLetsItGo() {
    mouse.click(onMaps(30, 60));
    FxTest.until("it is held", () -> window.find(Button.class, "inside-letgo").isVisible());
    FxTest.frames(4);
    Label place = window.find(Label.class, "inside-place");
    String held = FxTest.onFx(place::getText);
    mouse.moveTo(onMaps(8, 30));
    FxTest.frames(6);
    assertThat(FxTest.onFx(place::getText)).isEqualTo(held).startsWith("Conv2D, map 1, row ");
    window.act(window.find(Button.class, "inside-letgo")::fire);
    mouse.moveTo(onMaps(50, 35));
    FxTest.until("it follows again", () -> !place.getText().equals(held));
  }

  @Test
  void arrowKeysGoFromPixelToPixelAndFromMapToMap() {
    MapGrid maps = window.find(MapGrid.class, "inside-maps");
    window.act(maps::requestFocus);
    mouse.type(KeyCode.RIGHT);
    assertThat(said()).startsWith("Maps: map 1, row 7, column 8: ");
    mouse.type(KeyCode.UP, KeyCode.PAGE_DOWN);
    assertThat(said()).startsWith("Maps: map 2, row 6, column 8: ");
    mouse.type(KeyCode.LEFT, KeyCode.DOWN, KeyCode.PAGE_UP);
    assertThat(said()).startsWith("Maps: map 1, row 7, column 7: ");
    FxTest.until(
        "formula and map say the same",
        () -> Math.abs(number(formula()) - number(maps.spoken())) < 0.002);
    mouse.type(KeyCode.ENTER);
    assertThat(window.find(Button.class, "inside-letgo").isVisible()).isTrue();
  }

  @Test
  void thePoolOfTheSelectedCardSaysWhichIsTheLargest() {
    window.act(
        () -> {
          window.model.selection().clear();
          window.model.selection().add(window.model.design().nodes().get(1).id());
        });
    FxTest.until("the pool is worked out", () -> formula().startsWith("y = max("));
    FieldPlot field = window.find(FieldPlot.class, "inside-field");
    assertThat(FxTest.onFx(field::spoken)).startsWith("What it sees: box of 4×4");
  }

  @Test
  void everyViewHasItsPictureAfterAStep() {
    MapGrid maps = window.find(MapGrid.class, "inside-maps");
    ComboBox<?> views = window.find(ComboBox.class, "inside-view");
    window.act(() -> views.getSelectionModel().select(3));
    FxTest.until("none yet", maps::isEmpty);
    assertThat(said()).isEqualTo("Gradients of the kernels: The first step brings the gradients.");
    window.act(window.model::step);
    int[] tiles = {8, 8, 8, 8, 1};
    for (int view = 0; view < tiles.length; view++) {
      int chosen = view;
      window.act(() -> views.getSelectionModel().select(chosen));
      FxTest.until("view " + view + " is there", () -> !maps.isEmpty());
      int rows = FxTest.onFx(() -> maps.sheet().rows().size());
      int side = view == 2 || view == 3 ? 3 : 12;
      assertThat(rows).isEqualTo(tiles[view] * side);
    }
    assertThat(said()).contains("moves the score of");
  }

  @Test
  void theWindowMovesOnByItselfUntilItIsStopped() {
    ToggleButton sweep = window.find(ToggleButton.class, "inside-sweep");
    Label place = window.find(Label.class, "inside-place");
    String before = FxTest.onFx(place::getText);
    window.act(() -> sweep.setSelected(true));
    FxTest.until("it moves", () -> !place.getText().equals(before));
    window.act(() -> sweep.setSelected(false));
    String after = FxTest.onFx(place::getText);
    FxTest.frames(120);
    assertThat(FxTest.onFx(place::getText)).isEqualTo(after);
  }

  @Test
  void thereIsNothingToPlayWhereNoWindowMoves() {
    ToggleButton sweep = window.find(ToggleButton.class, "inside-sweep");
    assertThat(FxTest.onFx(sweep::isVisible)).isTrue();
    window.act(() -> window.model.begin(Networks.stripes(folder)));
    FxTest.until("it is gone", () -> !sweep.isVisible());
  }
}
