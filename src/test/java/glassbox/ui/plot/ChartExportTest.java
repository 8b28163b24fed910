package glassbox.ui.plot;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.export.Sheet;
import glassbox.testing.FxTest;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.paint.Color;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/// Charts as files, read back.
final class ChartExportTest {

  private static final double[] STEPS = {0, 1, 2};

  private static LinePlot losses() {
    var plot = new LinePlot("Loss", "step");
    plot.setLines(
        List.of(
            new Line("training", 0, STEPS, new double[] {3, 2, 1}, Line.Stroke.SOLID),
            new Line("validation", 1, STEPS, new double[] {3, 2.5, 2.25}, Line.Stroke.DASHED)));
    plot.setMark(Optional.of(new LinePlot.Mark(2, 2.25, 1, "best 2.25, epoch 2")));
    shown(plot);
    return plot;
  }

  private static void shown(ChartPane plot) {
    new Scene(plot, 400, 200);
    plot.applyCss();
    plot.layout();
  }

  private static Document read(byte[] svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg));
  }

  private static List<String> words(Document svg) {
    NodeList texts = svg.getElementsByTagName("text");
    return IntStream.range(0, texts.getLength())
        .mapToObj(i -> texts.item(i).getTextContent())
        .toList();
  }

  @Test
  void theDrawingHasTitleLegendNumbersAndOneCurveForEachLine() throws Exception {
    Document svg = read(FxTest.onFx(() -> losses().svg().bytes()));
    assertThat(words(svg)).contains("Loss", "training", "validation", "step", "best 2.25, epoch 2");
    NodeList curves = svg.getElementsByTagName("path");
    long dashed =
        IntStream.range(0, curves.getLength())
            .filter(
                i ->
                    curves
                        .item(i)
                        .getAttributes()
                        .getNamedItem("style")
                        .getTextContent()
                        .contains("dasharray"))
            .count();
    // The curve, and its sample in the legend.
    assertThat(dashed).isEqualTo(2);
  }

  @Test
  void aNoteThatHasNoRoomBesideTheTitleGoesOnBelowIt() throws Exception {
    String note = "of the first example of all that come in the next batch, which is not here yet";
    assertThat(words(noted("Gradient", note))).contains("log scale, " + note);
    String title = "The gradient that comes to each of the steps of a sequence, from back to front";
    assertThat(words(noted(title, note))).contains("log scale", note);
  }

  private static Document noted(String title, String note) throws Exception {
    return read(
        FxTest.onFx(
            () -> {
              var plot = new LinePlot(title, "step");
              plot.setAlwaysLogarithmic();
              plot.setNote(note);
              shown(plot);
              return plot.svg().bytes();
            }));
  }

  /// Names of a hundred layers don't fit: those that do and how many more there are.
  @Test
  void aLegendCountsWhatItHasNoRoomFor() throws Exception {
    List<String> words = words(layers(100, Optional.empty()));
    List<String> named = words.stream().filter(word -> word.endsWith(" Dense")).toList();
    assertThat(named).hasSizeBetween(3, 20);
    assertThat(named).startsWith("1 Dense", "2 Dense", "3 Dense");
    assertThat(words).contains("+ " + (100 - named.size()) + " more");
  }

  @Test
  void aBandIsNamedWhateverTheRoomAndAtLengthWhereThereIsEnough() throws Exception {
    Optional<LinePlot.Band> band = Optional.of(new LinePlot.Band(1, 2, "good", "good: 1 to 2"));
    assertThat(words(layers(2, band))).contains("1 Dense", "2 Dense", "good: 1 to 2");
    assertThat(words(layers(100, band))).contains("1 Dense", "good").doesNotContain("good: 1 to 2");
  }

  private static Document layers(int count, Optional<LinePlot.Band> band) throws Exception {
    return read(
        FxTest.onFx(
            () -> {
              var plot = new LinePlot("Gradients", "step");
              plot.setBand(band);
              plot.setLines(
                  IntStream.rangeClosed(1, count)
                      .mapToObj(
                          i ->
                              new Line(
                                  i + " Dense",
                                  i - 1,
                                  STEPS,
                                  new double[] {i, i, i},
                                  Line.Stroke.SOLID))
                      .toList());
              shown(plot);
              return plot.svg().bytes();
            }));
  }

  /// So many classes don't fit below each other: they go on beside, where there is room.
  @Test
  void aLegendThatIsTooTallGoesOnBesideItself() throws Exception {
    List<String> classes = IntStream.rangeClosed(1, 40).mapToObj(i -> "class " + i).toList();
    Document svg =
        read(
            FxTest.onFx(
                () -> {
                  var plot = new PointPlot("Space");
                  plot.setKeys(
                      classes.stream()
                          .map(name -> new PointPlot.Key(Color.RED, PointPlot.Mark.DISC, name))
                          .toList());
                  shown(plot);
                  return plot.svg().bytes();
                }));
    assertThat(words(svg)).containsAll(classes);
  }

  @Test
  void thePictureIsSharpAndLargeEnoughToPrint() {
    ChartPane.Shot shot = FxTest.onFx(() -> losses().shot());
    assertThat(shot.width()).isEqualTo(2 * (800 + 40));
    assertThat(shot.height()).isEqualTo(2 * (450 + 40));
    assertThat(shot.argb()).hasSize(shot.width() * shot.height());
    assertThat(Arrays.stream(shot.argb()).distinct().count()).isGreaterThan(3);
  }

  @Test
  void theTableHasTheValuesOfTheLines() {
    Sheet sheet = FxTest.onFx(() -> losses().sheet());
    assertThat(sheet.header()).containsExactly("step", "training", "validation");
    assertThat(sheet.rows().getLast()).containsExactly("2", "1", "2.25");
  }

  @Test
  void aConfusionAndAPlaneAreDrawnIntoFilesToo() throws Exception {
    byte[] confusion =
        FxTest.onFx(
            () -> {
              var map = new HeatMap("Confusion");
              map.setCells(List.of("cat & co", "dog"), new double[][] {{7, 1}, {2, 5}});
              shown(map);
              assertThat(map.sheet().rows().getFirst()).containsExactly("cat & co", "7", "1");
              return map.svg().bytes();
            });
    assertThat(words(read(confusion))).contains("cat & co", "7", "5");
    byte[] plane =
        FxTest.onFx(
            () -> {
              var plot = new PointPlot("Boundary");
              plot.setGround(Optional.of(new Raster(4, 4)));
              plot.setKeys(
                  List.of(new PointPlot.Key(Color.RED, PointPlot.Mark.RING, "validation")));
              shown(plot);
              return plot.svg().bytes();
            });
    Document svg = read(plane);
    assertThat(words(svg)).contains("validation");
    assertThat(svg.getElementsByTagName("image").getLength()).isEqualTo(1);
  }
}
