package glassbox.data;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.engine.Seeds;
import glassbox.engine.Shape;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class PartCountsTest {

  /// Ten of `a`, ten of `b`, one of `c`; a fifth each is kept for validation and test.
  private static Dataset data() {
    int[] labels = IntStream.range(0, 21).map(i -> i == 20 ? 2 : i % 2).toArray();
    return new PlainSource(
            "made",
            Dataset.Kind.PLANE,
            new Examples(
                Shape.of(2), new float[42], new Target.Classes(List.of("a", "b", "c"), labels)),
            List.of("x", "y"))
        .prepare(new Split.Shares(0.2, 0.2), Seeds.of(3));
  }

  @Test
  void countsEachClassInEachPart() {
    PartCounts counts = PartCounts.of(data());
    assertThat(counts.parts().get(0).counts()).containsExactly(6, 6, 1);
    assertThat(counts.parts().get(1).counts()).containsExactly(2, 2, 0);
    assertThat(counts.parts().get(2).counts()).containsExactly(2, 2, 0);
    assertThat(counts.total()).isEqualTo(21);
    assertThat(counts.parts().get(1).share(0)).isEqualTo(0.5);
  }

  /// 69.3, 15.3 and 15.3 rounded one by one would be 99.
  @Test
  void sharesOfPartsInPerCentAreAHundredTogether() {
    var counts = new PartCounts(List.of(), List.of(part(104, 0), part(23, 1), part(23, 2)));
    assertThat(counts.percents()).containsExactly(70, 15, 15);
    var equal = new PartCounts(List.of(), List.of(part(62, 0), part(14, 1), part(14, 2)));
    assertThat(equal.percents()).containsExactly(69, 16, 15);
  }

  /// 49.5 and 50.5 rounded one by one would be 101; 69.3, 15.4 and 15.3 would be 99.
  @Test
  void sharesOfClassesInPerCentAreAHundredTogether() {
    assertThat(percents(297, 303)).containsExactly(49, 51);
    assertThat(percents(303, 297)).containsExactly(51, 49);
    assertThat(percents(14, 32, 0)).containsExactly(30, 70, 0);
    assertThat(percents(693, 154, 153)).containsExactly(69, 16, 15);
  }

  @Test
  void equalClassesHaveEqualSharesInPerCent() {
    assertThat(percents(1, 1, 1)).containsExactly(33, 33, 33);
    assertThat(percents(62, 14, 14)).containsExactly(69, 16, 16);
    assertThat(percents(0, 0)).containsExactly(0, 0);
  }

  private static List<Integer> percents(Integer... counts) {
    int total = Stream.of(counts).mapToInt(Integer::intValue).sum();
    return new PartCounts.PerClass(Part.TEST, total, List.of(counts)).percents();
  }

  private static PartCounts.PerClass part(int total, int ordinal) {
    return new PartCounts.PerClass(Part.values()[ordinal], total, List.of());
  }

  @Test
  void saysWhichClassAPartLacks() {
    assertThat(PartCounts.of(data()).warnings())
        .containsExactly(
            "No example of “c” in validation and test. Hold out more, or get more" + " examples.");
  }

  @Test
  void knowsWhereEachRowWent() {
    Dataset data = data();
    Whereabouts places = Whereabouts.of(data);
    assertThat(places.rows()).isEqualTo(21);
    for (int row = 0; row < 21; row++) {
      Part part = places.part(row).orElseThrow();
      assertThat(part.rows(data.rows())[places.example(row)]).isEqualTo(row);
    }
  }
}
