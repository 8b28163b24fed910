package glassbox.data;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.engine.Seeds;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class GeneratorTest {

  private static Examples draw(Generator generator, double noise, long seed) {
    return ((PlainSource) generator.generate(600, noise, 3, Seeds.of(seed))).examples();
  }

  @ParameterizedTest
  @EnumSource
  void drawsTheSamePointsForTheSameSeedAndOthersForAnother(Generator generator) {
    assertThat(draw(generator, 0.2, 1).inputs())
        .isEqualTo(draw(generator, 0.2, 1).inputs())
        .isNotEqualTo(draw(generator, 0.2, 2).inputs());
  }

  @ParameterizedTest
  @EnumSource
  void staysOnThePlaneThatIsShown(Generator generator) {
    for (float coordinate : draw(generator, 0.1, 1).inputs()) {
      assertThat(Math.abs(coordinate)).isLessThan(6);
    }
  }

  @ParameterizedTest
  @EnumSource
  void givesEveryClassItsShare(Generator generator) {
    if (draw(generator, 0, 1).target() instanceof Target.Classes classes) {
      int[] counts = classes.counts();
      assertThat(counts.length).isBetween(generator.fewestClasses(), generator.mostClasses());
      assertThat(Arrays.stream(counts).max().orElseThrow())
          .isEqualTo(Arrays.stream(counts).min().orElseThrow());
    } else {
      assertThat(generator.classifies()).isFalse();
    }
  }

  /// Without noise, the nearest neighbour knows the class: the classes do not overlap.
  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"PLANE", "HILLS", "SINE", "GAUSSIANS", "CHECKERBOARD", "EDGES"})
  void withoutNoiseClassesDoNotOverlap(Generator generator) {
    Examples examples = draw(generator, 0, 1);
    int[] labels = ((Target.Classes) examples.target()).labels();
    int wrong = 0;
    for (int i = 0; i < labels.length; i++) {
      wrong += labels[nearest(examples.inputs(), i)] == labels[i] ? 0 : 1;
    }
    assertThat(wrong).isLessThan(labels.length / 15);
  }

  @Test
  void colorsTheCheckerboardByItsSquares() {
    Examples examples = draw(Generator.CHECKERBOARD, 0, 1);
    int[] labels = ((Target.Classes) examples.target()).labels();
    for (int i = 0; i < labels.length; i++) {
      int column = (int) ((examples.inputs()[2 * i] + 5) / 2.5);
      int row = (int) ((examples.inputs()[2 * i + 1] + 5) / 2.5);
      assertThat((column + row) % 2).isEqualTo(labels[i]);
    }
  }

  /// The mean slope of a picture stands across its edge, on whichever side is dark.
  @Test
  void edgesRunTheWayTheirClassSays() {
    Examples examples = draw(Generator.EDGES, 0, 1);
    Target.Classes classes = (Target.Classes) examples.target();
    int side = examples.shape().last();
    for (int i = 0; i < examples.count(); i++) {
      double across = 0;
      double down = 0;
      for (int y = 0; y + 1 < side; y++) {
        for (int x = 0; x + 1 < side; x++) {
          int at = i * side * side + y * side + x;
          across += examples.inputs()[at + 1] - examples.inputs()[at];
          down += examples.inputs()[at + side] - examples.inputs()[at];
        }
      }
      double runs = 90 - Math.toDegrees(Math.atan2(down, across));
      String name = classes.names().get(classes.labels()[i]);
      double apart = Math.abs(runs - Integer.parseInt(name.replace("°", ""))) % 180;
      assertThat(Math.min(apart, 180 - apart)).as(name).isLessThan(30);
    }
  }

  private static int nearest(float[] points, int from) {
    int best = -1;
    double least = Double.MAX_VALUE;
    for (int i = 0; i < points.length / 2; i++) {
      double dx = points[2 * i] - points[2 * from];
      double dy = points[2 * i + 1] - points[2 * from + 1];
      if (i != from && dx * dx + dy * dy < least) {
        least = dx * dx + dy * dy;
        best = i;
      }
    }
    return best;
  }
}
