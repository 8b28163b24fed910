package glassbox.export.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.engine.ActivationFunction;
import glassbox.engine.Shape;
import glassbox.layer.Dense;
import glassbox.layer.Flatten;
import glassbox.layer.LayerOptions;
import glassbox.layer.LayerSample;
import glassbox.layer.LayerSpec;
import glassbox.layer.Reshape;
import glassbox.layer.SimpleRNN;
import glassbox.net.Blueprint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every kind of layer, computed here and by another program from the file.
final class LoweringTest {

  private static final int ROWS = 3;
  private static final List<Shape> SEQUENCE = List.of(Shape.of(4, 2));

  static Stream<LayerSample> samples() {
    return Stream.concat(LayerSample.all(), states());
  }

  /// A state goes through functions that the operator knows, and others that it does not.
  private static Stream<LayerSample> states() {
    return Arrays.stream(ActivationFunction.values())
        .filter(function -> function != ActivationFunction.Softmax)
        .flatMap(
            function ->
                Stream.of(
                    new LayerSample(new SimpleRNN.Spec(3, function, true, false), SEQUENCE),
                    new LayerSample(new SimpleRNN.Spec(2, function, false, true), SEQUENCE)));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void anotherProgramComputesTheSame(LayerSample sample) {
    assertThat(Trial.of(network(sample), ROWS, 5).deviation()).isLessThan(1e-5);
  }

  /// The layer behind the data; what else flows in is made of the data by a layer of its own.
  static Blueprint network(LayerSample sample) {
    Shape data = sample.inputs().getFirst();
    List<Blueprint.Stage> stages = new ArrayList<>();
    List<String> inputs = new ArrayList<>(List.of(Blueprint.DATA));
    for (Shape other : sample.inputs().subList(1, sample.inputs().size())) {
      String id = "other" + inputs.size();
      Shape row = Shape.of(data.elements());
      Shape wanted = Shape.of(other.elements());
      LayerSpec dense = new Dense.Spec(other.elements(), ActivationFunction.Linear, true);
      stages.add(stage(id + "row", Flatten.Spec.DEFAULT, List.of(Blueprint.DATA), row));
      stages.add(stage(id + "dense", dense, List.of(id + "row"), wanted));
      stages.add(stage(id, new Reshape.Spec(other), List.of(id + "dense"), other));
      inputs.add(id);
    }
    stages.add(stage("last", sample.spec(), inputs, sample.spec().outputShape(sample.inputs())));
    return new Blueprint(data, stages);
  }

  private static Blueprint.Stage stage(
      String id, LayerSpec layer, List<String> inputs, Shape output) {
    return new Blueprint.Stage(id, layer, LayerOptions.DEFAULT, inputs, output);
  }
}
