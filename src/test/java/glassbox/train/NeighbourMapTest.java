package glassbox.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Maps of neighbours, against what their points were made of.
final class NeighbourMapTest {

  private static final Picture.Predictions NO_ANSWERS = new Picture.Predictions(0, 1, new float[0]);

  private static Picture.Distances between(float[][] points) {
    int count = points.length;
    float[] distances = new float[count * count];
    for (int a = 0; a < count; a++) {
      for (int b = 0; b < count; b++) {
        double sum = 0;
        for (int i = 0; i < points[a].length; i++) {
          sum += Math.pow(points[a][i] - points[b][i], 2);
        }
        distances[a * count + b] = (float) Math.sqrt(sum);
      }
    }
    return new Picture.Distances(count, points[0].length, distances, NO_ANSWERS);
  }

  /// Point `i` belongs to heap `i % 3`.
  private static float[][] heaps(int count) {
    var random = new Random(3);
    float[][] points = new float[count][10];
    for (int i = 0; i < count; i++) {
      for (int k = 0; k < 10; k++) {
        points[i][k] = (float) random.nextGaussian() + (k == i % 3 ? 30 : 0);
      }
    }
    return points;
  }

  private static double distance(NeighbourMap map, int a, int b) {
    return Math.hypot(map.x(a) - map.x(b), map.y(a) - map.y(b));
  }

  @Test
  void theNearestOfEachPointIsOfItsHeap() {
    NeighbourMap map = NeighbourMap.of(between(heaps(90)), NeighbourMap.NONE);
    assertThat(map.count()).isEqualTo(90);
    for (int i = 0; i < 90; i++) {
      int nearest = -1;
      for (int other = 0; other < 90; other++) {
        boolean nearer = nearest < 0 || distance(map, i, other) < distance(map, i, nearest);
        nearest = other != i && nearer ? other : nearest;
      }
      assertThat(nearest % 3).isEqualTo(i % 3);
    }
  }

  @Test
  void theSameDistancesGiveTheSameMap() {
    NeighbourMap once = NeighbourMap.of(between(heaps(40)), NeighbourMap.NONE);
    NeighbourMap again = NeighbourMap.of(between(heaps(40)), NeighbourMap.NONE);
    assertThat(again.places()).containsExactly(once.places());
  }

  private static double size(NeighbourMap map) {
    double sum = 0;
    for (float place : map.places()) {
      sum += place * place;
    }
    return Math.sqrt(sum / map.count());
  }

  /// From a start of its own the library would lay the heaps elsewhere.
  @Test
  void whatHardlyChangedHardlyMoves() {
    float[][] points = heaps(90);
    NeighbourMap before = NeighbourMap.of(between(points), NeighbourMap.NONE);
    var random = new Random(5);
    for (float[] point : points) {
      for (int i = 0; i < point.length; i++) {
        point[i] += (float) (0.05 * random.nextGaussian());
      }
    }
    NeighbourMap after = NeighbourMap.of(between(points), before);
    double moved = 0;
    for (int i = 0; i < 90; i++) {
      moved += Math.pow(after.x(i) - before.x(i), 2) + Math.pow(after.y(i) - before.y(i), 2);
    }
    assertThat(Math.sqrt(moved / 90)).isLessThan(0.4 * size(before));
  }

  @Test
  void manyMapsDoNotGrowBeyondAllMeasure() {
    NeighbourMap map = NeighbourMap.NONE;
    for (int i = 0; i < 60; i++) {
      map = NeighbourMap.of(between(heaps(24)), map);
    }
    for (float place : map.places()) {
      assertThat(Math.abs(place)).isLessThan(60);
    }
  }

  @Test
  void whatWasTurnedAndMirroredIsTurnedBack() {
    NeighbourMap map = NeighbourMap.of(between(heaps(40)), NeighbourMap.NONE);
    float[] turned = new float[80];
    for (int i = 0; i < 40; i++) {
      turned[2 * i] = (float) (0.6 * map.x(i) + 0.8 * map.y(i));
      turned[2 * i + 1] = (float) (0.8 * map.x(i) - 0.6 * map.y(i));
    }
    NeighbourMap back = new NeighbourMap(40, turned).towards(Optional.of(map));
    for (int i = 0; i < 40; i++) {
      assertThat(back.x(i)).isCloseTo(map.x(i), within(1e-4));
      assertThat(back.y(i)).isCloseTo(map.y(i), within(1e-4));
    }
  }

  @Test
  void fewPointsEqualPointsAndBrokenNumbersHaveNoMap() {
    assertThat(NeighbourMap.of(between(heaps(7)), NeighbourMap.NONE).count()).isZero();
    assertThat(NeighbourMap.of(between(new float[20][5]), NeighbourMap.NONE).count()).isZero();
    float[][] broken = heaps(20);
    broken[4][4] = Float.NaN;
    assertThat(NeighbourMap.of(between(broken), NeighbourMap.NONE).count()).isZero();
    float[] endless = new float[400];
    Arrays.fill(endless, Float.POSITIVE_INFINITY);
    var infinite = new Picture.Distances(20, 5, endless, NO_ANSWERS);
    assertThat(NeighbourMap.of(infinite, NeighbourMap.NONE).count()).isZero();
  }

  @Test
  void oneHeapOfWhichMostAreEqualIsStillPlaced() {
    float[][] points = new float[30][4];
    points[7][1] = 1;
    points[8][2] = 1;
    NeighbourMap map = NeighbourMap.of(between(points), NeighbourMap.NONE);
    assertThat(map.count()).isEqualTo(30);
    for (int i = 0; i < 30; i++) {
      assertThat(map.x(i)).isFinite();
      assertThat(map.y(i)).isFinite();
    }
  }
}
