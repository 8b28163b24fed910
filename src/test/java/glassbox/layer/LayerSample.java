package glassbox.layer;

import glassbox.engine.ActivationFunction;
import glassbox.engine.Padding;
import glassbox.engine.Pair;
import glassbox.engine.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A layer with inputs that it takes; the contract is held against each of them. Every kind has at
/// least one.
public record LayerSample(LayerSpec spec, List<Shape> inputs) {

  private static LayerSample of(LayerSpec spec, Shape... inputs) {
    return new LayerSample(spec, List.of(inputs));
  }

  public static Stream<LayerSample> all() {
    Shape vector = Shape.of(5);
    Shape sequence = Shape.of(3, 4);
    Shape image = Shape.of(2, 3, 4);
    Stream<LayerSample> functions =
        Arrays.stream(ActivationFunction.values())
            .flatMap(
                f ->
                    Stream.of(
                        of(new Activation.Spec(f, 0.2), sequence),
                        of(new Dense.Spec(3, f, true), vector)));
    Stream<LayerSample> kinds =
        Stream.of(
            of(new Dense.Spec(4, ActivationFunction.Tanh, false), sequence),
            of(new Dense.Spec(2, ActivationFunction.Softmax, true), image),
            of(Flatten.Spec.DEFAULT, image),
            of(new Reshape.Spec(Shape.of(6, 4)), image),
            of(Dropout.Spec.DEFAULT, vector),
            of(GaussianNoise.Spec.DEFAULT, image),
            of(BatchNorm.Spec.DEFAULT, vector),
            of(new BatchNorm.Spec(0.3, 0.01), sequence),
            of(BatchNorm.Spec.DEFAULT, image),
            of(LayerNorm.Spec.DEFAULT, vector),
            of(new LayerNorm.Spec(0.01), image),
            of(Add.Spec.DEFAULT, image, image, image),
            of(Multiply.Spec.DEFAULT, vector, vector, vector),
            of(Concat.Spec.DEFAULT, vector, Shape.of(2)),
            of(Concat.Spec.DEFAULT, sequence, Shape.of(3, 1), sequence),
            of(Concat.Spec.DEFAULT, image, Shape.of(1, 3, 4)));
    return Stream.of(functions, kinds, windows(), steps()).flatMap(samples -> samples);
  }

  /// What moves over images and along sequences.
  private static Stream<LayerSample> windows() {
    Shape image = Shape.of(2, 5, 6);
    Shape sequence = Shape.of(7, 3);
    var same = new Padding.Same();
    var none = new Padding.Valid();
    var two = new Padding.Pixels(2);
    Pair one = Pair.square(1);
    ActivationFunction tanh = ActivationFunction.Tanh;
    ActivationFunction linear = ActivationFunction.Linear;
    PaddingMode zero = PaddingMode.ZERO;
    PaddingMode mirror = PaddingMode.MIRROR;
    PaddingMode replicate = PaddingMode.REPLICATE;
    Pair odd = new Pair(3, 2);
    return Stream.of(
        of(new Conv2D.Spec(5, Pair.square(3), one, one, same, zero, tanh, true), image),
        of(new Conv2D.Spec(1, one, one, one, none, zero, linear, false), image),
        of(new Conv2D.Spec(9, odd, new Pair(2, 1), one, same, zero, tanh, true), image),
        of(new Conv2D.Spec(2, odd, new Pair(1, 2), new Pair(1, 2), two, mirror, tanh, true), image),
        of(new Conv2D.Spec(3, odd, new Pair(3, 2), one, two, replicate, linear, true), image),
        of(new Conv2D.Spec(2, one, Pair.square(2), one, none, zero, linear, true), image),
        of(new DepthwiseConv2D.Spec(1, odd, one, one, same, zero, tanh, true), image),
        of(new DepthwiseConv2D.Spec(3, odd, new Pair(2, 1), one, same, mirror, tanh, true), image),
        of(new ConvTranspose2D.Spec(3, odd, one, 0, 0, tanh, true), image),
        of(new ConvTranspose2D.Spec(2, odd, new Pair(2, 3), 1, 1, linear, false), image),
        of(new Conv1D.Spec(4, 3, 1, 1, same, zero, ActivationFunction.Softmax, true), sequence),
        of(new Conv1D.Spec(2, 3, 2, 2, two, replicate, tanh, false), sequence),
        of(MaxPool2D.Spec.DEFAULT, image),
        of(MaxPool2D.Spec.DEFAULT, Shape.of(3, 4, 6)),
        of(new MaxPool2D.Spec(odd, Optional.of(one), same), image),
        of(AvgPool2D.Spec.DEFAULT, image),
        of(new AvgPool2D.Spec(odd, Optional.of(one), new Padding.Pixels(1)), image),
        of(MaxPool1D.Spec.DEFAULT, sequence),
        of(new MaxPool1D.Spec(3, Optional.of(2), new Padding.Pixels(1)), sequence),
        of(AvgPool1D.Spec.DEFAULT, sequence),
        of(GlobalMaxPool.Spec.DEFAULT, image),
        of(GlobalMaxPool.Spec.DEFAULT, sequence),
        of(GlobalAvgPool.Spec.DEFAULT, image),
        of(GlobalAvgPool.Spec.DEFAULT, sequence),
        of(Pad2D.Spec.DEFAULT, image),
        of(new Pad2D.Spec(2, 0, 1, 3, mirror), image),
        of(new Pad2D.Spec(2, 3, 1, 1, replicate), image),
        of(UpSample2D.Spec.DEFAULT, image),
        of(new UpSample2D.Spec(3), image));
  }

  /// What reads sequences step by step.
  private static Stream<LayerSample> steps() {
    Shape sequence = Shape.of(4, 3);
    ActivationFunction tanh = ActivationFunction.Tanh;
    return Stream.of(
        of(new SimpleRNN.Spec(3, tanh, false, false), sequence),
        of(new SimpleRNN.Spec(2, ActivationFunction.SiLU, true, true), sequence),
        of(new SimpleRNN.Spec(2, ActivationFunction.Linear, false, true), Shape.of(1, 2)),
        of(new LSTM.Spec(3, false, false), sequence),
        of(new LSTM.Spec(2, true, true), sequence),
        of(new LSTM.Spec(5, false, true), Shape.of(2, 1)),
        of(new GRU.Spec(3, false, false), sequence),
        of(new GRU.Spec(2, true, true), sequence),
        of(new GRU.Spec(5, true, false), Shape.of(2, 1)),
        of(new Embedding.Spec(3, 2), Shape.of(5)));
  }

  /// Whether training draws anything.
  boolean isRandom() {
    return spec instanceof Dropout.Spec || spec instanceof GaussianNoise.Spec;
  }

  @Override
  public String toString() {
    return spec + " on " + inputs;
  }
}
