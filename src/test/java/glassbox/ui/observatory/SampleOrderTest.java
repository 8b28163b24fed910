package glassbox.ui.observatory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import glassbox.data.Target;
import glassbox.train.Picture;
import glassbox.ui.look.Outcome;
import glassbox.ui.plot.HeatMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SampleOrderTest {

  /// Four examples of two classes: sure and right, unsure and right, sure and wrong, unsure and
  /// wrong.
  private static final Outcome OUTCOME =
      new Outcome(
          new Picture.Predictions(
              4, 2, new float[] {0.9f, 0.1f, 0.6f, 0.4f, 0.95f, 0.05f, 0.55f, 0.45f}),
          new Target.Classes(List.of("a", "b"), new int[] {0, 0, 1, 1}),
          0.5);

  private static int[] order(SampleOrder by) {
    return by.of(OUTCOME, Optional.empty());
  }

  @Test
  void theMostWrongComesFirst() {
    assertThat(order(SampleOrder.WRONG)).containsExactly(2, 3, 1, 0);
    assertThat(order(SampleOrder.RIGHT)).containsExactly(0, 1, 3, 2);
  }

  @Test
  void byClassTheMostWrongOfEachComesFirst() {
    assertThat(order(SampleOrder.CLASS)).containsExactly(1, 0, 2, 3);
  }

  @Test
  void atRandomIsTheSameOrderEachTime() {
    assertThat(order(SampleOrder.RANDOM))
        .containsExactly(order(SampleOrder.RANDOM))
        .containsExactlyInAnyOrder(0, 1, 2, 3);
  }

  @Test
  void aCellOpensItsSamplesAlone() {
    var wrong = Optional.of(new HeatMap.Cell(1, 0));
    assertThat(SampleOrder.GIVEN.of(OUTCOME, wrong)).containsExactly(2, 3);
    assertThat(SampleOrder.GIVEN.of(OUTCOME, Optional.of(new HeatMap.Cell(0, 1)))).isEmpty();
    assertThat(OUTCOME.confusion(2)[1][0]).isEqualTo(2);
  }

  @Test
  void howWrongIsTheCrossEntropyOfTheOwnClass() {
    assertThat(OUTCOME.wrongness(2)).isCloseTo(-Math.log(0.05), within(1e-6));
  }

  @Test
  void oneOutputDecidesBetweenTwoClasses() {
    var single = new Picture.Predictions(2, 1, new float[] {0.8f, -0.5f});
    var target = new Target.Classes(List.of("a", "b"), new int[] {1, 0});
    var sigmoid = new Outcome(single, target, 0.5);
    assertThat(sigmoid.share(0, 1)).isCloseTo(0.8, within(1e-6));
    var hinge = new Outcome(single, target, 0);
    assertThat(hinge.share(1, 0)).isCloseTo(0.75, within(1e-6));
  }

  @Test
  void numbersAreOrderedByHowFarOffTheyAre() {
    var numbers =
        new Outcome(
            new Picture.Predictions(3, 1, new float[] {1, 5, -4}),
            new Target.Values("y", new float[] {1, 2, 1}),
            0.5);
    assertThat(SampleOrder.WRONG.of(numbers, Optional.empty())).containsExactly(2, 1, 0);
    assertThat(SampleOrder.CLASS.of(numbers, Optional.empty())).containsExactly(2, 0, 1);
  }
}
