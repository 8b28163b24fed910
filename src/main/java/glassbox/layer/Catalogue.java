package glassbox.layer;

import glassbox.engine.choice.Choices;
import glassbox.text.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// All kinds of layers, in the order of [LayerSpec]'s list. The palette, the file format and the
/// inspector are made from it.
public final class Catalogue {

  private static final List<Entry> KINDS =
      Choices.family(LayerSpec.class).stream().map(spec -> new Entry(spec.kind(), spec)).toList();

  private Catalogue() {}

  /// @param spec what a layer of this kind begins with when it is dropped on the canvas
  public record Entry(String kind, LayerSpec spec) {

    /// Its page: what it does, why, its formula and its story, as Markdown.
    public String page() {
      return Catalogue.page(kind);
    }
  }

  public static List<Entry> kinds() {
    return KINDS;
  }

  public static Optional<Entry> find(String kind) {
    return KINDS.stream().filter(entry -> entry.kind().equals(kind)).findFirst();
  }

  /// In the language that is spoken, or in English where it lacks one.
  private static String page(String kind) {
    String name = kind.toLowerCase(Locale.ROOT);
    String spoken = name + "_" + Language.spoken().locale().getLanguage() + ".md";
    boolean translated = Catalogue.class.getResource(spoken) != null;
    try (InputStream page =
        Catalogue.class.getResourceAsStream(translated ? spoken : name + ".md")) {
      if (page == null) {
        throw new IllegalArgumentException("No layer is called " + kind + ".");
      }
      return new String(page.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
