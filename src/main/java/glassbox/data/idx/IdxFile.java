package glassbox.data.idx;

import glassbox.data.DataException;
import glassbox.data.Progress;
import glassbox.text.Texts;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/// An open IDX file of unsigned bytes: a magic number that tells how many axes it has, their sizes,
/// the values. What the header claims is held against the file before memory is taken for it.
final class IdxFile implements AutoCloseable {

  private static final Texts TEXTS = Texts.of("data", "files");

  static final int LABELS = 0x0801;
  static final int IMAGES = 0x0803;

  private static final long MOST_VALUES = 500_000_000;

  /// Deflate cannot shrink anything further than about 1032 to 1.
  private static final long BEST_COMPRESSION = 1040;

  private static final int CHUNK = 1 << 20;

  private final String name;
  private final InputStream in;
  private final int[] sizes;

  private IdxFile(String name, InputStream in, int[] sizes) {
    this.name = name;
    this.in = in;
    this.sizes = sizes;
  }

  static IdxFile open(Path path, int magic) {
    String name = path.getFileName().toString();
    if (!Files.isRegularFile(path)) {
      throw new DataException(TEXTS.get("absent", name));
    }
    try {
      long length = Files.size(path);
      var raw = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
      boolean packed = isGzip(raw);
      InputStream in = packed ? new GZIPInputStream(raw, 1 << 16) : raw;
      int[] sizes = header(name, in, magic);
      checkClaim(name, sizes, length, packed);
      return new IdxFile(name, in, sizes);
    } catch (EOFException cut) {
      throw new DataException(TEXTS.get("idx.header", name), cut);
    } catch (IOException failed) {
      throw unreadable(name, failed);
    }
  }

  private static DataException unreadable(String name, IOException failed) {
    return new DataException(TEXTS.get("idx.unreadable", name, failed.getMessage()), failed);
  }

  private static boolean isGzip(BufferedInputStream in) throws IOException {
    in.mark(2);
    boolean gzip = in.read() == 0x1f && in.read() == 0x8b;
    in.reset();
    return gzip;
  }

  private static int[] header(String name, InputStream in, int magic) throws IOException {
    int found = ByteBuffer.wrap(exactly(in, 4)).getInt();
    if (found != magic) {
      throw new DataException(
          TEXTS.get(magic == IMAGES ? "idx.images" : "idx.labels", name, magic, found));
    }
    int[] sizes = new int[magic & 0xff];
    ByteBuffer header = ByteBuffer.wrap(exactly(in, 4 * sizes.length));
    for (int axis = 0; axis < sizes.length; axis++) {
      sizes[axis] = header.getInt();
      if (sizes[axis] < 1) {
        throw new DataException(TEXTS.get("idx.size", name, 4 + 4 * axis, sizes[axis]));
      }
    }
    return sizes;
  }

  private static byte[] exactly(InputStream in, int count) throws IOException {
    byte[] bytes = in.readNBytes(count);
    if (bytes.length < count) {
      throw new EOFException();
    }
    return bytes;
  }

  private static void checkClaim(String name, int[] sizes, long length, boolean packed) {
    double claimed = 1;
    for (int size : sizes) {
      claimed *= size;
    }
    if (claimed > MOST_VALUES) {
      throw new DataException(TEXTS.get("idx.many", name, claimed, MOST_VALUES));
    }
    long header = 4 + 4L * sizes.length;
    boolean possible = packed ? claimed <= length * BEST_COMPRESSION : claimed + header == length;
    if (!possible) {
      throw new DataException(TEXTS.get("idx.claim", name, claimed, length));
    }
  }

  String name() {
    return name;
  }

  int[] sizes() {
    return sizes;
  }

  /// All values.
  byte[] read(Progress progress) {
    int count = 1;
    for (int size : sizes) {
      count *= size;
    }
    // Memory is taken as values arrive, not as the header claims them.
    byte[] values = new byte[Math.min(count, CHUNK)];
    try {
      for (int at = 0; at < count; at += CHUNK) {
        progress.report((double) at / count);
        int wanted = Math.min(CHUNK, count - at);
        if (at + wanted > values.length) {
          values = Arrays.copyOf(values, (int) Math.min(count, 2L * values.length));
        }
        int got = in.readNBytes(values, at, wanted);
        if (got < wanted) {
          throw new DataException(
              TEXTS.get("idx.early", name, 4 + 4L * sizes.length + at + got, count, at + got));
        }
      }
      return values;
    } catch (EOFException cut) {
      throw new DataException(TEXTS.get("idx.cut", name), cut);
    } catch (IOException failed) {
      throw unreadable(name, failed);
    }
  }

  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException failed) {
      throw unreadable(name, failed);
    }
  }
}
