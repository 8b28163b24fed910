package glassbox.net;

import glassbox.engine.ActivationFunction;
import glassbox.engine.Padding;
import glassbox.engine.Pair;
import glassbox.engine.Seeds;
import glassbox.engine.Shape;
import glassbox.layer.Activation;
import glassbox.layer.AvgPool1D;
import glassbox.layer.AvgPool2D;
import glassbox.layer.BatchNorm;
import glassbox.layer.Conv1D;
import glassbox.layer.Conv2D;
import glassbox.layer.ConvTranspose2D;
import glassbox.layer.Dense;
import glassbox.layer.DepthwiseConv2D;
import glassbox.layer.Dropout;
import glassbox.layer.Embedding;
import glassbox.layer.Flatten;
import glassbox.layer.GRU;
import glassbox.layer.GaussianNoise;
import glassbox.layer.GlobalAvgPool;
import glassbox.layer.GlobalMaxPool;
import glassbox.layer.LSTM;
import glassbox.layer.LayerNorm;
import glassbox.layer.LayerSpec;
import glassbox.layer.MaxPool1D;
import glassbox.layer.MaxPool2D;
import glassbox.layer.Pad2D;
import glassbox.layer.PaddingMode;
import glassbox.layer.Reshape;
import glassbox.layer.ShapeException;
import glassbox.layer.SimpleRNN;
import glassbox.layer.UpSample2D;
import java.util.List;
import java.util.Optional;

/// Layers of all kinds that take one input, with random choices, small enough for many networks.
///
/// @param functions what they may end in
/// @param noise whether those are among them that draw something while they train
record RandomLayers(Seeds seeds, List<ActivationFunction> functions, boolean noise) {

  /// Values of one example, at the most.
  private static final int LARGEST = 60;

  /// One that can stand behind something of this shape.
  LayerSpec behind(Shape shape) {
    for (int attempt = 0; attempt < 30; attempt++) {
      LayerSpec layer = noise && one(12) ? noisy() : anywhereOr(shape);
      try {
        if (layer.outputShape(List.of(shape)).elements() <= LARGEST) {
          return layer;
        }
      } catch (ShapeException doesNotFit) {
        continue;
      }
    }
    return Flatten.Spec.DEFAULT;
  }

  ActivationFunction function() {
    return functions.get(seeds.below(functions.size()));
  }

  private LayerSpec noisy() {
    return one(2) ? Dropout.Spec.DEFAULT : GaussianNoise.Spec.DEFAULT;
  }

  private LayerSpec anywhereOr(Shape shape) {
    return switch (seeds.below(10)) {
      case 0, 1 -> new Dense.Spec(number(4), function(), one(2));
      case 2 -> new Activation.Spec(function(), 0.1);
      case 3 -> LayerNorm.Spec.DEFAULT;
      case 4 -> BatchNorm.Spec.DEFAULT;
      default ->
          switch (shape.rank()) {
            case 1 -> ofVector(shape);
            case 2 -> ofSequence(shape);
            default -> ofImage();
          };
    };
  }

  private LayerSpec ofVector(Shape shape) {
    int n = shape.elements();
    return switch (seeds.below(4)) {
      case 0 -> new Embedding.Spec(1 + number(3), number(3));
      case 1 -> n % 2 == 0 ? new Reshape.Spec(Shape.of(2, n / 2)) : Flatten.Spec.DEFAULT;
      case 2 -> n % 3 == 0 ? new Reshape.Spec(Shape.of(n / 3, 3)) : Flatten.Spec.DEFAULT;
      default -> n % 4 == 0 ? new Reshape.Spec(Shape.of(n / 4, 2, 2)) : Flatten.Spec.DEFAULT;
    };
  }

  private LayerSpec ofSequence(Shape shape) {
    int size = number(3);
    return switch (seeds.below(10)) {
      case 0, 1 ->
          new Conv1D.Spec(
              number(3), size, number(2), number(2), padding(), mode(), function(), one(2));
      case 2 -> new MaxPool1D.Spec(size, Optional.of(number(2)), padding());
      case 3 -> new AvgPool1D.Spec(size, Optional.of(number(2)), padding());
      case 4 -> one(2) ? GlobalMaxPool.Spec.DEFAULT : GlobalAvgPool.Spec.DEFAULT;
      case 5 -> new SimpleRNN.Spec(number(3), function(), one(2), one(2));
      case 6 -> new LSTM.Spec(number(3), one(2), one(2));
      case 7 -> new GRU.Spec(number(3), one(2), one(2));
      case 8 -> new Reshape.Spec(Shape.of(1, shape.size(0), shape.last()));
      default -> Flatten.Spec.DEFAULT;
    };
  }

  private LayerSpec ofImage() {
    return switch (seeds.below(11)) {
      case 0, 1 ->
          new Conv2D.Spec(
              number(3), pair(3), pair(2), pair(2), padding(), mode(), function(), one(2));
      case 2 ->
          new DepthwiseConv2D.Spec(
              number(2), pair(3), pair(2), pair(2), padding(), mode(), function(), one(2));
      case 3 ->
          new ConvTranspose2D.Spec(
              number(2), pair(3), pair(2), seeds.below(2), seeds.below(2), function(), one(2));
      case 4 -> new MaxPool2D.Spec(pair(3), Optional.of(pair(2)), padding());
      case 5 -> new AvgPool2D.Spec(pair(3), Optional.of(pair(2)), padding());
      case 6 -> one(2) ? GlobalMaxPool.Spec.DEFAULT : GlobalAvgPool.Spec.DEFAULT;
      case 7, 8 ->
          new Pad2D.Spec(seeds.below(2), seeds.below(2), seeds.below(2), seeds.below(2), mode());
      case 9 -> UpSample2D.Spec.DEFAULT;
      default -> Flatten.Spec.DEFAULT;
    };
  }

  private Padding padding() {
    return List.of(new Padding.Same(), new Padding.Valid(), new Padding.Pixels(1))
        .get(seeds.below(3));
  }

  private PaddingMode mode() {
    return PaddingMode.values()[seeds.below(PaddingMode.values().length)];
  }

  private Pair pair(int most) {
    return new Pair(number(most), number(most));
  }

  /// From 1 on.
  private int number(int most) {
    return 1 + seeds.below(most);
  }

  /// Once in so many times.
  private boolean one(int times) {
    return seeds.below(times) == 0;
  }
}
