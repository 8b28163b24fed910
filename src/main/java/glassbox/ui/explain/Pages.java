package glassbox.ui.explain;

import glassbox.text.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Pages about what is not a layer: the loss, the gradients, the data.
public final class Pages {

  private Pages() {}

  /// The page in the language of the user, or else in English.
  ///
  /// @param name of the file beside this class, without its ending
  public static String read(String name) {
    String language = Language.spoken().locale().getLanguage();
    return Stream.of(name + "_" + language + ".md", name + ".md")
        .map(Pages::content)
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("There is no page called " + name + "."));
  }

  private static String content(String file) {
    try (@Nullable InputStream page = Pages.class.getResourceAsStream(file)) {
      return page == null ? "" : new String(page.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
