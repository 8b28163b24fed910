package glassbox.ui.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Samples as a sound card takes them.
final class PcmTest {

  @Test
  void eachSampleIsTwoBytesTheLowOneFirst() {
    byte[] bytes = Pcm.of(new float[] {0, 1, -1, 0.5f, -1f / 32_767});
    assertThat(bytes).containsExactly(0, 0, 0xff, 0x7f, 0x01, 0x80, 0x00, 0x40, 0xff, 0xff);
  }

  @Test
  void whatIsTooLoudStaysAsLoudAsCanBe() {
    assertThat(Pcm.of(new float[] {3, -3})).containsExactly(0xff, 0x7f, 0x01, 0x80);
  }
}
