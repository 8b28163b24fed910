package glassbox.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/// Numbers that were counted by hand.
final class DistributionTest {

  private static Distribution of(float... values) {
    return Distribution.of(List.of(new Distribution.Stretch(values, 0, values.length)));
  }

  private static int inBins(Distribution distribution) {
    return Arrays.stream(distribution.bins().counts()).sum();
  }

  @Test
  void binsAreSymmetricWhereNumbersHaveBothSigns() {
    Distribution d = of(-1, -0.95f, 0.5f, 0.97f);
    assertThat(d.bins().from()).isEqualTo(-1);
    assertThat(d.bins().to()).isEqualTo(1);
    assertThat(d.bins().counts()).hasSize(20);
    assertThat(d.bins().width()).isCloseTo(0.1, within(1e-12));
    assertThat(d.bins().start(15)).isCloseTo(0.5, within(1e-12));
    assertThat(d.bins().counts()[0]).isEqualTo(2);
    assertThat(d.bins().counts()[15]).isEqualTo(1);
    assertThat(d.bins().counts()[19]).isEqualTo(1);
    assertThat(d.mean()).isCloseTo(-0.12, within(1e-7));
    assertThat(d.deviation()).isCloseTo(0.87118, within(1e-4));
    assertThat(d.least()).isEqualTo(-1);
    assertThat(d.largest()).isCloseTo(0.97, within(1e-7));
  }

  @Test
  void binsBeginAtZeroWhereNumbersHaveOneSign() {
    Distribution positive = of(0.3f, 1.1f, 1.2f);
    assertThat(positive.bins().from()).isEqualTo(0);
    assertThat(positive.bins().to()).isCloseTo(1.2, within(1e-12));
    assertThat(positive.bins().counts()[5]).isEqualTo(1);
    assertThat(positive.bins().counts()[19]).isEqualTo(1);
    Distribution negative = of(-3, -0.5f);
    assertThat(negative.bins().from()).isEqualTo(-3);
    assertThat(negative.bins().to()).isEqualTo(0);
  }

  @Test
  void exactZerosAreCountedApart() {
    Distribution d = of(0, 0, 0, -0f, 2, 1);
    assertThat(d.zeros()).isEqualTo(4);
    assertThat(d.zeroShare()).isCloseTo(2.0 / 3, within(1e-12));
    assertThat(inBins(d)).isEqualTo(2);
    assertThat(d.mean()).isEqualTo(0.5);
    assertThat(Arrays.stream(d.octaves().counts()).sum()).isEqualTo(2);
  }

  @Test
  void oneFarNumberDoesNotStretchTheBins() {
    float[] values = new float[1000];
    for (int i = 0; i < 1000; i++) {
      values[i] = (i - 500) / 1000f;
    }
    values[7] = 1e9f;
    values[8] = -1e9f;
    Distribution d = of(values);
    assertThat(d.bins().to()).isBetween(0.5, 1.0);
    assertThat(d.bins().above()).isEqualTo(1);
    assertThat(d.bins().below()).isEqualTo(1);
    assertThat(d.outside()).isEqualTo(2);
    assertThat(d.bins().counts()).hasSize(40);
    assertThat(inBins(d) + d.zeros() + d.outside()).isEqualTo(1000);
    assertThat(d.largest()).isEqualTo(1e9f);
  }

  @Test
  void whatIsNoNumberStandsApartAndWhatIsInfiniteLiesOutside() {
    Distribution d = of(Float.NaN, 1, -1, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY);
    assertThat(d.count()).isEqualTo(5);
    assertThat(d.broken()).isEqualTo(1);
    assertThat(d.bins().above()).isEqualTo(1);
    assertThat(d.bins().below()).isEqualTo(1);
    assertThat(inBins(d)).isEqualTo(2);
    assertThat(d.mean()).isZero();
    assertThat(d.deviation()).isEqualTo(1);
    assertThat(Arrays.stream(d.octaves().counts()).sum()).isEqualTo(2);
  }

  @Test
  void thereAreBinsWhereThereIsNothingToPutIntoThem() {
    for (Distribution d : List.of(of(), of(0, 0), of(Float.NaN))) {
      assertThat(d.bins().from()).isEqualTo(0);
      assertThat(d.bins().to()).isEqualTo(1);
      assertThat(inBins(d)).isZero();
      assertThat(d.octaves().counts()).isEmpty();
    }
    assertThat(of().mean()).isNaN();
    assertThat(of(0, 0).mean()).isZero();
  }

  @Test
  void magnitudesAreCountedByOctaves() {
    Distribution d = of(1, -1.5f, 2, 3.9f, -4, 0.25f);
    assertThat(d.octaves().first()).isEqualTo(-2);
    assertThat(d.octaves().counts()).containsExactly(1, 0, 2, 2, 1);
  }

  @Test
  void alikeNumbersHaveNoDeviation() {
    float[] alike = new float[77];
    Arrays.fill(alike, 0.1f);
    assertThat(of(alike).deviation()).isZero();
    assertThat(of(alike).mean()).isCloseTo(0.1, within(1e-8));
  }

  @Test
  void everyNumberLiesSomewhereWhateverItsSize() {
    var chance = RandomGenerator.of("L64X128MixRandom");
    for (int trial = 0; trial < 200; trial++) {
      float[] values = new float[1 + chance.nextInt(500)];
      for (int i = 0; i < values.length; i++) {
        values[i] = Float.intBitsToFloat(chance.nextInt());
      }
      Distribution d = of(values);
      assertThat(inBins(d) + d.zeros() + d.broken() + d.outside()).isEqualTo(values.length);
      assertThat(d.bins().to()).isFinite().isGreaterThan(d.bins().from());
    }
  }

  @Test
  void endsAreRound() {
    assertThat(Spreading.rounded(0.97)).isEqualTo(1);
    assertThat(Spreading.rounded(1)).isEqualTo(1);
    assertThat(Spreading.rounded(1.01)).isEqualTo(1.2);
    assertThat(Spreading.rounded(0.0034)).isCloseTo(0.004, within(1e-15));
    assertThat(Spreading.rounded(7e20)).isCloseTo(8e20, within(1e6));
  }

  @Test
  void severalStretchesCountTogether() {
    float[] data = {9, 1, -1, 9, 2};
    Distribution d =
        Distribution.of(
            List.of(new Distribution.Stretch(data, 1, 2), new Distribution.Stretch(data, 4, 1)));
    assertThat(d.count()).isEqualTo(3);
    assertThat(d.largest()).isEqualTo(2);
  }
}
