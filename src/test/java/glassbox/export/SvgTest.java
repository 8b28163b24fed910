package glassbox.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

final class SvgTest {

  private static Document read(Svg svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.bytes()));
  }

  @Test
  void isWellFormedWhateverIsWritten() throws Exception {
    var svg = new Svg(100, 50, "loss <of> \"this\" & that");
    svg.words("text", "a\u0000b < c & \ud83d\ude00 \ud800", "x", 1.0, "y", 2.0);
    svg.clipped(0, 0, 10, 10, () -> svg.element("circle", "r", 1.005, "style", "fill:\"red\""));
    Document read = read(svg);
    assertThat(read.getElementsByTagName("title").item(0).getTextContent())
        .isEqualTo("loss <of> \"this\" & that");
    assertThat(read.getElementsByTagName("text").item(0).getTextContent())
        .isEqualTo("a?b < c & \ud83d\ude00 ?");
  }

  @Test
  void roundsToAHundredth() {
    assertThat(Svg.n(3)).isEqualTo("3");
    assertThat(Svg.n(1.0 / 3)).isEqualTo("0.33");
    assertThat(Svg.n(-0.001)).isEqualTo("0");
  }
}
