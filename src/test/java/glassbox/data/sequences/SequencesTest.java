package glassbox.data.sequences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import glassbox.data.Examples;
import glassbox.data.PlainSource;
import glassbox.data.Target;
import glassbox.engine.Seeds;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class SequencesTest {

  private static final int COUNT = 400;

  private static PlainSource draw(Sequences task, int steps, double noise, long seed) {
    return (PlainSource) task.generate(COUNT, steps, noise, Seeds.of(seed));
  }

  private static Examples exact(Sequences task, int steps) {
    return draw(task, steps, 0, 1).examples();
  }

  private static float[] answers(Examples examples) {
    return ((Target.Values) examples.target()).values();
  }

  private static int[] labels(Examples examples) {
    return ((Target.Classes) examples.target()).labels();
  }

  /// One example of one feature.
  private static float[] row(Examples examples, int example) {
    int width = examples.shape().elements();
    return Arrays.copyOfRange(examples.inputs(), example * width, (example + 1) * width);
  }

  @ParameterizedTest
  @EnumSource
  void drawsTheSameForTheSameSeedAndOthersForAnother(Sequences task) {
    float[] inputs = draw(task, 12, 0.1, 1).examples().inputs();
    assertThat(draw(task, 12, 0.1, 1).examples().inputs()).isEqualTo(inputs);
    assertThat(draw(task, 12, 0.1, 2).examples().inputs()).isNotEqualTo(inputs);
  }

  @ParameterizedTest
  @EnumSource
  void theFirstOfMoreAreThoseOfFewer(Sequences task) {
    var few = (PlainSource) task.generate(COUNT / 2, 12, 0.1, Seeds.of(1));
    assertThat(
            Arrays.copyOf(
                draw(task, 12, 0.1, 1).examples().inputs(), few.examples().inputs().length))
        .isEqualTo(few.examples().inputs());
  }

  @ParameterizedTest
  @EnumSource
  void everyInputHasAName(Sequences task) {
    PlainSource source = draw(task, 7, 0, 1);
    assertThat(source.examples().shape().sizes()).containsExactly(7, task.features());
    assertThat(source.inputNames()).hasSize(7 * task.features()).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource
  void noiseMovesValuesAndNothingElse(Sequences task) {
    Examples exact = exact(task, 10);
    Examples noisy = draw(task, 10, 0.1, 1).examples();
    double squares = 0;
    for (int i = 0; i < exact.inputs().length; i++) {
      double moved = noisy.inputs()[i] - exact.inputs()[i];
      if (i % task.features() > 0) {
        assertThat(moved).isZero();
      }
      squares += moved * moved;
    }
    // The noise comes behind what is drawn for an example.
    assertThat(Math.sqrt(squares / (COUNT * 10))).isCloseTo(0.1, within(0.01));
  }

  @Test
  void addingAsksForTheSumOfTwoMarkedValuesOneInEachHalf() {
    Examples examples = exact(Sequences.ADDING, 9);
    for (int i = 0; i < COUNT; i++) {
      float[] row = row(examples, i);
      double sum = 0;
      int[] marks = new int[2];
      for (int t = 0; t < 9; t++) {
        sum += row[2 * t] * row[2 * t + 1];
        marks[t < 4 ? 0 : 1] += (int) row[2 * t + 1];
      }
      assertThat(marks).containsExactly(1, 1);
      assertThat((double) answers(examples)[i]).isCloseTo(sum, within(1e-6));
    }
  }

  @Test
  void whoAlwaysSaysOneIsWrongByASixth() {
    double squares = 0;
    for (float answer : answers(exact(Sequences.ADDING, 50))) {
      squares += (answer - 1) * (answer - 1);
    }
    assertThat(squares / COUNT).isCloseTo(1 / 6.0, within(0.03));
  }

  @Test
  void echoAsksForTheFirstStepAndParityForAllOfThem() {
    Examples echo = exact(Sequences.ECHO, 5);
    Examples parity = exact(Sequences.PARITY, 5);
    for (int i = 0; i < COUNT; i++) {
      assertThat(labels(echo)[i]).isEqualTo(row(echo, i)[0] == 1 ? 1 : 0);
      int ups = 0;
      for (float value : row(parity, i)) {
        ups += value == 1 ? 1 : 0;
      }
      assertThat(labels(parity)[i]).isEqualTo(ups % 2);
    }
    assertThat(Arrays.stream(labels(echo)).sum()).isBetween(COUNT / 3, 2 * COUNT / 3);
    assertThat(Arrays.stream(labels(parity)).sum()).isBetween(COUNT / 3, 2 * COUNT / 3);
  }

  /// A sine goes on as `x[t + 1] = 2 cos(w) x[t] - x[t - 1]`, with `w` from any three neighbours.
  @Test
  void wavesGoOnForFiveSteps() {
    Examples waves = exact(Sequences.WAVES, 30);
    for (int i = 0; i < COUNT; i++) {
      float[] x = row(waves, i);
      int middle = 1;
      for (int t = 1; t < 29; t++) {
        middle = Math.abs(x[t]) > Math.abs(x[middle]) ? t : middle;
      }
      double turn = ((double) x[middle + 1] + x[middle - 1]) / x[middle];
      double before = x[28];
      double now = x[29];
      for (int ahead = 0; ahead < 5; ahead++) {
        double next = turn * now - before;
        before = now;
        now = next;
      }
      assertThat((double) answers(waves)[i]).isCloseTo(now, within(1e-4));
    }
  }
}
