package glassbox.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @ValueSource(ints = {0, 7, 10, 99, 100, 12_345, 1_000_000_000, Integer.MAX_VALUE})
  void becomesTheChildOfANumberedName(int number) {
    Seeds parent = Seeds.of(7);
    Seeds child = parent.child("epoch " + number);
    Seeds reused = Seeds.of(1);
    reused.nextLong();
    reused.become(parent, "epoch ", number);
    assertThat(reused.child("x").nextLong()).isEqualTo(child.child("x").nextLong());
    assertThat(reused.nextLong()).isEqualTo(child.nextLong());
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
