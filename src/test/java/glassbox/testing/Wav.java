package glassbox.testing;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// Writes WAV files for tests.
public final class Wav {

  public static final int PCM = 1;
  public static final int FLOAT = 3;

  private Wav() {}

  /// @param samples from -1 to 1, the same on every channel
  public static byte[] of(int kind, int bits, int channels, int rate, double... samples) {
    int frame = channels * bits / 8;
    var to = ByteBuffer.allocate(44 + samples.length * frame).order(ByteOrder.LITTLE_ENDIAN);
    put(to, "RIFF").putInt(36 + samples.length * frame);
    put(to, "WAVE");
    put(to, "fmt ").putInt(16).putShort((short) kind).putShort((short) channels).putInt(rate);
    to.putInt(rate * frame).putShort((short) frame).putShort((short) bits);
    put(to, "data").putInt(samples.length * frame);
    for (double sample : samples) {
      for (int channel = 0; channel < channels; channel++) {
        put(to, kind, bits, sample);
      }
    }
    return to.array();
  }

  private static ByteBuffer put(ByteBuffer to, String word) {
    return to.put(word.getBytes(StandardCharsets.US_ASCII));
  }

  private static void put(ByteBuffer to, int kind, int bits, double sample) {
    switch (bits) {
      case 8 -> to.put((byte) Math.round(sample * 127 + 128));
      case 16 -> to.putShort((short) Math.round(sample * 32_767));
      case 24 -> {
        int value = (int) Math.round(sample * 8_388_607);
        to.putShort((short) value).put((byte) (value >> 16));
      }
      default -> {
        if (kind == FLOAT) {
          to.putFloat((float) sample);
        } else {
          to.putInt((int) Math.round(sample * Integer.MAX_VALUE));
        }
      }
    }
  }

  public static double[] tone(double hertz, int rate, int count) {
    double[] samples = new double[count];
    for (int i = 0; i < count; i++) {
      samples[i] = 0.5 * StrictMath.sin(2 * Math.PI * hertz * i / rate);
    }
    return samples;
  }
}
