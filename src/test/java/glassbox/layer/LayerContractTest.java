package glassbox.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import glassbox.design.json.Kinds;
import glassbox.engine.Parameter;
import glassbox.engine.Seeds;
import glassbox.engine.Shape;
import glassbox.engine.Slice;
import glassbox.engine.kernel.Kernels;
import glassbox.engine.kernel.ScalarKernels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What every layer promises, held against every kind.
final class LayerContractTest {

  private static final int BATCH = 3;
  private static final Kernels KERNELS = new ScalarKernels();

  static Stream<LayerSample> samples() {
    return LayerSample.all();
  }

  static Stream<Catalogue.Entry> kinds() {
    return Catalogue.kinds().stream();
  }

  @Test
  void everyKindHasASample() {
    Set<String> sampled = new HashSet<>();
    samples().forEach(sample -> sampled.add(sample.spec().kind()));
    assertThat(Catalogue.kinds()).hasSizeGreaterThan(10);
    assertThat(sampled)
        .containsExactlyInAnyOrderElementsOf(kinds().map(Catalogue.Entry::kind).toList());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void theInferredShapeIsTheRealShape(LayerSample sample) {
    Bench bench = Bench.of(sample, BATCH, KERNELS, 1);
    Arrays.fill(bench.wiring().output().value().data(), Float.NaN);
    bench.layer().forward(BATCH, true);
    int written = BATCH * sample.spec().outputShape(sample.inputs()).elements();
    float[] values = bench.wiring().output().value().data();
    for (int i = 0; i < values.length; i++) {
      assertThat(Float.isNaN(values[i])).as("value %d", i).isEqualTo(i >= written);
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void outputAndGradientsAgreeWithTheReference(LayerSample sample) {
    for (boolean training : sample.isRandom() ? List.of(false) : List.of(true, false)) {
      Bench bench = Bench.of(sample, BATCH, KERNELS, 2);
      List<double[]> inputs =
          bench.wiring().inputs().stream()
              .map(input -> doubles(input.value(), BATCH * input.shape().elements()))
              .toList();
      Map<String, double[]> named = new HashMap<>();
      Stream.concat(bench.wiring().parameters().stream(), bench.wiring().state().stream())
          .forEach(p -> named.put(p.name(), doubles(Slice.of(p.read().values()), p.elements())));
      var reference = new Reference(sample.spec(), sample.inputs(), BATCH, training);
      Slice dy = Slice.ofLength(bench.wiring().output().gradient().data().length);
      Bench.fill(dy, Seeds.of(3), -1, 1);
      bench.run(training, 3);

      close(bench.wiring().output().value(), reference.forward(inputs, named), "output");
      for (int i = 0; i < inputs.size(); i++) {
        close(
            bench.wiring().inputs().get(i).gradient(),
            slopes(reference, inputs, named, inputs.get(i), dy),
            "gradient of input " + i);
      }
      for (Parameter parameter : bench.wiring().parameters()) {
        close(
            Slice.of(parameter.readGradient().values()),
            slopes(reference, inputs, named, Reference.get(named, parameter.name()), dy),
            "gradient of " + parameter.name());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void theSameSeedGivesTheSameBits(LayerSample sample) {
    assertThat(bits(Bench.of(sample, BATCH, KERNELS, 5).run(true, 6)))
        .isEqualTo(bits(Bench.of(sample, BATCH, KERNELS, 5).run(true, 6)));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void evaluationIsDeterministic(LayerSample sample) {
    Bench bench = Bench.of(sample, BATCH, KERNELS, 5);
    List<Integer> first = bits(bench.run(false, 6));
    assertThat(bits(bench.run(false, 6))).isEqualTo(first);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aBatchOfOneIsARowOfABatch(LayerSample sample) {
    Bench all = Bench.of(sample, BATCH, KERNELS, 7);
    all.layer().forward(BATCH, false);
    int elements = all.wiring().output().shape().elements();
    for (int row = 0; row < BATCH; row++) {
      Bench one = Bench.of(sample, BATCH, KERNELS, 7);
      for (Signal input : one.wiring().inputs()) {
        int n = input.shape().elements();
        System.arraycopy(input.value().data(), row * n, input.value().data(), 0, n);
      }
      one.layer().forward(1, false);
      assertThat(Arrays.copyOf(one.wiring().output().value().data(), elements))
          .isEqualTo(
              Arrays.copyOfRange(
                  all.wiring().output().value().data(), row * elements, (row + 1) * elements));
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void goesIntoAFileAndComesBack(LayerSample sample) {
    assertThat(Kinds.read(LayerSpec.class, Kinds.write((Record) sample.spec())))
        .isEqualTo(sample.spec());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void parametersAreCountedInTheArithmetic(LayerSample sample) {
    int count =
        sample.spec().parameters(sample.inputs()).stream()
            .mapToInt(parameter -> parameter.shape().elements())
            .sum();
    assertThat(sample.spec().arithmetic(sample.inputs())).isNotEmpty();
    if (count > 0) {
      assertThat(sample.spec().arithmetic(sample.inputs()))
          .anyMatch(line -> line.endsWith("= " + count + " parameters"));
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void hasAPageThatTellsWhyAndWhenNot(Catalogue.Entry kind) {
    assertThat(kind.page())
        .startsWith("# " + kind.kind() + "\n")
        .contains("## Why", "## Formula", "## Choices", "## When not");
  }

  /// `d(sum of y · dy) / d(at)` by central differences.
  private static double[] slopes(
      Reference reference,
      List<double[]> inputs,
      Map<String, double[]> named,
      double[] at,
      Slice dy) {
    double step = 1e-5;
    double[] slopes = new double[at.length];
    for (int i = 0; i < at.length; i++) {
      double kept = at[i];
      at[i] = kept + step;
      double above = dot(reference.forward(inputs, named), dy);
      at[i] = kept - step;
      double below = dot(reference.forward(inputs, named), dy);
      at[i] = kept;
      slopes[i] = (above - below) / (2 * step);
    }
    return slopes;
  }

  private static double dot(double[] y, Slice dy) {
    double sum = 0;
    for (int i = 0; i < y.length; i++) {
      sum += y[i] * dy.data()[i];
    }
    return sum;
  }

  private static void close(Slice actual, double[] expected, String what) {
    for (int i = 0; i < expected.length; i++) {
      assertThat((double) actual.data()[i])
          .as("%s [%d]", what, i)
          .isCloseTo(expected[i], within(2e-5 * Math.max(1, Math.abs(expected[i]))));
    }
  }

  private static double[] doubles(Slice slice, int count) {
    double[] values = new double[count];
    for (int i = 0; i < count; i++) {
      values[i] = slice.data()[i];
    }
    return values;
  }

  /// Everything that a pass leaves behind.
  private static List<Integer> bits(Bench bench) {
    List<Integer> bits = new ArrayList<>();
    add(bits, bench.wiring().output().value());
    bench.wiring().inputs().forEach(input -> add(bits, input.gradient()));
    bench.wiring().parameters().forEach(parameter -> add(bits, parameter.gradient()));
    bench.wiring().state().forEach(parameter -> add(bits, parameter.value()));
    return bits;
  }

  private static void add(List<Integer> bits, Slice slice) {
    for (float value : slice.data()) {
      bits.add(Float.floatToRawIntBits(value));
    }
  }

  @Test
  void samplesCoverVectorsSequencesAndImages() {
    assertThat(samples().flatMap(sample -> sample.inputs().stream()).map(Shape::rank))
        .contains(1, 2, 3);
  }
}
