package glassbox.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.app.Settings;
import glassbox.data.PlanePoint;
import glassbox.design.DataChoice;
import glassbox.design.Design;
import glassbox.net.Blueprint;
import glassbox.testing.FxTest;
import glassbox.testing.Gallery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Pictures of the data, small in its panel and large, to be looked at.
@Tag("slow")
final class DataInGalleryTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"LIGHT, 1280, 800", "DARK, 1280, 800", "LIGHT, 1920, 1080", "DARK, 1920, 1080"})
  void dataOfEveryKind(Settings.Theme theme, int width, int height) {
    String end = "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + width;
    ShellFixture window = ShellFixture.open(theme, width, height);
    window.act(() -> window.model.selection().add(Blueprint.DATA));
    show(window, new DataChoice.Digits(3_000, 0.05, 1));
    keep(window, "data-digits" + end);
    window.act(() -> window.model.explore(true));
    keep(window, "explore-digits" + end);
    show(window, new DataChoice.FromFile(trees().toString(), Optional.empty(), List.of()));
    keep(window, "explore-table-seen" + end);
    window.act(() -> window.find(ToggleButton.class, "mode-fed").fire());
    keep(window, "explore-table-fed" + end);
    window.act(() -> window.model.explore(false));
    keep(window, "data-table" + end);
    window.act(() -> window.model.explore(true));
    show(window, new DataChoice.Generated("hills", 500, 0.1, 2));
    keep(window, "explore-hills" + end);
    show(window, new DataChoice.Generated("spirals", 600, 0.1, 3));
    keep(window, "explore-spirals" + end);
    show(window, new DataChoice.Points(3, flowers()));
    keep(window, "explore-points" + end);
    window.act(
        () ->
            window.model.edit(
                "clear points", design -> design.withData(new DataChoice.Points(3, List.of()))));
    keep(window, "explore-points-none" + end);
    window.close();
  }

  /// Points that are painted while a network learns from them, and what it makes of the plane.
  @ParameterizedTest
  @CsvSource({"LIGHT, 1280, 800", "DARK, 1280, 800", "LIGHT, 1920, 1080", "DARK, 1920, 1080"})
  void pointsWithTheNetworkBehindThem(Settings.Theme theme, int width, int height) {
    String end = "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + width;
    ShellFixture window = ShellFixture.open(theme, width, height);
    keepLearning(window, Networks.spirals(), new DataChoice.Points(3, flowers()), "classes" + end);
    List<PlanePoint> heights =
        flowers().stream().map(point -> point.withAnswer(Math.sin(point.x()))).toList();
    keepLearning(window, Networks.hills(), new DataChoice.Points(0, heights), "numbers" + end);
    window.close();
  }

  private static void keepLearning(
      ShellFixture window, Design network, DataChoice.Points points, String name) {
    window.act(() -> window.model.begin(network.withData(points)));
    FxTest.until("a run", () -> window.model.snapshot().isPresent());
    window.act(() -> window.model.explore(true));
    window.act(window.model::runOrPause);
    FxTest.until(
        "it has learned",
        () -> window.model.snapshot().filter(shot -> shot.epoch() >= 20).isPresent());
    window.act(window.model::runOrPause);
    keep(window, "explore-learning-" + name);
  }

  private static void show(ShellFixture window, DataChoice choice) {
    window.act(() -> window.model.edit("choose", design -> design.withData(choice)));
    FxTest.until("the data is there", () -> window.model.dataset().isPresent());
  }

  private static void keep(ShellFixture window, String name) {
    FxTest.frames(6);
    assertThat(Gallery.keep(name, window.shell.scene())).isNotEmptyFile();
  }

  /// Numbers, words, dates, gaps, and a class that is rare.
  private Path trees() {
    var text = new StringBuilder("tree,planted,height in m,girth in cm,soil,healthy\n");
    for (int i = 0; i < 120; i++) {
      text.append(
          "%s,%d-%02d-01,%s,%d,%s,%s%n"
              .formatted(
                  List.of("oak", "beech", "lime", "ash").get(i % 7 % 4),
                  1950 + i * 37 % 60,
                  1 + i % 12,
                  i % 9 == 4 ? "" : String.format(Locale.ROOT, "%.1f", 6 + i * 53 % 170 / 10.0),
                  30 + i * i % 211,
                  i % 5 == 0 ? "clay" : i % 3 == 0 ? "sand" : "loam",
                  i % 60 == 7 ? "dead" : i % 4 == 0 ? "weak" : "well"));
    }
    Path file = folder.resolve("trees.csv");
    try {
      Files.writeString(file, text);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return file;
  }

  private static List<PlanePoint> flowers() {
    return IntStream.range(0, 240)
        .mapToObj(
            i -> {
              double radius = 1 + 3.8 * (i * 0.618 % 1);
              double angle = i % 3 * 2.1 + 0.8 * Math.sin(i * 1.7);
              return new PlanePoint(
                  (float) (radius * Math.cos(angle)), (float) (radius * Math.sin(angle)), i % 3);
            })
        .toList();
  }
}
