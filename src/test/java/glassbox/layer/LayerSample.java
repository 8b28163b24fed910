package glassbox.layer;

import glassbox.engine.ActivationFunction;
import glassbox.engine.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// A layer with inputs that it takes; the contract is held against each of them. Every kind has at
/// least one.
record LayerSample(LayerSpec spec, List<Shape> inputs) {

  private static LayerSample of(LayerSpec spec, Shape... inputs) {
    return new LayerSample(spec, List.of(inputs));
  }

  static Stream<LayerSample> all() {
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
    return Stream.concat(functions, kinds);
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
