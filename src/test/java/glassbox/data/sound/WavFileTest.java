package glassbox.data.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import glassbox.data.DataException;
import glassbox.engine.Seeds;
import glassbox.testing.Wav;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WavFileTest {

  @TempDir private Path folder;

  private Path write(byte[] bytes) throws IOException {
    return Files.write(Files.createDirectories(folder.resolve("low")).resolve("a.wav"), bytes);
  }

  @ParameterizedTest
  @CsvSource({"1,8,1", "1,16,1", "1,16,2", "1,24,3", "1,32,1", "3,32,2"})
  void readsSamplesOfEveryWidth(int kind, int bits, int channels) throws IOException {
    double[] samples = {0, 0.5, -0.5, 0.25, -1, 1};
    Sound sound = WavFile.read(write(Wav.of(kind, bits, channels, 11_025, samples)));
    assertThat(sound.rate()).isEqualTo(11_025);
    assertThat(sound.samples()).hasSize(6);
    for (int i = 0; i < samples.length; i++) {
      assertThat(sound.samples()[i])
          .isCloseTo((float) samples[i], within(bits == 8 ? 0.01f : 0.0001f));
    }
  }

  @Test
  void otherChunksAreLeftAside() throws IOException {
    byte[] plain = Wav.of(Wav.PCM, 16, 1, 8_000, 0.5, 0.5);
    var to = ByteBuffer.allocate(plain.length + 12).order(ByteOrder.LITTLE_ENDIAN);
    // A chunk of an odd size has a byte behind it.
    to.put(plain, 0, 12).put(new byte[] {'L', 'I', 'S', 'T'}).putInt(3).putInt(0);
    to.put(plain, 12, plain.length - 12);
    assertThat(WavFile.read(write(to.array())).samples()).hasSize(2);
  }

  private void refuses(byte[] bytes, String message) throws IOException {
    Path file = write(bytes);
    assertThatThrownBy(() -> WavFile.read(file))
        .isInstanceOf(DataException.class)
        .hasMessage(message);
  }

  @Test
  void refusesWhatIsDamaged() throws IOException {
    byte[] sound = Wav.of(Wav.PCM, 16, 1, 8_000, Wav.tone(440, 8_000, 100));
    refuses(new byte[0], "low/a.wav, byte 0: no WAV file. Save the recording as WAV with PCM.");
    refuses(
        Arrays.copyOf(sound, 100),
        "low/a.wav, byte 40: the header claims 200 bytes of sound, there are 56. Get the whole"
            + " file again.");
    refuses(Arrays.copyOf(sound, 36), "low/a.wav: no sound in it. Record it again.");
    refuses(
        Arrays.copyOf(sound, 30),
        "low/a.wav, byte 20: the header is damaged. Get the whole file again.");
    byte[] compressed = sound.clone();
    compressed[20] = 85;
    refuses(
        compressed,
        "low/a.wav, byte 20: format 85 with 16 bits is not read. Save the recording as PCM of 8,"
            + " 16, 24 or 32 bits.");
    byte[] still = sound.clone();
    Arrays.fill(still, 24, 28, (byte) 0);
    refuses(
        still,
        "low/a.wav, byte 20: 1 channels and a rate of 0 cannot be. Get the whole file again.");
  }

  @Test
  void damageOfAnyKindIsRefusedInWordsOrRead() throws IOException {
    Seeds draw = Seeds.of(3);
    for (int trial = 0; trial < 2_000; trial++) {
      byte[] sound = Wav.of(Wav.PCM, 16, 1, 8_000, Wav.tone(440, 8_000, 20));
      for (int change = 0; change < 3; change++) {
        sound[draw.below(48)] = (byte) draw.below(256);
      }
      Path file = write(Arrays.copyOf(sound, sound.length - draw.below(30)));
      try {
        assertThat(WavFile.read(file).samples()).isNotEmpty();
      } catch (DataException refused) {
        assertThat(refused.reason()).startsWith("low/a.wav");
      }
    }
  }
}
