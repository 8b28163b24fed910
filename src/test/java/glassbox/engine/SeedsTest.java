package glassbox.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SeedsTest {

  @Test
  void theSameSeedDrawsTheSameNumbers() {
    assertThat(Seeds.of(7).nextLong()).isEqualTo(Seeds.of(7).nextLong());
    assertThat(Seeds.of(7).nextLong()).isNotEqualTo(Seeds.of(8).nextLong());
  }

  @Test
  void aChildDoesNotDependOnWhatWasDrawnBefore() {
    Seeds drawn = Seeds.of(7);
    drawn.nextLong();
    assertThat(drawn.child("weights").nextLong())
        .isEqualTo(Seeds.of(7).child("weights").nextLong())
        .isNotEqualTo(Seeds.of(7).child("dropout").nextLong());
  }

  @Test
  void gaussiansHaveMeanZeroAndDeviationOne() {
    Seeds seeds = Seeds.of(1);
    double[] draws = IntStream.range(0, 20_000).mapToDouble(i -> seeds.gaussian()).toArray();
    double mean = Arrays.stream(draws).average().orElseThrow();
    double variance =
        Arrays.stream(draws).map(x -> (x - mean) * (x - mean)).average().orElseThrow();
    assertThat(mean).isBetween(-0.03, 0.03);
    assertThat(variance).isBetween(0.96, 1.04);
  }

  @Test
  void aShuffleKeepsEveryItem() {
    int[] items = IntStream.range(0, 50).toArray();
    Seeds.of(3).shuffle(items);
    assertThat(items).isNotEqualTo(IntStream.range(0, 50).toArray());
    assertThat(items).containsExactlyInAnyOrder(IntStream.range(0, 50).toArray());
  }
}
