package glassbox.ui.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import javafx.application.Application;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/// The look of a whole window: AtlantaFX's Primer, our colours over it, our faces.
public enum Theme {
  LIGHT,
  DARK;

  private static final double BASE_PIXELS = 13;
  private static final String INTER = "/com/formdev/flatlaf/fonts/inter/Inter-";
  private static final String MONO = "/com/formdev/flatlaf/fonts/jetbrains_mono/JetBrainsMono-";
  private static final List<String> FACES =
      List.of(
          INTER + "Regular.otf",
          INTER + "Italic.otf",
          INTER + "SemiBold.otf",
          INTER + "Bold.otf",
          MONO + "Regular.ttf",
          MONO + "Bold.ttf");

  private static final Pattern PIXELS = Pattern.compile("(\\d+(?:\\.\\d+)?)px");

  private static boolean facesLoaded;

  /// Dresses `scene`.
  ///
  /// @param textSize 1 for 13 px
  public void dress(Scene scene, double textSize) {
    loadFaces();
    Application.setUserAgentStylesheet(
        this == LIGHT
            ? new PrimerLight().getUserAgentStylesheet()
            : new PrimerDark().getUserAgentStylesheet());
    scene
        .getStylesheets()
        .setAll(
            sheet(this == LIGHT ? "light.css" : "dark.css"),
            sized(sheet("glassbox.css"), textSize),
            sized(sheet("canvas.css"), textSize));
    if (!Platform.isSupported(ConditionalFeature.TRANSPARENT_WINDOW)) {
      scene.getStylesheets().add(sheet("opaque.css"));
    }
  }

  private static synchronized void loadFaces() {
    if (facesLoaded) {
      return;
    }
    facesLoaded = true;
    for (String face : FACES) {
      try (InputStream in = Theme.class.getResourceAsStream(face)) {
        Font.loadFont(in, BASE_PIXELS);
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
  }

  /// A sheet whose lengths in `px` follow the text size; bare numbers, as of rounded corners, stay.
  /// A sheet and not a style, because menus, lists and hints are windows of their own that take the
  /// sheets of the window that they belong to, but not its styles.
  private static String sized(String sheet, double textSize) {
    if (textSize == 1) {
      return sheet;
    }
    try (InputStream in = URI.create(sheet).toURL().openStream()) {
      String rules = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      String scaled =
          PIXELS
              .matcher(rules)
              .replaceAll(
                  length ->
                      String.format(
                          Locale.ROOT, "%.2fpx", Double.parseDouble(length.group(1)) * textSize));
      return "data:text/css;charset=utf-8;base64,"
          + Base64.getEncoder().encodeToString(scaled.getBytes(StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String sheet(String name) {
    URL url = Theme.class.getResource("/glassbox/assets/theme/" + name);
    return Objects.requireNonNull(url, name).toExternalForm();
  }
}
