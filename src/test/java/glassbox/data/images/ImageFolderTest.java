package glassbox.data.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import glassbox.data.DataException;
import glassbox.data.Examples;
import glassbox.data.Progress;
import glassbox.data.Reading;
import glassbox.data.Reading.Images.Colour;
import glassbox.data.Target;
import glassbox.engine.Seeds;
import glassbox.engine.Shape;
import glassbox.testing.Bitmap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ImageFolderTest {

  @TempDir private Path folder;

  private Path file(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(folder.resolve(name.substring(0, name.indexOf('/'))));
    return file;
  }

  private Examples read(int width, int height, Colour colour) {
    return ImageFolder.read(folder, new Reading.Images(width, height, colour), Progress.NONE)
        .examples();
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "bmp", "gif", "jpg"})
  void readsPicturesOfEveryForm(String form) throws IOException {
    Bitmap.write(file("light/a." + form), 20, 12, 0xffffffff);
    Bitmap.write(file("dark/a." + form), 9, 31, 0xff000000);
    Examples examples = read(8, 6, Colour.GREY);
    assertThat(examples.shape()).isEqualTo(Shape.of(1, 6, 8));
    var target = (Target.Classes) examples.target();
    assertThat(target.names()).containsExactly("dark", "light");
    for (int i = 0; i < 48; i++) {
      assertThat(examples.inputs()[i]).isCloseTo(0, within(0.02f));
      assertThat(examples.inputs()[48 + i]).isCloseTo(1, within(0.02f));
    }
  }

  @Test
  void coloursAreThreeChannelsAndGreyTheirBrightness() throws IOException {
    Bitmap.write(file("a/a.png"), 4, 4, 0xffff8000);
    Bitmap.write(file("b/b.png"), 4, 4, 0xff000000);
    float[] colours = read(4, 4, Colour.COLOUR).inputs();
    assertThat(colours[0]).isEqualTo(1);
    assertThat(colours[16]).isCloseTo(128 / 255f, within(1e-6f));
    assertThat(colours[32]).isZero();
    assertThat(read(4, 4, Colour.GREY).inputs()[0])
        .isCloseTo(0.299f + 0.587f * 128 / 255, within(1e-6f));
  }

  @Test
  void aPixelIsTheMeanOfWhatItCovers() throws IOException {
    int[] stripes = new int[6 * 6];
    // One white column of three.
    Arrays.setAll(stripes, i -> i % 3 == 0 ? 0xffffffff : 0xff000000);
    Bitmap.write(file("a/a.png"), 6, stripes);
    Bitmap.write(file("b/b.png"), 6, 6, 0xff000000);
    var pixels = new float[16];
    new Shrinking(new Reading.Images(4, 4, Colour.GREY))
        .write(ImageFile.read(folder.resolve("a/a.png")), pixels, 0);
    // Each covers one and a half columns: the first a white one and half a black one.
    assertThat(pixels[0]).isCloseTo(2 / 3f, within(1e-6f));
    assertThat(pixels[1]).isCloseTo(0, within(1e-6f));
  }

  @Test
  void whatIsTransparentStandsOnWhite() throws IOException {
    Bitmap.write(file("a/a.png"), 4, 4, 0x00000000);
    Bitmap.write(file("b/b.png"), 4, 4, 0xff000000);
    assertThat(read(4, 4, Colour.GREY).inputs()[0]).isCloseTo(1, within(1e-6f));
  }

  @Test
  void refusesWhatIsNoPicture() throws IOException {
    Bitmap.write(file("a/a.png"), 4, 4, 0xffff0000);
    Files.writeString(file("b/b.png"), "no picture");
    assertThatThrownBy(() -> read(4, 4, Colour.GREY))
        .isInstanceOf(DataException.class)
        .hasMessage("b/b.png: no picture that can be read. Save it as PNG, JPEG, BMP or GIF.");
  }

  @Test
  void aPictureThatClaimsToBeHugeIsNotBelieved() throws IOException {
    Path file = file("a/a.png");
    Bitmap.write(file, 4, 4, 0xffff0000);
    byte[] bytes = Files.readAllBytes(file);
    // Width and height stand at bytes 16 and 20.
    bytes[17] = 1;
    bytes[21] = 1;
    Files.write(file, bytes);
    assertThatThrownBy(() -> ImageFile.read(file))
        .hasMessage(
            "a/a.png: 65,540 × 65,540 pixels are too many. Expected at most 64,000,000; make the"
                + " picture smaller.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "bmp", "gif", "jpg"})
  void damageOfAnyKindIsRefusedInWordsOrRead(String form) throws IOException {
    Path file = file("a/a." + form);
    Bitmap.write(file, 16, 16, 0xff4080c0);
    byte[] sound = Files.readAllBytes(file);
    Seeds draw = Seeds.of(5);
    for (int trial = 0; trial < 300; trial++) {
      byte[] damaged = Arrays.copyOf(sound, sound.length - draw.below(sound.length / 2));
      for (int change = 0; change < 4; change++) {
        damaged[draw.below(damaged.length)] = (byte) draw.below(256);
      }
      Files.write(file, damaged);
      try {
        assertThat(ImageFile.read(file).argb()).isNotEmpty();
      } catch (DataException refused) {
        assertThat(refused.reason()).startsWith("a/a." + form);
      }
    }
  }
}
