package glassbox.ui.plot;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.engine.Seeds;
import glassbox.testing.FxTest;
import glassbox.testing.Gallery;
import glassbox.ui.shell.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.layout.TilePane;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class PlotsInGalleryTest {

  private static final double WIDTH = 410;
  private static final double HEIGHT = 170;

  @ParameterizedTest
  @EnumSource(Theme.class)
  void everyPlotDrawsInTheColoursOfTheTheme(Theme theme) {
    Scene scene =
        FxTest.onFx(
            () -> {
              var tiles =
                  new TilePane(
                      26, 20, losses(), gradients(), confusion(), surface(), images(), bars());
              tiles.setStyle("-fx-background-color: -glass-panel; -fx-padding: 20;");
              tiles.setPrefColumns(2);
              var shown = new Scene(tiles, 2 * WIDTH + 80, 3 * HEIGHT + 90);
              theme.dress(shown, 1);
              return shown;
            });
    assertThat(Gallery.keep("plots-" + theme.name().toLowerCase(Locale.ROOT), scene))
        .isNotEmptyFile();
  }

  private static <P extends PlotPane> P sized(P plot) {
    plot.setPrefSize(WIDTH, HEIGHT);
    return plot;
  }

  private static LinePlot losses() {
    Seeds seeds = Seeds.of(1);
    double[] x = IntStream.range(0, 5000).asDoubleStream().toArray();
    double[] raw = new double[x.length];
    double[] mean = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      mean[i] = 0.06 + 2 * Math.exp(-i / 700.0);
      raw[i] = mean[i] * (1 + 0.25 * seeds.gaussian());
    }
    LinePlot plot = sized(new LinePlot("Loss", "step"));
    plot.setLines(
        List.of(
            new Line("raw", 0, x, raw, Line.Stroke.GHOST),
            new Line("training", 0, x, mean, Line.Stroke.SOLID),
            new Line(
                "validation",
                1,
                new double[] {0, 1000, 2000, 3000, 4000, 4999},
                new double[] {1.9, 0.7, 0.25, 0.14, 0.12, 0.11},
                Line.Stroke.DASHED)));
    return plot;
  }

  private static LinePlot gradients() {
    Seeds seeds = Seeds.of(2);
    double[] x = IntStream.range(0, 400).asDoubleStream().toArray();
    List<Line> lines = new ArrayList<>();
    for (int layer = 0; layer < 3; layer++) {
      double size = Math.pow(10, -layer * 0.7);
      double[] y =
          IntStream.range(0, 400)
              .mapToDouble(i -> size * (1 + 3 / (1 + i / 60.0)) * (1 + 0.15 * seeds.gaussian()))
              .toArray();
      lines.add(new Line("Dense " + (layer + 1), layer, x, y, Line.Stroke.SOLID));
    }
    LinePlot plot = sized(new LinePlot("Gradient magnitude", "step"));
    plot.setLogarithmic(true);
    plot.setLines(lines);
    return plot;
  }

  private static HeatMap confusion() {
    HeatMap plot = sized(new HeatMap("Confusion"));
    plot.setRemark("validation, 30 examples");
    plot.setCells(
        List.of("setosa", "versicolor", "virginica"),
        new double[][] {{10, 0, 0}, {0, 8, 2}, {0, 1, 9}});
    return plot;
  }

  private static PointPlot surface() {
    PointPlot plot = sized(new PointPlot("Boundary"));
    var ground = new Raster(40, 40);
    for (int i = 0; i < 1600; i++) {
      Color colour = plot.inks().ofClass(i % 40 < 20 ? 0 : 1);
      ground.set(i % 40, i / 40, ColourMap.mix(0xffffffff, ColourMap.packed(colour), 0.3));
    }
    plot.setGround(Optional.of(ground));
    plot.setDots(
        List.of(
            new PointPlot.Dot(-3, 1, Color.STEELBLUE, PointPlot.Mark.DISC, () -> "blue"),
            new PointPlot.Dot(3, -2, Color.DARKORANGE, PointPlot.Mark.RING, () -> "orange")));
    return plot;
  }

  private static TileGrid images() {
    var grid = new TileGrid();
    grid.setPrefSize(WIDTH, HEIGHT);
    float[] pixels = new float[64];
    for (int i = 0; i < 64; i++) {
      pixels[i] = i / 64f;
    }
    grid.setTiles(
        new TileGrid.Size(8, 8, 1),
        5_000,
        i -> new TileGrid.Tile(pixels, 0, String.valueOf(i), i % 5 != 0));
    return grid;
  }

  private static BarList bars() {
    BarList plot = sized(new BarList());
    plot.setShares(List.of("setosa", "versicolor", "virginica"), new double[] {0.05, 0.9, 0.05}, 1);
    return plot;
  }
}
