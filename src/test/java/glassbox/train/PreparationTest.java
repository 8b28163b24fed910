package glassbox.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import glassbox.data.DataException;
import glassbox.data.Dataset;
import glassbox.data.Examples;
import glassbox.data.Progress;
import glassbox.data.Split;
import glassbox.data.Target;
import glassbox.data.digits.Digits;
import glassbox.design.DataChoice;
import glassbox.design.Design;
import glassbox.design.Soundness;
import glassbox.design.SplitChoice;
import glassbox.engine.Seeds;
import glassbox.engine.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From a choice to data, and from a trained network's data to new examples.
final class PreparationTest {

  private static final SplitChoice SPLIT = new SplitChoice(0.2, 0.1);

  @TempDir Path folder;

  private Dataset load(DataChoice choice, long seed) {
    return Preparation.load(choice, SPLIT, seed, folder, Progress.NONE);
  }

  private static DataChoice generated(String name, int count) {
    return new DataChoice.Generated(name, count, 0.1, 2);
  }

  @BeforeEach
  void writeATable() throws IOException {
    StringBuilder table = new StringBuilder("width,colour,price\n");
    for (int i = 0; i < 40; i++) {
      table.append(i).append(i % 2 == 0 ? ",red," : ",blue,").append(3 * i).append('\n');
    }
    Files.writeString(folder.resolve("table.csv"), table);
  }

  @Test
  void theSameChoiceAndSeedGiveTheSameExamples() {
    Dataset once = load(generated("moons", 200), 7);
    Dataset again = load(generated("moons", 200), 7);
    assertThat(again.training().inputs()).isEqualTo(once.training().inputs());
    assertThat(again.test().inputs()).isEqualTo(once.test().inputs());
    assertThat(load(generated("moons", 200), 8).training().inputs())
        .isNotEqualTo(once.training().inputs());
    assertThat(once.training().count()).isEqualTo(140);
    assertThat(once.validation().count()).isEqualTo(40);
    assertThat(once.test().count()).isEqualTo(20);
  }

  @Test
  void digitsThatAreKeptAreThoseThatWereAskedFor() {
    var few = new DataChoice.Digits(60, 0.1, 1);
    var steady = new DataChoice.Digits(60, 0.1, 0);
    for (DataChoice.Digits choice : List.of(few, few, steady, few)) {
      for (long seed : new long[] {7, 8, 7, 7}) {
        Seeds seeds = Seeds.of(seed).child("data");
        Dataset drawn =
            Digits.generate(choice.count(), choice.noise(), choice.wobble(), seeds, Progress.NONE)
                .prepare(new Split.Shares(SPLIT.validation(), SPLIT.test()), seeds);
        assertThat(load(choice, seed).training().inputs()).isEqualTo(drawn.training().inputs());
      }
    }
  }

  @Test
  void aCountOutOfRangeIsTheNearestThatThereIs() {
    Dataset few = load(generated("circles", 1), 7);
    assertThat(few.training().count() + few.validation().count() + few.test().count())
        .isEqualTo(10);
  }

  @Test
  void refusesWhatIsNotThere() {
    assertThatThrownBy(() -> load(new DataChoice.None(), 7))
        .isInstanceOf(DataException.class)
        .hasMessage("No data is chosen. Choose a generator or open a file.");
    assertThatThrownBy(() -> load(generated("rabbits", 10), 7))
        .isInstanceOf(DataException.class)
        .hasMessage(
            "No generator is called rabbits. Choose one of circles, xor, gaussians, spirals, moons,"
                + " checkerboard, plane, hills, sine, edges, digits, spoken, adding, echo, parity,"
                + " waves.");
    assertThatThrownBy(() -> load(file("\0"), 7))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith("This is no place of a file:");
  }

  @Test
  void refusesASplitThatLeavesNothing() {
    SplitChoice all = new SplitChoice(0.6, 0.4);
    assertThatThrownBy(
            () -> Preparation.load(generated("moons", 100), all, 7, folder, Progress.NONE))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("leave something to train on. Received: 0.6 and 0.4.");
  }

  private static DataChoice.FromFile file(String name) {
    return new DataChoice.FromFile(name, Optional.empty(), List.of());
  }

  @Test
  void aTableComesWithItsColumns() {
    var prepared = Preparation.prepare(file("table.csv"), SPLIT, 7, folder, Progress.NONE);
    assertThat(prepared.table().orElseThrow().columns()).hasSize(3);
    assertThat(prepared.data().valueScale()).isPresent();
    assertThat(Preparation.prepare(generated("moons", 50), SPLIT, 7, folder, Progress.NONE).table())
        .isEmpty();
  }

  @Test
  void newExamplesGetTheFiguresOfTheTrainingPart() throws IOException {
    Design design = Design.EMPTY.withSeed(7).withData(file("table.csv"));
    Dataset own =
        Preparation.load(design.data(), design.split(), design.seed(), folder, Progress.NONE);
    Path later = folder.resolve("later.csv");
    Files.writeString(later, "colour,width\nblue,20\nred,0\n");
    Examples read = NewData.read(design, folder, later);
    assertThat(read.shape()).isEqualTo(own.training().shape());
    assertThat(read.count()).isEqualTo(2);
    double[] seen = widths(own);
    double mean = Arrays.stream(seen).average().orElseThrow();
    double spread = Arrays.stream(seen).map(w -> (w - mean) * (w - mean)).average().orElseThrow();
    int width = read.shape().elements();
    // Twenty apart in a column whose deviation is the training part's own.
    assertThat((double) (read.inputs()[0] - read.inputs()[width]))
        .isCloseTo(20 / Math.sqrt(spread), within(0.05));
  }

  /// The widths of the training part: its prices are three times as much, and are told back by
  /// their scale.
  private static double[] widths(Dataset data) {
    Dataset.Scale scale = data.valueScale().orElseThrow();
    float[] prices = ((Target.Values) data.training().target()).values();
    double[] widths = new double[prices.length];
    for (int i = 0; i < widths.length; i++) {
      widths[i] = (prices[i] * scale.deviation() + scale.mean()) / 3;
    }
    return widths;
  }

  @Test
  void pointsForAPlaneAreTheFirstTwoColumnsOfNumbers() throws IOException {
    Path points = folder.resolve("points.csv");
    Files.writeString(points, "name,x,y\na,1,2\nb,3,4\nc,5,6.5\n");
    Examples read = NewData.read(Design.EMPTY.withData(generated("moons", 100)), folder, points);
    assertThat(read.shape()).isEqualTo(Shape.of(2));
    assertThat(read.inputs()).containsExactly(1, 2, 3, 4, 5, 6.5f);
    Path one = folder.resolve("one.csv");
    Files.writeString(one, "x,name\n1,a\n2,b\n3,a\n");
    assertThatThrownBy(
            () -> NewData.read(Design.EMPTY.withData(generated("moons", 100)), folder, one))
        .isInstanceOf(DataException.class)
        .hasMessageEndingWith("two columns of numbers are needed, x and y.");
  }

  @Test
  void aBrokenDesignMakesNoExperiment() {
    Dataset data = load(generated("moons", 100), 7);
    Design empty = Design.EMPTY.withData(generated("moons", 100));
    var checked = Soundness.check(empty, Optional.of(data.outline()));
    assertThatThrownBy(() -> Experiment.of(checked, data, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(checked.problems().getFirst().message());
  }
}
