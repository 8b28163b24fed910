package glassbox.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.testing.ColourVision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The colours of both themes are told apart by everybody's eyes, and words stand out from what
/// they stand on.
final class ThemeColoursTest {

  private static final Pattern NAMED = Pattern.compile("-glass-([a-z0-9-]+): (#[0-9a-f]{6});");

  /// Where it is 1, two colours side by side are just told apart.
  private static final double LEAST_DISTANCE = 8;

  private static final double TEXT = 4.5;
  private static final double GRAPHIC = 3;

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void classesAreToldApartByAllEyes(String theme) {
    assertApart(theme, "class", 5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void curvesAreToldApartByAllEyes(String theme) {
    assertApart(theme, "series", 8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void wordsAreReadOnAllTheyStandOn(String theme) {
    List<String> faint = new ArrayList<>();
    for (boolean strong : List.of(false, true)) {
      Map<String, Color> colours = colours(theme, strong);
      for (String ground : List.of("panel", "canvas", "card", "inset")) {
        for (String ink : List.of("text", "muted", "good", "bad")) {
          check(colours, ink, ground, TEXT, faint);
        }
      }
    }
    assertThat(faint).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void pointsCurvesWiresAndTheFocusStandOut(String theme) {
    List<String> faint = new ArrayList<>();
    Map<String, Color> colours = colours(theme, false);
    for (int i = 1; i <= 5; i++) {
      check(colours, "class-" + i, "panel", GRAPHIC, faint);
    }
    for (int i = 1; i <= 8; i++) {
      check(colours, "series-" + i, "panel", GRAPHIC, faint);
    }
    for (String ground : List.of("panel", "canvas", "card")) {
      check(colours, "faint", ground, GRAPHIC, faint);
      check(colours, "focus", ground, GRAPHIC, faint);
    }
    assertThat(faint).isEmpty();
  }

  private static void check(
      Map<String, Color> colours, String ink, String ground, double least, List<String> faint) {
    double contrast = ColourVision.contrast(of(colours, ink), of(colours, ground));
    if (contrast < least) {
      faint.add("%s on %s: %.2f, not %.1f".formatted(ink, ground, contrast, least));
    }
  }

  private static void assertApart(String theme, String family, int count) {
    Map<String, Color> colours = colours(theme, false);
    List<String> alike = new ArrayList<>();
    for (ColourVision eyes : ColourVision.values()) {
      for (int i = 1; i <= count; i++) {
        for (int j = i + 1; j <= count; j++) {
          double distance =
              eyes.distance(of(colours, family + "-" + i), of(colours, family + "-" + j));
          if (distance < LEAST_DISTANCE) {
            alike.add("%s %d and %d: %.1f, %s".formatted(family, i, j, distance, eyes));
          }
        }
      }
    }
    assertThat(alike).isEmpty();
  }

  private static Color of(Map<String, Color> colours, String name) {
    return Objects.requireNonNull(colours.get(name), name);
  }

  /// @param strong with what a projector changes
  private static Map<String, Color> colours(String theme, boolean strong) {
    try {
      String sheet = Files.readString(Path.of("assets", "theme", theme + ".css"));
      String plain = strong ? sheet : sheet.substring(0, sheet.indexOf(".root.glass-strong"));
      Map<String, Color> colours = new HashMap<>();
      Matcher matcher = NAMED.matcher(plain);
      while (matcher.find()) {
        colours.put(matcher.group(1), Color.web(matcher.group(2)));
      }
      return colours;
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }
}
