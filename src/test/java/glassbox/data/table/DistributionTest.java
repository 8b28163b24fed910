package glassbox.data.table;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.data.table.Distribution.Bar;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class DistributionTest {

  @Test
  void givesFewWholeNumbersABarEach() {
    assertThat(Distribution.of(new double[] {1, 3, 3, Double.NaN}).bars())
        .containsExactly(new Bar("1", 1), new Bar("2", 0), new Bar("3", 2));
  }

  @Test
  void countsNumbersInTwelveRanges() {
    double[] values = IntStream.rangeClosed(0, 24).mapToDouble(i -> i / 2.0).toArray();
    List<Bar> bars = Distribution.of(values).bars();
    assertThat(bars).hasSize(12).startsWith(new Bar("0 to 1", 2)).endsWith(new Bar("11 to 12", 3));
  }

  @Test
  void putsTheMostFrequentWordFirst() {
    var words = new Column.Categories("w", List.of("a", "b"), new int[] {1, 0, 1, -1});
    assertThat(Distribution.of(words).bars()).containsExactly(new Bar("b", 2), new Bar("a", 1));
  }

  @Test
  void gathersRareWords() {
    List<String> levels = IntStream.range(10, 30).mapToObj(i -> "w" + i).toList();
    var words = new Column.Categories("w", levels, IntStream.range(0, 20).toArray());
    assertThat(Distribution.of(words).bars()).hasSize(12).endsWith(new Bar("9 other words", 9));
  }

  @Test
  void hasNoBarsWhereAllIsMissing() {
    assertThat(Distribution.of(new double[] {Double.NaN}).bars()).isEmpty();
  }
}
