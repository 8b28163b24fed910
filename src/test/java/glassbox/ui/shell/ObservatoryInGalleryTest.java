package glassbox.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.app.Settings;
import glassbox.design.Design;
import glassbox.engine.optim.Optimizer;
import glassbox.testing.FxTest;
import glassbox.testing.Gallery;
import glassbox.ui.plot.LinePlot;
import java.nio.file.Path;
import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Pictures of the observatory, drawn up to more than half of the window, to be looked at.
@Tag("slow")
final class ObservatoryInGalleryTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"LIGHT, 1280, 800", "DARK, 1280, 800", "LIGHT, 1920, 1080", "DARK, 1920, 1080"})
  void everyTabAndWhatThePointerReads(Settings.Theme theme, int width, int height) {
    Settings settings = Settings.DEFAULT.withTheme(theme).withPanels(196, 288, height * 9 / 20);
    ShellFixture window = ShellFixture.open(settings, width, height);
    String end = "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + width;
    train(window, Networks.spirals(), 25);
    compare(window);
    keep(window, "overview", "observatory-overview" + end);
    keep(window, "loss", "observatory-compare" + end);
    point(window);
    keep(window, "loss", "observatory-hover" + end);
    keep(window, "gradients", "observatory-gradients" + end);
    keep(window, "distributions", "observatory-distributions" + end);
    window.act(
        () -> window.find(ComboBox.class, "distributions-layer").getSelectionModel().select(0));
    FxTest.frames(20);
    keep(window, "distributions", "observatory-all-distributions" + end);
    keep(window, "predictions", "observatory-table" + end);
    keep(window, "boundary", "observatory-boundary" + end);
    window.act(() -> window.find(ComboBox.class, "boundary-layer").getSelectionModel().select(1));
    FxTest.frames(20);
    keep(window, "boundary", "observatory-unit" + end);
    train(window, Networks.stripes(folder), 3);
    keep(window, "predictions", "observatory-images" + end);
    draw(window);
    keep(window, "draw", "observatory-draw" + end);
    train(window, Networks.hills(), 15);
    keep(window, "predictions", "observatory-numbers" + end);
    keep(window, "boundary", "observatory-surface" + end);
    window.close();
  }

  /// A cross on the pad.
  private static void draw(ShellFixture window) {
    window.act(() -> window.find(ToggleButton.class, "tab-draw").setSelected(true));
    FxTest.frames(5);
    Node pad = window.find(Node.class, "draw-pad");
    Bounds all = FxTest.onFx(() -> pad.localToScreen(pad.getBoundsInLocal()));
    Point2D middle = new Point2D(all.getCenterX(), all.getCenterY());
    double arm = 0.3 * Math.min(all.getWidth(), all.getHeight());
    var mouse = new Mouse();
    mouse.drag(middle.subtract(0, arm), middle.add(0, arm));
    mouse.drag(middle.subtract(arm, 0), middle.add(arm, 0));
    FxTest.frames(10);
  }

  /// Another rate, and another size: two runs that went before.
  private static void compare(ShellFixture window) {
    window.act(
        () ->
            window.model.edit(
                "rate",
                design ->
                    design.withTraining(
                        design.training().withOptimizer(new Optimizer.Momentum(0.01, 0.9)))));
    window.act(window.model::reset);
    FxTest.until(
        "it begins anew", () -> window.model.snapshot().filter(s -> s.step() == 0).isPresent());
    run(window, 25);
    window.act(window.model::newSeed);
    FxTest.until(
        "it begins anew", () -> window.model.snapshot().filter(s -> s.step() == 0).isPresent());
    run(window, 25);
  }

  private static void train(ShellFixture window, Design design, int epochs) {
    window.act(() -> window.model.begin(design));
    FxTest.until("a run is ready", () -> window.model.snapshot().isPresent());
    run(window, epochs);
  }

  private static void run(ShellFixture window, int epochs) {
    window.act(window.model::runOrPause);
    FxTest.until(
        "it has learned a while",
        () -> window.model.snapshot().filter(shot -> shot.epoch() >= epochs).isPresent());
    window.act(window.model::runOrPause);
    FxTest.frames(10);
  }

  private static void point(ShellFixture window) {
    LinePlot plot =
        window.shell.scene().getRoot().lookupAll(".glass-chart").stream()
            .filter(LinePlot.class::isInstance)
            .map(LinePlot.class::cast)
            .filter(chart -> chart.title().equals("Loss"))
            .findFirst()
            .orElseThrow();
    window.act(
        () -> {
          double x = plot.getWidth() * 0.45;
          double y = plot.getHeight() * 0.5;
          plot.getOnMouseMoved()
              .handle(
                  new MouseEvent(
                      MouseEvent.MOUSE_MOVED,
                      x,
                      y,
                      x,
                      y,
                      MouseButton.NONE,
                      0,
                      false,
                      false,
                      false,
                      false,
                      false,
                      false,
                      false,
                      false,
                      false,
                      true,
                      new PickResult(plot, x, y)));
        });
  }

  private static void keep(ShellFixture window, String tab, String name) {
    window.act(() -> window.find(ToggleButton.class, "tab-" + tab).setSelected(true));
    FxTest.frames(12);
    assertThat(Gallery.keep(name, window.shell.scene())).isNotEmptyFile();
  }
}
