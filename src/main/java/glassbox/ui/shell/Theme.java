package glassbox.ui.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
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
            sheet("glassbox.css"),
            sheet("canvas.css"),
            sized(BASE_PIXELS * textSize));
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

  /// The text size as a sheet, because menus, lists and hints are windows of their own that take
  /// the sheets of the window that they belong to, but not its styles.
  private static String sized(double pixels) {
    String rule = ".root { -fx-font-size: " + pixels + "px; }";
    return "data:text/css;base64,"
        + Base64.getEncoder().encodeToString(rule.getBytes(StandardCharsets.UTF_8));
  }

  private static String sheet(String name) {
    URL url = Theme.class.getResource("/glassbox/assets/theme/" + name);
    return Objects.requireNonNull(url, name).toExternalForm();
  }
}
