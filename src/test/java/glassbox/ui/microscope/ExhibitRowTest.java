package glassbox.ui.microscope;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.microscope.Exhibit;
import glassbox.microscope.Exhibit.Grid;
import glassbox.microscope.Exhibit.Pick;
import glassbox.microscope.Exhibit.Scale;
import glassbox.microscope.Page;
import glassbox.testing.FxTest;
import glassbox.ui.plot.Pen;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How large a page's pictures become.
final class ExhibitRowTest {

  /// Cells from this size on have their number in them, at a text size of 1.
  private static final double READABLE = 38;

  private static Grid grid(String title, int size) {
    return grid(title, size, size);
  }

  private static Grid grid(String title, int rows, int columns) {
    float[] values = new float[rows * columns];
    return new Grid(title, rows, columns, values, Scale.SIGNED, Optional.empty(), Pick.NOTHING);
  }

  /// As of an update: the weights, their change, the new ones.
  private static Page update(int rows, int columns) {
    List<Exhibit> exhibits =
        List.of(
            grid("w", rows, columns),
            new Exhibit.Sign("+"),
            grid("Δw", rows, columns),
            new Exhibit.Sign("="),
            grid("New w", rows, columns));
    return new Page("", exhibits, List.of(), "", 0, 0, List.of());
  }

  /// As of a convolution: a picture, its window, the kernel, the products, a map.
  private static Page window() {
    var sign = new Exhibit.Sign("→");
    List<Exhibit> exhibits =
        List.of(
            grid("Channel 1", 28),
            sign,
            grid("Window at row 12, column 19", 3),
            sign,
            grid("Kernel, channel 1", 3),
            sign,
            grid("Products", 3),
            sign,
            grid("Map 5", 28));
    return new Page("", exhibits, List.of(), "", 0, 0, List.of());
  }

  private static ExhibitRow.Fit fit(double width, double height, double textSize) {
    return FxTest.onFx(() -> ExhibitRow.fit(window(), width, height, textSize));
  }

  @Test
  void aWindowsNumbersAreReadInLargeTextToo() {
    ExhibitRow.Fit fit = fit(1214, 285, 1.5);
    assertThat(Math.floor(fit.room() / 3)).isGreaterThanOrEqualTo(READABLE * 1.5);
  }

  @Test
  void whereThereIsRoomColumnsAreAsWideAsTheirNumbers() {
    assertThat(fit(1800, 220, 1).wide()).isTrue();
  }

  @Test
  void titlesCountTowardsTheWidth() {
    String title = "A title that is much wider than its grid";
    List<Exhibit> exhibits = List.of(grid(title, 3), grid("", 28));
    var page = new Page("", exhibits, List.of(), "", 0, 0, List.of());
    double room =
        FxTest.onFx(
            () -> {
              double wide = Pen.width(title, Font.font("Inter SemiBold", 12));
              return ExhibitRow.fit(page, wide + 114, 400, 1).room();
            });
    // Four pixels for each of 28 columns are more than what is left.
    assertThat(room).isLessThan(4 * 28);
  }

  @ParameterizedTest
  @CsvSource({"10, 784", "128, 784", "500, 784", "1024, 1024", "4, 4000", "2000, 100"})
  void howeverLargeWeightsAreTheirChangeAndTheNewOnesAreSeen(int rows, int columns) {
    double width = 1214;
    double height = 285;
    Bounds all =
        FxTest.onFx(
            () -> {
              var row = new ExhibitRow(_ -> {}, _ -> {});
              new Scene(row);
              row.show(update(rows, columns), width, height, 1);
              row.applyCss();
              row.autosize();
              row.layout();
              return row.getLayoutBounds();
            });
    assertThat(all.getWidth()).isLessThanOrEqualTo(width);
    assertThat(all.getHeight()).isLessThanOrEqualTo(height + 1);
  }
}
