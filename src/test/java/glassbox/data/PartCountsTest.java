package glassbox.data;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.engine.Seeds;
import glassbox.engine.Shape;
import java.util.List;
import java.util.stream.IntStream;
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

  @Test
  void saysWhichClassAPartLacks() {
    assertThat(PartCounts.of(data()).warnings())
        .containsExactly(
            "No example of c in validation and test. Keep more from training, or get more"
                + " examples.");
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
