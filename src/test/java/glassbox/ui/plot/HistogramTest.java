package glassbox.ui.plot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import glassbox.export.Sheet;
import glassbox.testing.FxTest;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import org.junit.jupiter.api.Test;

/// Bars, what the pointer reads of them, and what goes into files.
final class HistogramTest {

  private static final Bars BARS = new Bars(-1, 1, false, new int[] {1, 0, 6, 3}, 15, 2, 1, 2);
  private static final Bars SIZES = new Bars(0.25, 4, true, new int[] {5, 0, 1, 2}, 8, 0, 0, 0);

  private static void shown(ChartPane plot) {
    new Scene(plot, 400, 200);
    plot.applyCss();
    plot.layout();
  }

  private static Histogram histogram() {
    var plot = new Histogram("Weights");
    plot.setBars(BARS, List.of("mean 0.1", "13 % are exactly 0"));
    plot.setRemark("15 numbers");
    shown(plot);
    return plot;
  }

  @Test
  void binsAreEquallyWideOnTheirScale() {
    assertThat(BARS.start(3)).isCloseTo(0.5, within(1e-12));
    assertThat(SIZES.start(1)).isCloseTo(0.5, within(1e-12));
    assertThat(SIZES.start(3)).isCloseTo(2, within(1e-12));
    assertThat(BARS.binAt(0.49)).isEqualTo(2);
    assertThat(SIZES.binAt(1.5)).isEqualTo(2);
    assertThat(BARS.binAt(1.01)).isEqualTo(-1);
    assertThat(BARS.binAt(-1.01)).isEqualTo(-1);
  }

  @Test
  void aBarIsReadWithItsEndsItsCountAndItsShare() {
    assertThat(BARS.reading(2)).isEqualTo("0 to 0.5: 6 of 15, 40.0 %");
  }

  @Test
  void aBarStandsOverItsBinAndEndsAtItsCount() {
    var area = new BarsArea(new Pen.Box(10, 20, 200, 100), BARS.axis(), BarsArea.counts(6, false));
    Pen.Box bar = area.bar(BARS, 2);
    assertThat(bar.x()).isEqualTo(110);
    assertThat(bar.width()).isEqualTo(49);
    assertThat(bar.bottom()).isEqualTo(120);
    assertThat(bar.height()).isCloseTo(100 / 1.08, within(1e-9));
    // A single number is seen however many others there are.
    var low = new BarsArea(area.box(), area.x(), BarsArea.counts(1_000_000, false));
    assertThat(low.bar(BARS, 0).height()).isEqualTo(1);
  }

  @Test
  void onALogarithmicScaleOneIsSeenBesideThousands() {
    Axis counts = BarsArea.counts(5000, true);
    assertThat(counts.place(1)).isBetween(0.05, 0.3);
    assertThat(counts.place(5000)).isBetween(0.8, 1.0);
  }

  @Test
  void theDrawingSaysWhatLiesOutsideAndTheWords() {
    String svg = FxTest.onFx(() -> new String(histogram().svg().bytes(), UTF_8));
    assertThat(svg)
        .contains("Weights", "15 numbers", "mean 0.1", "13 % are exactly 0", "← 1", "2 →");
  }

  @Test
  void theTableHasARowForEachBinAndForWhatIsInNone() {
    Sheet sheet = FxTest.onFx(() -> histogram().sheet());
    assertThat(sheet.header()).containsExactly("from", "to", "count");
    assertThat(sheet.rows())
        .containsExactly(
            List.of("", "-1", "1"),
            List.of("-1", "-0.5", "1"),
            List.of("-0.5", "0", "0"),
            List.of("0", "0.5", "6"),
            List.of("0.5", "1", "3"),
            List.of("1", "", "2"),
            List.of("0", "0", "2"));
  }

  @Test
  void whereThereIsNothingItSaysWhy() {
    var plot = FxTest.onFx(() -> new Histogram("Gradients"));
    FxTest.onFx(() -> plot.setBlank("Known after the first step"));
    assertThat(plot.isEmpty()).isTrue();
    assertThat(plot.spoken()).isEqualTo("Gradients: Known after the first step");
  }

  private static HistogramGrid grid() {
    var grid = new HistogramGrid("All");
    grid.setRows(
        List.of(
            new HistogramGrid.Column("Weights", ""),
            new HistogramGrid.Column("Gradients", "Known after the first step")),
        List.of(
            new HistogramGrid.Row(
                "Dense",
                List.of(
                    new HistogramGrid.Cell(Optional.of(BARS), List.of("σ 0.4")),
                    new HistogramGrid.Cell(Optional.empty(), List.of()))),
            new HistogramGrid.Row(
                "Dense 2",
                List.of(
                    new HistogramGrid.Cell(Optional.of(BARS), List.of("σ 0.2", "3 dead")),
                    new HistogramGrid.Cell(Optional.empty(), List.of())))));
    shown(grid);
    return grid;
  }

  @Test
  void aGridHasItsRowsItsNotesAndOneAxisForEachColumn() {
    String svg = FxTest.onFx(() -> new String(grid().svg().bytes(), UTF_8));
    assertThat(svg)
        .contains("Dense", "Dense 2", "Weights", "σ 0.4", "3 dead", "Known after the first step");
    assertThat(svg.split("−0.5|-0.5", -1)).hasSize(2);
    assertThat(FxTest.onFx(() -> grid().spoken()))
        .isEqualTo("All: Dense: Weights σ 0.4; Dense 2: Weights σ 0.2 3 dead");
    assertThat(FxTest.onFx(() -> grid().sheet()).rows()).hasSize(14);
  }

  /// Frozen layers' updates have no range of their own.
  @Test
  void aRowOfZerosDoesNotStretchTheAxis() {
    var zeros = new Bars(0, 1, false, new int[20], 5, 5, 0, 0);
    var small = new Bars(-0.002, 0.002, false, new int[] {2, 3}, 5, 0, 0, 0);
    String svg =
        FxTest.onFx(
            () -> {
              var grid = new HistogramGrid("All");
              grid.setRows(
                  List.of(new HistogramGrid.Column("Updates", "")),
                  Stream.of(zeros, small)
                      .map(bars -> new HistogramGrid.Cell(Optional.of(bars), List.of()))
                      .map(cell -> new HistogramGrid.Row("Dense", List.of(cell)))
                      .toList());
              shown(grid);
              return new String(grid.svg().bytes(), UTF_8);
            });
    assertThat(svg).contains(">2×10⁻³<").doesNotContain(">0.5<");
  }

  @Test
  void aClickOnARowChoosesIt() {
    var chosen = new AtomicInteger(-1);
    FxTest.onFx(
        () -> {
          HistogramGrid grid = grid();
          grid.whenChosen(chosen::set);
          grid.fireEvent(click(new Point2D(200, 195)));
        });
    assertThat(chosen).hasValue(1);
  }

  private static MouseEvent click(Point2D at) {
    return new MouseEvent(
        MouseEvent.MOUSE_CLICKED,
        at.getX(),
        at.getY(),
        at.getX(),
        at.getY(),
        MouseButton.PRIMARY,
        1,
        false,
        false,
        false,
        false,
        true,
        false,
        false,
        true,
        false,
        true,
        new PickResult(null, at.getX(), at.getY()));
  }
}
