package glassbox.ui.plot;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.testing.FxTest;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import javafx.scene.Scene;
import javafx.scene.layout.VBox;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/// The waveform and the frequencies of one sound stand over the same seconds.
final class SpectrogramTest {

  private final LinePlot wave = FxTest.onFx(() -> new LinePlot("Waveform", "seconds"));
  private final Spectrogram frequencies = FxTest.onFx(() -> new Spectrogram("Spectrogram"));

  /// A second in six columns, whose middles begin late.
  private void show() {
    FxTest.onFx(
        () -> {
          wave.setLines(
              List.of(
                  new Line(
                      "amplitude",
                      0,
                      new double[] {0, 0.5, 0.98},
                      new double[] {-1, 1, -1},
                      Line.Stroke.SOLID)));
          frequencies.setContent(
              new Spectrogram.Content(
                  new float[12],
                  new double[] {0.16, 0.32, 0.48, 0.64, 0.8, 0.96},
                  new double[] {2_000, 1_000},
                  1,
                  2_000,
                  hertz -> hertz / 1_000 - 0.5,
                  DoubleUnaryOperator.identity()));
          frequencies.shareTime(wave);
          var both = new VBox(wave, frequencies);
          new Scene(both, 900, 600);
          both.applyCss();
          both.layout();
        });
  }

  /// What is written under a chart, by how far right its middle is.
  private static TreeMap<Double, String> ticks(ChartPane chart) throws Exception {
    byte[] svg = FxTest.onFx(() -> chart.svg().bytes());
    NodeList texts =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(svg))
            .getElementsByTagName("text");
    var ticks = new TreeMap<Double, String>();
    for (int i = 0; i < texts.getLength(); i++) {
      Element text = (Element) texts.item(i);
      if (text.getAttribute("style").contains("text-anchor:middle")) {
        ticks.put(Double.parseDouble(text.getAttribute("x")), text.getTextContent());
      }
    }
    return ticks;
  }

  @Test
  void bothHaveTheSameTicksAtTheSamePlaces() throws Exception {
    show();
    assertThat(ticks(wave).values()).contains("0", "0.2", "0.8");
    assertThat(ticks(frequencies)).isEqualTo(ticks(wave));
  }

  @Test
  void aPartThatIsChosenInTheWaveIsShownInBoth() throws Exception {
    show();
    FxTest.onFx(() -> wave.setWindow(Optional.of(new LineArea.Window(0.4, 0.6))));
    assertThat(ticks(wave).values()).contains("0.5").doesNotContain("0.2");
    assertThat(ticks(frequencies)).isEqualTo(ticks(wave));
  }

  @Test
  void aWaveAloneHasTheWholeWidth() throws Exception {
    show();
    double shared = ticks(wave).firstKey();
    FxTest.onFx(wave::shareNothing);
    assertThat(ticks(wave).firstKey()).isLessThan(shared);
  }
}
