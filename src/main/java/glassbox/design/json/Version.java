package glassbox.design.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// Which Glassbox this is.
public final class Version {

  private Version() {}

  /// As the build names it: `1.0`.
  public static String current() {
    try (InputStream in = Version.class.getResourceAsStream("/glassbox/version.txt")) {
      if (in == null) {
        throw new IllegalStateException("The file version.txt is missing from the program.");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
