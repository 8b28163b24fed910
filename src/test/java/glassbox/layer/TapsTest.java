package glassbox.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import glassbox.engine.ActivationFunction;
import glassbox.engine.Padding;
import glassbox.engine.Pair;
import glassbox.engine.Seeds;
import glassbox.engine.Shape;
import glassbox.engine.kernel.ScalarKernels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What a window is said to read, held against what the engine makes of it.
final class TapsTest {

  private static final Padding NONE = new Padding.Valid();
  private static final Pair ONE = Pair.square(1);

  static Stream<LayerSample> withWindows() {
    Stream<LayerSample> known =
        LayerSample.all()
            .filter(sample -> !sample.spec().taps(sample.inputs(), 0).isEmpty())
            .filter(sample -> sample.spec().activation() != ActivationFunction.Softmax);
    return Stream.concat(known, random(120).stream());
  }

  @Test
  void everyKindOfWindowIsTried() {
    assertThat(withWindows().map(sample -> sample.spec().kind()).distinct())
        .containsExactlyInAnyOrder(
            "Conv2D",
            "DepthwiseConv2D",
            "ConvTranspose2D",
            "Conv1D",
            "MaxPool2D",
            "AvgPool2D",
            "MaxPool1D",
            "AvgPool1D",
            "GlobalMaxPool",
            "GlobalAvgPool",
            "Pad2D",
            "UpSample2D");
  }

  @ParameterizedTest
  @MethodSource("withWindows")
  void whatTheWindowReadsMakesTheOutput(LayerSample sample) {
    Bench bench = Bench.of(sample, 1, new ScalarKernels(), 11);
    bench.layer().forward(1, false);
    float[] y = bench.wiring().output().value().data();
    for (int i = 0; i < bench.wiring().output().shape().elements(); i++) {
      assertThat((double) y[i]).as("output %d", i).isCloseTo(made(sample, bench, i), within(1e-4));
    }
  }

  @ParameterizedTest
  @MethodSource("withWindows")
  void aPlaceInsideIsReadItself(LayerSample sample) {
    Shape input = sample.inputs().getFirst();
    for (int i = 0; i < sample.spec().outputShape(sample.inputs()).elements(); i++) {
      for (Tap tap : sample.spec().taps(sample.inputs(), i)) {
        if (tap.isInside(input)) {
          assertThat(tap.place().element(input)).isEqualTo(tap.input());
          assertThat(Place.of(input, tap.input())).isEqualTo(tap.place());
        }
      }
    }
  }

  @Test
  void aMirrorStandsOnTheLastRow() {
    var spec =
        new Conv2D.Spec(
            1,
            Pair.square(3),
            ONE,
            ONE,
            new Padding.Same(),
            PaddingMode.MIRROR,
            ActivationFunction.Linear,
            true);
    List<Tap> taps = spec.taps(List.of(Shape.of(1, 3, 3)), 0);
    assertThat(taps.getFirst().place()).isEqualTo(new Place(0, -1, -1));
    assertThat(taps.stream().map(Tap::input)).containsExactly(4, 3, 4, 1, 0, 1, 4, 3, 4);
    assertThat(taps.stream().map(Tap::weight)).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8);
  }

  @Test
  void zerosStandBeyondTheEdges() {
    List<Tap> taps = Conv2D.Spec.DEFAULT.taps(List.of(Shape.of(1, 3, 3)), 8);
    assertThat(taps.stream().map(Tap::input)).containsExactly(4, 5, -1, 7, 8, -1, -1, -1, -1);
  }

  @Test
  void layersWithoutAWindowHaveNoTaps() {
    assertThat(Dense.Spec.DEFAULT.taps(List.of(Shape.of(4)), 0)).isEmpty();
  }

  private static double made(LayerSample sample, Bench bench, int output) {
    LayerSpec spec = sample.spec();
    List<Tap> taps = spec.taps(sample.inputs(), output);
    float[] x = bench.wiring().input().value().data();
    double[] seen =
        taps.stream().filter(tap -> !tap.isZero()).mapToDouble(tap -> x[tap.input()]).toArray();
    return switch (spec.kind()) {
      case "MaxPool2D", "MaxPool1D", "GlobalMaxPool" -> Arrays.stream(seen).max().orElseThrow();
      case "AvgPool2D", "AvgPool1D", "GlobalAvgPool" -> Arrays.stream(seen).average().orElseThrow();
      case "Pad2D", "UpSample2D" -> Arrays.stream(seen).sum();
      default -> weighed(spec, bench, taps, output);
    };
  }

  private static double weighed(LayerSpec spec, Bench bench, List<Tap> taps, int output) {
    Wiring wiring = bench.wiring();
    float[] x = wiring.input().value().data();
    float[] w = wiring.parameter("weight").read().values();
    int channel = Place.of(wiring.output().shape(), output).channel();
    double sum = wiring.has("bias") ? wiring.parameter("bias").read().values()[channel] : 0;
    for (Tap tap : taps) {
      sum += tap.isZero() ? 0 : (double) x[tap.input()] * w[tap.weight()];
    }
    return Reference.activate(spec.activation(), 0.01, new double[] {sum}, 1)[0];
  }

  /// Windows of all sizes, strides, dilations and paddings, on inputs that they fit.
  private static List<LayerSample> random(int count) {
    Seeds seeds = Seeds.of(77);
    List<LayerSample> samples = new ArrayList<>();
    while (samples.size() < count) {
      Shape image = Shape.of(of(seeds, 3), 2 + of(seeds, 6), 2 + of(seeds, 6));
      Shape sequence = Shape.of(2 + of(seeds, 9), of(seeds, 3));
      LayerSpec spec = random(seeds);
      List<Shape> inputs = List.of(spec.category() == Category.IMAGES ? image : sequence);
      try {
        spec.outputShape(inputs);
        samples.add(new LayerSample(spec, inputs));
      } catch (ShapeException doesNotFit) {
        assertThat(doesNotFit).hasMessageNotContaining("null");
      }
    }
    return samples;
  }

  private static LayerSpec random(Seeds seeds) {
    Pair kernel = pair(seeds, 4);
    Pair stride = pair(seeds, 3);
    Pair dilation = pair(seeds, 2);
    Padding padding =
        switch (of(seeds, 3)) {
          case 1 -> NONE;
          case 2 -> new Padding.Same();
          default -> new Padding.Pixels(of(seeds, 2));
        };
    PaddingMode mode = PaddingMode.values()[of(seeds, 3) - 1];
    ActivationFunction f = of(seeds, 2) == 1 ? ActivationFunction.ReLU : ActivationFunction.Tanh;
    boolean bias = of(seeds, 2) == 1;
    return switch (of(seeds, 8)) {
      case 1 -> new Conv2D.Spec(of(seeds, 4), kernel, stride, dilation, padding, mode, f, bias);
      case 2 ->
          new DepthwiseConv2D.Spec(of(seeds, 3), kernel, stride, dilation, padding, mode, f, bias);
      case 3 ->
          new ConvTranspose2D.Spec(of(seeds, 3), kernel, stride, of(seeds, 2) - 1, 0, f, bias);
      case 4 ->
          new Conv1D.Spec(
              of(seeds, 3), kernel.width(), stride.width(), of(seeds, 2), padding, mode, f, bias);
      case 5 -> new MaxPool2D.Spec(kernel, Optional.of(stride), padding);
      case 6 -> new AvgPool2D.Spec(kernel, Optional.of(stride), padding);
      case 7 -> new MaxPool1D.Spec(kernel.width(), Optional.of(stride.width()), padding);
      default -> new AvgPool1D.Spec(kernel.width(), Optional.of(stride.width()), padding);
    };
  }

  private static Pair pair(Seeds seeds, int most) {
    return new Pair(of(seeds, most), of(seeds, most));
  }

  /// From 1 to `most`.
  private static int of(Seeds seeds, int most) {
    return 1 + seeds.below(most);
  }
}
