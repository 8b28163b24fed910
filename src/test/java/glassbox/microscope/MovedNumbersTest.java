package glassbox.microscope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import glassbox.layer.PaddingMode;
import glassbox.microscope.Origins.Origin;
import glassbox.net.Blueprint;
import glassbox.train.SupervisedLoop;
import glassbox.train.Walk;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Layers that move numbers, join branches or normalize an example: what their pages say is what
/// the engine does.
final class MovedNumbersTest {

  static Stream<Arguments> networks() {
    return Branches.all().entrySet().stream()
        .map(each -> Arguments.arguments(each.getKey(), each.getValue()));
  }

  private static Scene scene(Walk walk, String node) {
    return new Scene(walk, walk.blueprint().stage(node).orElseThrow());
  }

  /// The lines of a unit, forward or backward.
  private static List<String> lines(SupervisedLoop loop, Step step, int unit) {
    return page(loop.rehearse(1), step, unit).lines().stream().map(Line::written).toList();
  }

  private static Page page(Walk walk, Step step, int unit) {
    Microscope microscope = Microscope.on(walk);
    int at = microscope.steps().indexOf(step);
    return microscope.page(new Spot(at, Depth.UNIT, unit, 0));
  }

  /// Whatever a layer moves: the number is the one that stands where it is said to come from, and
  /// that gets back what all its copies get.
  @ParameterizedTest(name = "{0}")
  @MethodSource("networks")
  void everyNumberComesFromThePlaceThatIsNamed(String name, SupervisedLoop loop) {
    Walk walk = loop.rehearse(1);
    for (Blueprint.Stage stage : walk.blueprint().stages()) {
      Scene scene = new Scene(walk, stage);
      var origins = new Origins(scene);
      for (int unit = 0; unit < stage.output().elements(); unit++) {
        Optional<Origin> known = origins.of(unit);
        if (known.isEmpty()) {
          continue;
        }
        Origin from = known.get();
        float[] x = walk.signal(stage.inputs().get(from.input()));
        assertThat(scene.y()[unit]).isEqualTo(x[from.element()]);
        if (from.input() == 0 && scene.isOnlyReader() && scene.inputGradient().isPresent()) {
          double sum = 0;
          for (int copy : origins.copies(from)) {
            sum += scene.incoming()[copy];
          }
          assertThat(sum)
              .as("%s, unit %d of %s", name, unit, stage.id())
              .isCloseTo(scene.inputGradient().orElseThrow()[from.element()], within(1e-6));
        }
      }
    }
  }

  @Test
  void aNumberOfAnImageIsFoundInTheRow() {
    // The third stage reads an image [2, 3, 4] as a sequence [8, 3].
    assertThat(lines(Branches.shapes(), new Step.Forward("n3"), 22))
        .contains("i(x) = ((2 − 1)·3 + 3 − 1)·4 + 3 = 23", "i(a) = (8 − 1)·3 + 2 = 23");
  }

  @Test
  void beyondTheEdgeStandsWhatThePaddingSays() {
    // Row 1 and column 1 of the padded image are one in front of the first.
    var forward = new Step.Forward("n2");
    assertThat(lines(Branches.padded(PaddingMode.ZERO), forward, 0))
        .contains("r = 1 − 1 = 0", "r = 0 is not within 1 … 3: a zero", "a = 0");
    assertThat(lines(Branches.padded(PaddingMode.ZERO), new Step.Backward("n2"), 0))
        .contains("A zero has no place in the input: nothing goes back");
    assertThat(lines(Branches.padded(PaddingMode.MIRROR), forward, 0))
        .contains("r′ = 2 − 0 = 2", "k′ = 2 − 0 = 2")
        .anyMatch(line -> line.startsWith("a = x(Channel 1, row 2, column 2) = "));
    // The last row is two behind the third, the last column two behind the fourth.
    assertThat(lines(Branches.padded(PaddingMode.MIRROR), forward, 6 * 7 - 1))
        .contains("r = 6 − 1 = 5", "r′ = 2·3 − 5 = 1", "k′ = 2·4 − 6 = 2");
    assertThat(lines(Branches.padded(PaddingMode.REPLICATE), forward, 6 * 7 - 1))
        .contains("r′ = 3", "k′ = 4")
        .anyMatch(line -> line.startsWith("a = x(Channel 1, row 3, column 4) = "));
  }

  @Test
  void aLargerImageTellsWhichPixelItCopies() {
    assertThat(lines(Branches.padded(PaddingMode.ZERO), new Step.Forward("n3"), 14 * 3 + 2))
        .contains("r = 2·(2 − 1) + 2 = 4", "k = 2·(2 − 1) + 1 = 3");
  }

  @Test
  void whatIsSetSideBySideIsCountedOn() {
    // The third of the branches, behind 4 and 4.
    assertThat(lines(Branches.branches(), new Step.Forward("n5"), 9))
        .contains("i = 10 − 4 − 4 = 2")
        .anyMatch(line -> line.startsWith("a = x₃(Input 2) = "));
  }

  /// What other readers send back makes the whole gradient.
  @Test
  void aBranchPointGetsTheSum() {
    Walk walk = Branches.branches().rehearse(1);
    Scene scene = scene(walk, "n3");
    double whole = scene.inputGradient(0).orElseThrow()[2];
    assertThat(page(walk, new Step.Backward("n3"), 2).lines())
        .anyMatch(
            line ->
                line.left().equals("∂L/∂x₁ of all readers")
                    && line.result().equals(Line.shown(whole)));
    assertThat(whole).isNotCloseTo(scene.incoming()[2], within(1e-9));
  }

  @Test
  void aProductSendsBackWhatTheOthersBrought() {
    Walk walk = Branches.branches().rehearse(1);
    Scene scene = scene(walk, "n4");
    double own = (double) scene.incoming()[1] * walk.signal("n3")[1] * walk.signal("n2")[1];
    assertThat(page(walk, new Step.Backward("n4"), 1).lines())
        .anyMatch(line -> line.left().equals("∂L/∂x₁") && line.result().equals(Line.shown(own)));
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 12})
  void aLayerNormSendsBackWhatTheEngineDoes(int units) {
    Walk walk = Branches.normalized(units).rehearse(1);
    float[] dx = scene(walk, "n2").inputGradient().orElseThrow();
    for (int unit = 0; unit < units; unit++) {
      Line line = line(page(walk, new Step.Backward("n2"), unit), "∂L/∂x");
      assertThat(Calculator.value(line.result()))
          .isCloseTo(dx[unit], within(1e-6 + 5e-3 * Math.abs(dx[unit])));
    }
  }

  /// What is said of each example, added up, is what the engine found for all of them.
  @Test
  void theExamplesMakeTheGradientOfGainAndShift() {
    sums(Branches.normalized(3), "n2", "gain", 1, "∂L/∂γ, this example");
    sums(Branches.normalized(3), "n2", "shift", 1, "∂L/∂β, this example");
  }

  private static void sums(
      SupervisedLoop loop, String node, String parameter, int unit, String left) {
    Walk first = loop.rehearse(0);
    double sum = 0;
    for (int row = 0; row < first.rows(); row++) {
      Line own = line(page(loop.rehearse(row), new Step.Backward(node), unit), left);
      sum += Calculator.value(own.result());
    }
    float raw = first.stage(node).numbers(parameter).raw()[unit];
    assertThat(sum).isCloseTo(raw, within(1e-4 + 5e-3 * Math.abs(raw)));
  }

  @Test
  void aRowOfTheTableGetsTheStepsWithItsWord() {
    SupervisedLoop loop = Branches.words();
    Walk first = loop.rehearse(0);
    int[] seen = new int[4];
    double[] sums = new double[4];
    for (int row = 0; row < first.rows(); row++) {
      Walk walk = loop.rehearse(row);
      boolean[] counted = new boolean[4];
      for (int step = 0; step < 6; step++) {
        int word = (int) walk.inputs()[step];
        if (!counted[word]) {
          counted[word] = true;
          seen[word]++;
          String left = "∂L/∂W[word %d, feature 2], this example".formatted(word);
          Line own = line(page(walk, new Step.Backward("n1"), 3 * step + 1), left);
          sums[word] += Calculator.value(own.result());
        }
      }
    }
    assertThat(seen[0]).isPositive();
    assertThat(seen[1]).isPositive();
    for (int word = 0; word < 4; word++) {
      float raw = first.stage("n1").numbers("weight").raw()[3 * word + 1];
      assertThat(sums[word])
          .as("word %d", word)
          .isCloseTo(raw, within(1e-4 + 5e-3 * Math.abs(raw)));
    }
  }

  private static Line line(Page page, String left) {
    return page.lines().stream()
        .filter(line -> line.left().equals(left) && !line.result().isEmpty())
        .findFirst()
        .orElseThrow();
  }

  /// In a gap between stamps there is the bias alone.
  @Test
  void aGapBetweenStampsIsABias() {
    Walk walk = Branches.gaps().rehearse(1);
    // Row 1, column 3: stamps of 2 are 3 apart.
    Page page = page(walk, new Step.Forward("n1"), 2);
    float bias = walk.stage("n1").numbers("bias").value()[0];
    assertThat(line(page, "z").result()).isEqualTo(Line.shown(bias));
    assertThat(page.products()).isZero();
  }
}
