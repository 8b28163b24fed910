package glassbox.data.sound;

import glassbox.data.DataException;
import glassbox.data.folder.LabelledFiles;
import glassbox.text.Texts;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Reads a recording: RIFF WAVE with PCM of 8, 16, 24 or 32 bits or floats of 32, of any rate
/// (Microsoft and IBM, Multimedia Programming Interface and Data Specifications 1.0). Channels are
/// averaged.
final class WavFile {

  private static final Texts TEXTS = Texts.of("data", "folders");

  static final long LARGEST = 64L << 20;
  private static final int PCM = 1;
  private static final int FLOAT = 3;
  private static final int EXTENSIBLE = 0xfffe;
  private static final int HEADER = 12;

  private final String name;
  private final ByteBuffer bytes;

  /// @param kind [#PCM] or [#FLOAT]
  private record Format(int kind, int channels, int rate, int bits) {
    int frame() {
      return channels * bits / 8;
    }
  }

  private WavFile(String name, byte[] bytes) {
    this.name = name;
    this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /// @throws DataException naming the file, the byte and the mend
  static Sound read(Path path) {
    String name = LabelledFiles.called(path);
    try {
      long size = Files.size(path);
      if (size > LARGEST) {
        throw new DataException(TEXTS.get("wav.large", name, size >> 20, LARGEST >> 20));
      }
      return new WavFile(name, Files.readAllBytes(path)).read();
    } catch (IOException unreadable) {
      throw new DataException(TEXTS.get("unreadable", name, unreadable.getMessage()), unreadable);
    }
  }

  private Sound read() {
    if (bytes.limit() < HEADER || !word(0).equals("RIFF") || !word(8).equals("WAVE")) {
      throw new DataException(TEXTS.get("wav.riff", name));
    }
    Format format = new Format(0, 0, 0, 0);
    int at = HEADER;
    while (at + 8 <= bytes.limit()) {
      long size = bytes.getInt(at + 4) & 0xffffffffL;
      if (word(at).equals("fmt ")) {
        format = format(at + 8, size);
      } else if (word(at).equals("data")) {
        return sound(format, at, size);
      }
      // Chunks begin at even places.
      at = (int) Math.min(bytes.limit(), at + 8 + size + (size & 1));
    }
    throw new DataException(TEXTS.get("wav.nothing", name));
  }

  private String word(int at) {
    byte[] letters = new byte[4];
    bytes.get(at, letters);
    return new String(letters, StandardCharsets.ISO_8859_1);
  }

  private Format format(int at, long size) {
    if (size < 16 || at + size > bytes.limit()) {
      throw new DataException(TEXTS.get("wav.header", name, at));
    }
    int kind = bytes.getShort(at) & 0xffff;
    if (kind == EXTENSIBLE && size >= 26) {
      kind = bytes.getShort(at + 24) & 0xffff;
    }
    int channels = bytes.getShort(at + 2) & 0xffff;
    int rate = bytes.getInt(at + 4);
    int bits = bytes.getShort(at + 14) & 0xffff;
    boolean whole = kind == PCM && (bits == 8 || bits == 16 || bits == 24 || bits == 32);
    if (!whole && !(kind == FLOAT && bits == 32)) {
      throw new DataException(TEXTS.get("wav.kind", name, at, kind, bits));
    }
    if (channels < 1 || channels > 64 || rate < 100 || rate > 1_000_000) {
      throw new DataException(TEXTS.get("wav.numbers", name, at, channels, rate));
    }
    return new Format(kind, channels, rate, bits);
  }

  private Sound sound(Format format, int at, long size) {
    if (format.kind == 0) {
      throw new DataException(TEXTS.get("wav.header", name, at));
    }
    int there = bytes.limit() - at - 8;
    if (size > there) {
      throw new DataException(TEXTS.get("wav.early", name, at + 4, size, there));
    }
    int count = (int) (size / format.frame());
    if (count == 0) {
      throw new DataException(TEXTS.get("wav.nothing", name));
    }
    float[] samples = new float[count];
    int step = format.bits / 8;
    for (int i = 0; i < count; i++) {
      double sum = 0;
      for (int channel = 0; channel < format.channels; channel++) {
        sum += sample(format, at + 8 + i * format.frame() + channel * step);
      }
      samples[i] = (float) (sum / format.channels);
      if (!Float.isFinite(samples[i])) {
        throw new DataException(TEXTS.get("wav.number", name, at + 8 + i * format.frame()));
      }
    }
    return new Sound(format.rate, samples);
  }

  /// From -1 to 1. Only samples of one byte have no sign.
  private double sample(Format format, int at) {
    return switch (format.bits) {
      case 8 -> ((bytes.get(at) & 0xff) - 128) / 128.0;
      case 16 -> bytes.getShort(at) / 32_768.0;
      case 24 -> (bytes.getShort(at) & 0xffff | bytes.get(at + 2) << 16) / 8_388_608.0;
      default -> format.kind == FLOAT ? bytes.getFloat(at) : bytes.getInt(at) / 2_147_483_648.0;
    };
  }
}
