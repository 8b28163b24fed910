package glassbox.data;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.engine.Seeds;
import glassbox.engine.Shape;
import glassbox.engine.Slice;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class BatchesTest {

  private final Examples examples =
      new Examples(
          Shape.of(1),
          new float[] {0, 1, 2, 3, 4, 5, 6},
          new Target.Values("y", new float[] {0, 10, 20, 30, 40, 50, 60}));

  private List<Float> epoch(Batches batches) {
    List<Float> seen = new ArrayList<>();
    Slice inputs = Slice.ofLength(3);
    Slice targets = Slice.ofLength(3);
    while (!batches.epochIsOver()) {
      int rows = batches.fill(inputs, targets);
      for (int row = 0; row < rows; row++) {
        seen.add(inputs.data()[row]);
        assertThat(targets.data()[row]).isEqualTo(10 * inputs.data()[row]);
      }
    }
    return seen;
  }

  @Test
  void showsEveryExampleOnceAnEpochInAnOrderOfItsOwn() {
    Batches batches = new Batches(examples, new Encoding.Plain(), 3, Seeds.of(4));
    List<Float> first = epoch(batches);
    batches.begin(1);
    List<Float> second = epoch(batches);
    assertThat(first).containsExactlyInAnyOrder(0f, 1f, 2f, 3f, 4f, 5f, 6f).isNotEqualTo(second);
    batches.begin(0);
    assertThat(epoch(batches)).isEqualTo(first);
  }

  @Test
  void encodesAClassForEveryStep() {
    var target = Target.Classes.everyStep(List.of("a", "b", "c"), new int[] {0, 1, 2, 2}, 2);
    assertThat(target.labels()).containsExactly(1, 2);
    Encoding every = Encoding.of(target.pick(new int[] {1, 0}), Shape.of(2, 3), false);
    Slice to = Slice.ofLength(2 * every.width());
    every.write(target.pick(new int[] {1, 0}), 0, to, 0);
    every.write(target.pick(new int[] {1, 0}), 1, to, 1);
    assertThat(to.data()).containsExactly(0, 0, 1, 0, 0, 1, 1, 0, 0, 0, 1, 0);
    Slice said = Slice.of(0, 0, 1, 1, 0, 0, 1, 0, 0, 0, 1, 0);
    assertThat(every.agreements(2, said, to)).isEqualTo(3);
    assertThat(every.answers()).isEqualTo(2);
    // A network that gives the last step alone is held to that.
    Encoding last = Encoding.of(target, Shape.of(3), false);
    last.write(target, 0, to, 0);
    assertThat(to.data()).startsWith(0, 1, 0);
  }

  @Test
  void encodesClassesForOneUnitAndForSeveral() {
    Target.Classes target = new Target.Classes(List.of("no", "yes"), new int[] {1, 0});
    Slice to = Slice.ofLength(4);
    Encoding.of(target, Shape.of(2), false).write(target, 0, to, 1);
    assertThat(to.data()).containsExactly(0, 0, 0, 1);
    Encoding.of(target, Shape.of(1), true).write(target, 1, to, 0);
    assertThat(to.data()[0]).isEqualTo(-1);
    assertThat(new Encoding.Single(-1).decide(Slice.of(0.1f), 0)).isEqualTo(1);
    assertThat(new Encoding.Single(0).decide(Slice.of(0.4f), 0)).isEqualTo(0);
    assertThat(new Encoding.OneHot(3, 0).decide(Slice.of(1, 2, 3, 0.2f, 0.7f, 0.1f), 1))
        .isEqualTo(1);
  }
}
