package glassbox.bench;

import glassbox.engine.Parameter;
import glassbox.engine.Slice;
import glassbox.net.Blueprint;
import glassbox.train.Workload;
import java.util.ArrayList;
import java.util.List;
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

/// The same dense network in libtorch: a copy of a workload's parameters and of the batch that
/// stands in its input.
final class LibtorchNetwork {

  private record Layer(Tensor weight, Tensor bias, TensorOptional optionalBias) {}

  private final List<Layer> layers = new ArrayList<>();
  private final boolean classifies;
  private final Tensor input;
  private final Tensor target;
  private final Optimizer optimizer;

  /// @param classifies ReLU, cross-entropy and Adam; otherwise tanh, squared error and SGD
  LibtorchNetwork(Workload workload, boolean classifies) {
    this.classifies = classifies;
    int rows = workload.batch();
    Blueprint blueprint = workload.network().blueprint();
    TensorVector all = new TensorVector();
    for (Blueprint.Stage stage : blueprint.stages()) {
      List<Parameter> parameters = workload.network().parameters(stage.id());
      Tensor bias = parameter(parameters.get(1));
      Layer layer = new Layer(parameter(parameters.get(0)), bias, new TensorOptional(bias));
      layers.add(layer);
      all.push_back(layer.weight());
      all.push_back(layer.bias());
    }
    input = tensor(workload.network().input().value(), rows, blueprint.input().elements());
    target = tensor(workload.targets(), rows, blueprint.last().output().elements());
    optimizer =
        classifies ? new Adam(all, new AdamOptions(1e-3)) : new SGD(all, new SGDOptions(0.03));
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
      for (Tensor tensor : List.of(layer.weight(), layer.bias())) {
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
    return classifies ? torch.cross_entropy_loss(output, target) : torch.mse_loss(output, target);
  }

  /// To the sums, where a softmax follows.
  private Tensor forward() {
    Tensor x = input;
    for (int i = 0; i < layers.size(); i++) {
      x = torch.linear(x, layers.get(i).weight(), layers.get(i).optionalBias());
      if (!classifies) {
        x = x.tanh();
      } else if (i < layers.size() - 1) {
        x = x.relu();
      }
    }
    return x;
  }
}
