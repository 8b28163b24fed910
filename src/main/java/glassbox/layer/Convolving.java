package glassbox.layer;

import glassbox.engine.ActivationFunction;
import glassbox.engine.Slice;

/// A layer that convolves, adds a bias and puts the sums through an activation.
final class Convolving implements Layer {

  private final Wiring wiring;
  private final ActivationFunction activation;
  private final Convolution convolution;
  private final ChannelSums biasSums;
  private final int width;
  private final int lines;
  private final Slice weight;
  private final Slice dWeight;
  private final Slice bias;
  private final Slice z;

  /// @param groups see [Convolution]
  Convolving(
      Wiring wiring, Sliding sliding, PaddingMode mode, int groups, ActivationFunction activation) {
    this.wiring = wiring;
    this.activation = activation;
    Lay to = Lay.of(wiring.output().shape());
    convolution =
        new Convolution(
            wiring, sliding.down(), sliding.across(), mode, groups, Lay.of(sliding.input()), to);
    weight = wiring.parameter("weight").value();
    dWeight = wiring.parameter("weight").gradient();
    bias = wiring.has("bias") ? wiring.parameter("bias").value() : Slice.NONE;
    biasSums = new ChannelSums(wiring, to);
    width = wiring.output().shape().last();
    lines = to.elements() / width;
    z = wiring.sums(activation);
  }

  @Override
  public void forward(int rows, boolean training) {
    boolean rectifies = activation == ActivationFunction.ReLU;
    float floor = rectifies ? 0 : Convolution.NO_FLOOR;
    convolution.forward(rows, wiring.input().value(), weight, bias, floor, z);
    if (rectifies) {
      return;
    }
    float slope = ActivationFunction.DEFAULT_SLOPE;
    wiring.kernels().activate(activation, slope, rows * lines, width, z, wiring.output().value());
  }

  @Override
  public void backward(int rows, boolean training) {
    Slice dz = wiring.output().gradient();
    float slope = ActivationFunction.DEFAULT_SLOPE;
    Slice y = wiring.output().value();
    wiring.kernels().activateBackward(activation, slope, rows * lines, width, z, y, dz, dz);
    backwardFromSums(rows, training);
  }

  @Override
  public void backwardFromSums(int rows, boolean training) {
    Slice dz = wiring.output().gradient();
    convolution.spread(rows, dz);
    convolution.weights(rows, dWeight);
    biasSums.take(rows, dz);
    if (wiring.inputGradientWanted()) {
      convolution.inputs(rows, weight, wiring.input().gradient());
    }
  }
}
