package glassbox.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/// Read by the JDK, which shares no code with the writer.
final class PngTest {

  @Test
  void anotherReaderSeesTheSamePixels() throws IOException {
    int[] argb = {0xffff0000, 0xff00ff00, 0xff0000ff, 0xff123456, 0xffffffff, 0xff000000};
    byte[] file = Png.encode(3, 2, argb);
    BufferedImage read = Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(file)));
    assertThat(read.getWidth()).isEqualTo(3);
    assertThat(read.getHeight()).isEqualTo(2);
    assertThat(read.getRGB(0, 0, 3, 2, null, 0, 3)).isEqualTo(argb);
  }
}
