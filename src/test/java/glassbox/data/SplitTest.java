package glassbox.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import glassbox.engine.Seeds;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class SplitTest {

  private static Target.Classes classes(int... counts) {
    int[] labels =
        IntStream.range(0, counts.length)
            .flatMap(label -> IntStream.generate(() -> label).limit(counts[label]))
            .toArray();
    return new Target.Classes(List.of("a", "b", "c").subList(0, counts.length), labels);
  }

  @Test
  void putsEveryExampleInExactlyOnePart() {
    Split split = Split.of(classes(70, 31, 3), new Split.Shares(0.2, 0.15), Seeds.of(5));
    int[] all =
        Stream.of(split.training(), split.validation(), split.test())
            .flatMapToInt(IntStream::of)
            .sorted()
            .toArray();
    assertThat(all).isEqualTo(IntStream.range(0, 104).toArray());
  }

  @Test
  void keepsTheProportionsOfTheClasses() {
    Target.Classes target = classes(100, 50, 50);
    Split split = Split.of(target, new Split.Shares(0.2, 0.1), Seeds.of(5));
    assertThat(target.pick(split.validation()).counts()).containsExactly(20, 10, 10);
    assertThat(target.pick(split.test()).counts()).containsExactly(10, 5, 5);
  }

  @Test
  void leavesAtLeastOneOfEveryClassToTrainOn() {
    Target.Classes target = classes(1, 2, 40);
    Split split = Split.of(target, new Split.Shares(0.4, 0.4), Seeds.of(1));
    assertThat(target.pick(split.training()).counts()).doesNotContain(0);
  }

  @Test
  void isTheSameForTheSameSeed() {
    Split.Shares shares = new Split.Shares(0.2, 0.2);
    assertThat(Split.of(classes(50, 50), shares, Seeds.of(1)).test())
        .isEqualTo(Split.of(classes(50, 50), shares, Seeds.of(1)).test())
        .isNotEqualTo(Split.of(classes(50, 50), shares, Seeds.of(2)).test());
  }

  @Test
  void refusesSharesThatLeaveNothing() {
    assertThatThrownBy(() -> new Split.Shares(0.5, 0.5))
        .hasMessage(
            "`validation` and `test` must be 0 or more and leave something to train on. Received:"
                + " 0.5 and 0.5.");
  }
}
