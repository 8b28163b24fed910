package glassbox.ui.data;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Sounds as devices take them: numbers of 16 bits, the low byte first.
final class Pcm {

  static final int BITS = 16;

  private Pcm() {}

  /// @param samples from -1 to 1; what is beyond is as loud as can be
  static byte[] of(float[] samples) {
    var bytes = ByteBuffer.allocate(samples.length * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    for (float sample : samples) {
      bytes.putShort((short) Math.round(Math.clamp(sample, -1f, 1f) * Short.MAX_VALUE));
    }
    return bytes.array();
  }
}
