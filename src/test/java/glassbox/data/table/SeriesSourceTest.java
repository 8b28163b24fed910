package glassbox.data.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import glassbox.data.DataException;
import glassbox.data.Dataset;
import glassbox.data.Examples;
import glassbox.data.Reading;
import glassbox.data.Split;
import glassbox.data.Target;
import glassbox.engine.Seeds;
import glassbox.engine.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SeriesSourceTest {

  private static final Split.Shares SHARES = new Split.Shares(0.2, 0.2);
  private static final Seeds SEEDS = Seeds.of(1);

  private static Column.Numbers numbers(String name, double... values) {
    return new Column.Numbers(name, values, false);
  }

  private static Column.Numbers counting(int rows) {
    return numbers("y", IntStream.range(0, rows).asDoubleStream().toArray());
  }

  private static SeriesSource source(Table table, int window, int horizon, String... inputs) {
    return new SeriesSource(
        table, Optional.of("y"), List.of(inputs), new Reading.Series(window, horizon));
  }

  private static double[] answers(Dataset data, Examples examples) {
    float[] values = ((Target.Values) examples.target()).values();
    Dataset.Scale scale = data.valueScale().orElseThrow();
    return IntStream.range(0, values.length)
        .mapToDouble(i -> values[i] * scale.deviation() + scale.mean())
        .toArray();
  }

  @Test
  void anExampleIsAWindowAndAsksForWhatComesBehindIt() {
    Dataset data = source(new Table("t", List.of(counting(25))), 4, 2).prepare(SHARES, SEEDS);
    Examples training = data.training();
    assertThat(training.shape()).isEqualTo(Shape.of(4, 1));
    Dataset.Scale scale = data.valueScale().orElseThrow();
    for (int t = 0; t < 4; t++) {
      assertThat(training.inputs()[t] * scale.deviation() + scale.mean())
          .isCloseTo(t, within(1e-5));
    }
    assertThat(answers(data, training)[0]).isCloseTo(5, within(1e-5));
    assertThat(data.inputNames()).containsExactly("y t−3", "y t−2", "y t−1", "y t");
  }

  @Test
  void partsFollowEachOtherInTime() {
    Dataset data = source(new Table("t", List.of(counting(25))), 4, 2).prepare(SHARES, SEEDS);
    assertThat(data.rows().training()).containsExactly(IntStream.range(5, 17).toArray());
    assertThat(data.rows().validation()).containsExactly(17, 18, 19, 20);
    assertThat(data.rows().test()).containsExactly(21, 22, 23, 24);
    assertThat(answers(data, data.test()))
        .containsExactly(new double[] {21, 22, 23, 24}, within(1e-4));
  }

  @Test
  void figuresAreThoseOfRowsThatAreKnownWhenTrainingEnds() {
    double[] values = IntStream.range(0, 25).mapToDouble(i -> i < 17 ? i % 2 : 1_000).toArray();
    Dataset data =
        source(new Table("t", List.of(numbers("y", values))), 4, 2).prepare(SHARES, SEEDS);
    assertThat(data.valueScale().orElseThrow().mean()).isCloseTo(8 / 17.0, within(1e-9));
  }

  @Test
  void otherColumnsAreSeenBesideTheTargetsOwnPast() {
    var word = new Column.Categories("day", List.of("a", "b"), new int[12]);
    var table = new Table("t", List.of(word, counting(12)));
    Dataset alone = source(table, 2, 1).prepare(SHARES, SEEDS);
    Dataset both = source(table, 2, 1, "day").prepare(SHARES, SEEDS);
    assertThat(alone.training().shape()).isEqualTo(Shape.of(2, 1));
    assertThat(both.training().shape()).isEqualTo(Shape.of(2, 3));
    assertThat(both.inputNames().subList(0, 3))
        .containsExactly("y t−1", "day = a t−1", "day = b t−1");
  }

  @Test
  void rowsAreTakenInTheOrderOfTheirDates() {
    double[] days = IntStream.range(0, 12).mapToDouble(i -> 11 - i).toArray();
    var table = new Table("t", List.of(new Column.Numbers("day", days, true), counting(12)));
    Dataset data = source(table, 2, 1).prepare(SHARES, SEEDS);
    assertThat(answers(data, data.training())[0]).isCloseTo(9, within(1e-5));
    assertThat(data.rows().training()[0]).isEqualTo(9);
    assertThat(data.notes()).contains("The rows were put in order by day.");
  }

  @Test
  void aGapTakesTheValueBeforeIt() {
    double[] values = IntStream.range(0, 12).mapToDouble(i -> i == 3 ? Double.NaN : i).toArray();
    Dataset data =
        source(new Table("t", List.of(numbers("y", values))), 2, 1).prepare(SHARES, SEEDS);
    assertThat(answers(data, data.training())[1]).isCloseTo(2, within(1e-5));
    assertThat(data.notes()).contains("1 gap in y takes the value before it.");
  }

  @Test
  void saysWhatIsToBeBeaten() {
    double[] yearly = IntStream.range(0, 60).mapToDouble(i -> i % 12).toArray();
    Dataset data =
        source(new Table("t", List.of(numbers("y", yearly))), 12, 1).prepare(SHARES, SEEDS);
    assertThat(data.notes().getLast())
        .startsWith("To beat on the test part, mean absolute error: ")
        .endsWith("and 0 by repeating the value 12 rows before the answer.");
  }

  @Test
  void laterRowsAreReadWithTheFiguresOfTheTrainingPart() {
    var source = source(new Table("t", List.of(counting(25))), 4, 2);
    Dataset data = source.prepare(SHARES, SEEDS);
    Examples later = source.encode(new Table("later", List.of(counting(6))), SHARES);
    assertThat(later.count()).isEqualTo(3);
    assertThat(Arrays.copyOf(later.inputs(), 4))
        .containsExactly(Arrays.copyOf(data.training().inputs(), 4));
  }

  @Test
  void refusesWhatIsNoSeries() {
    var words = new Column.Categories("y", List.of("a"), new int[30]);
    assertThatThrownBy(
            () -> source(new Table("t.csv", List.of(words)), 4, 1).prepare(SHARES, SEEDS))
        .isInstanceOf(DataException.class)
        .hasMessage(
            "t.csv, column y: a time series predicts a column of numbers, and this is none. Choose"
                + " another target.");
    assertThatThrownBy(
            () -> source(new Table("t.csv", List.of(counting(9))), 8, 1).prepare(SHARES, SEEDS))
        .hasMessage(
            "t.csv: 9 rows are too few for windows of 8 and a horizon of 1. Expected at least 11;"
                + " take a smaller window or horizon.");
    assertThatThrownBy(
            () ->
                source(new Table("t.csv", List.of(counting(30))), 8, 1)
                    .encode(new Table("later.csv", List.of(counting(7))), SHARES))
        .hasMessage("later.csv: 7 rows do not fill a window of 8. Add rows that came before.");
  }
}
