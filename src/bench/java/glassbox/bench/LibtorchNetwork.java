package glassbox.bench;

import glassbox.engine.ActivationFunction;
import glassbox.engine.Padding;
import glassbox.engine.Pair;
import glassbox.engine.Parameter;
import glassbox.engine.Slice;
import glassbox.layer.Conv2D;
import glassbox.layer.ConvTranspose2D;
import glassbox.layer.Dense;
import glassbox.layer.DepthwiseConv2D;
import glassbox.layer.Flatten;
import glassbox.layer.GRU;
import glassbox.layer.GlobalAvgPool;
import glassbox.layer.LSTM;
import glassbox.layer.LayerSpec;
import glassbox.layer.MaxPool2D;
import glassbox.layer.PaddingMode;
import glassbox.net.Blueprint;
import glassbox.train.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Adam;
import org.bytedeco.pytorch.AdamOptions;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.Optimizer;
import org.bytedeco.pytorch.SGD;
import org.bytedeco.pytorch.SGDOptions;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.TensorOptions;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/// The same network in libtorch: a copy of a workload's parameters and of the batch that stands in
/// its input.
final class LibtorchNetwork {

  /// What is learned, and how.
  enum Task {
    SQUARES_BY_SGD,
    SQUARES_BY_ADAM,
    CLASSES_BY_ADAM
  }

  /// @param parameters weight and bias, or none
  private record Layer(LayerSpec spec, List<Tensor> parameters) {}

  private final List<Layer> layers = new ArrayList<>();
  private final Task task;
  private final Tensor input;
  private final Tensor target;
  private final Optimizer optimizer;

  LibtorchNetwork(Workload workload, Task task) {
    this.task = task;
    int rows = workload.batch();
    Blueprint blueprint = workload.network().blueprint();
    TensorVector all = new TensorVector();
    for (Blueprint.Stage stage : blueprint.stages()) {
      List<Tensor> parameters =
          workload.network().parameters(stage.id()).stream()
              .map(LibtorchNetwork::parameter)
              .toList();
      layers.add(new Layer(stage.layer(), parameters));
      parameters.forEach(all::push_back);
    }
    long[] shape =
        LongStream.concat(
                LongStream.of(rows), blueprint.input().sizes().stream().mapToLong(size -> size))
            .toArray();
    input = tensor(workload.network().input().value(), shape);
    target = tensor(workload.targets(), rows, blueprint.last().output().elements());
    optimizer =
        task == Task.SQUARES_BY_SGD
            ? new SGD(all, new SGDOptions(0.03))
            : new Adam(all, new AdamOptions(1e-3));
  }

  private static Tensor parameter(Parameter parameter) {
    long[] shape = parameter.shape().sizes().stream().mapToLong(Integer::longValue).toArray();
    Tensor tensor = tensor(Slice.of(parameter.read().values()), shape);
    tensor.set_requires_grad(true);
    return tensor;
  }

  private static Tensor tensor(Slice values, long... shape) {
    int count = 1;
    for (long size : shape) {
      count *= (int) size;
    }
    float[] copy = new float[count];
    System.arraycopy(values.data(), values.offset(), copy, 0, count);
    try (FloatPointer pointer = new FloatPointer(copy)) {
      TensorOptions options = new TensorOptions(torch.ScalarType.Float);
      return torch.from_blob(pointer, shape, options).clone().retainReference();
    }
  }

  void step() {
    try (PointerScope _ = new PointerScope()) {
      optimizer.zero_grad();
      loss().backward();
      optimizer.step();
    }
  }

  void look() {
    try (PointerScope _ = new PointerScope();
        NoGradGuard _ = new NoGradGuard()) {
      forward();
    }
  }

  /// Without an update; leaves the gradients.
  double pass() {
    try (PointerScope _ = new PointerScope()) {
      optimizer.zero_grad();
      Tensor loss = loss();
      loss.backward();
      return loss.item_float();
    }
  }

  /// Weight and bias of each layer in turn, row-major.
  float[] gradients() {
    List<float[]> parts = new ArrayList<>();
    int count = 0;
    for (Layer layer : layers) {
      for (Tensor tensor : layer.parameters()) {
        Tensor gradient = tensor.grad().contiguous();
        float[] part = new float[(int) gradient.numel()];
        new FloatPointer(gradient.data_ptr()).capacity(part.length).get(part);
        parts.add(part);
        count += part.length;
      }
    }
    float[] all = new float[count];
    int at = 0;
    for (float[] part : parts) {
      System.arraycopy(part, 0, all, at, part.length);
      at += part.length;
    }
    return all;
  }

  private Tensor loss() {
    Tensor output = forward();
    return task == Task.CLASSES_BY_ADAM
        ? torch.cross_entropy_loss(output, target)
        : torch.mse_loss(output, target);
  }

  /// To the sums, where a softmax follows.
  private Tensor forward() {
    Tensor x = input;
    for (Layer layer : layers) {
      x = through(layer, x);
    }
    return x;
  }

  private static Tensor through(Layer layer, Tensor x) {
    return switch (layer.spec()) {
      case Dense.Spec dense ->
          activate(dense.activation(), torch.linear(x, weight(layer), bias(layer)));
      case Conv2D.Spec conv -> activate(conv.activation(), convolve(layer, conv, x));
      case DepthwiseConv2D.Spec conv ->
          activate(
              conv.activation(),
              torch.conv2d(
                  x,
                  weight(layer),
                  bias(layer),
                  pair(conv.stride()),
                  around(conv.padding(), conv.kernel(), conv.dilation()),
                  pair(conv.dilation()),
                  x.size(1)));
      case ConvTranspose2D.Spec conv -> {
        long[] padding = {conv.padding(), conv.padding()};
        long[] more = {conv.outputPadding(), conv.outputPadding()};
        yield activate(
            conv.activation(),
            torch.conv_transpose2d(
                x, weight(layer), bias(layer), pair(conv.stride()), padding, more, 1, 1, 1));
      }
      case GlobalAvgPool.Spec _ -> x.mean(2, 3);
      case MaxPool2D.Spec pool -> torch.max_pool2d(x, pool.size().height(), pool.size().width());
      case LSTM.Spec lstm -> {
        TensorVector start =
            new TensorVector(zeros(1, rows(x), lstm.units()), zeros(1, rows(x), lstm.units()));
        Tensor bias = zeros(4L * lstm.units());
        yield torch
            .lstm(
                x,
                start,
                gates(layer, layer.parameters().get(2), bias),
                true,
                1,
                0,
                true,
                false,
                true)
            .get1()
            .squeeze(0);
      }
      case GRU.Spec gru ->
          torch
              .gru(
                  x,
                  zeros(1, rows(x), gru.units()),
                  gates(layer, layer.parameters().get(2), layer.parameters().get(3)),
                  true,
                  1,
                  0,
                  true,
                  false,
                  true)
              .get1()
              .squeeze(0);
      case Flatten.Spec _ -> x.flatten(1, -1);
      default -> throw new IllegalArgumentException("No libtorch for " + layer.spec() + ".");
    };
  }

  private static Tensor convolve(Layer layer, Conv2D.Spec conv, Tensor x) {
    long[] edges = around(conv.padding(), conv.kernel(), conv.dilation());
    long[] stride = pair(conv.stride());
    long[] dilation = pair(conv.dilation());
    if (conv.paddingMode() == PaddingMode.ZERO) {
      return torch.conv2d(x, weight(layer), bias(layer), stride, edges, dilation, 1);
    }
    long[] sides = {edges[1], edges[1], edges[0], edges[0]};
    Tensor padded =
        conv.paddingMode() == PaddingMode.MIRROR
            ? torch.reflection_pad2d(x, sides)
            : torch.replication_pad2d(x, sides);
    return torch.conv2d(padded, weight(layer), bias(layer), stride, new long[] {0, 0}, dilation, 1);
  }

  /// Of an odd kernel that moves by 1, so that both sides have as much.
  private static long[] around(Padding padding, Pair kernel, Pair dilation) {
    return padding instanceof Padding.Same
        ? new long[] {
          (long) kernel.height() / 2 * dilation.height(),
          (long) kernel.width() / 2 * dilation.width()
        }
        : new long[] {0, 0};
  }

  private static long[] pair(Pair pair) {
    return new long[] {pair.height(), pair.width()};
  }

  private static long rows(Tensor x) {
    return x.size(0);
  }

  private static Tensor zeros(long... shape) {
    return torch.zeros(shape);
  }

  /// Weights, and two biases: libtorch's LSTM has one more than is needed.
  private static TensorVector gates(Layer layer, Tensor bias, Tensor second) {
    return new TensorVector(layer.parameters().get(0), layer.parameters().get(1), bias, second);
  }

  private static Tensor weight(Layer layer) {
    return layer.parameters().getFirst();
  }

  private static TensorOptional bias(Layer layer) {
    return new TensorOptional(layer.parameters().getLast());
  }

  private static Tensor activate(ActivationFunction f, Tensor z) {
    return switch (f) {
      case Tanh -> z.tanh();
      case ReLU -> z.relu();
      default -> z;
    };
  }
}
