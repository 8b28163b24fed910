package glassbox.export.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import glassbox.design.Design;
import glassbox.design.Node;
import glassbox.design.Point;
import glassbox.design.json.DesignException;
import glassbox.design.json.DesignFile;
import glassbox.engine.ActivationFunction;
import glassbox.engine.Seeds;
import glassbox.engine.Shape;
import glassbox.engine.Tensor;
import glassbox.layer.Dense;
import glassbox.layer.LSTM;
import glassbox.layer.LayerOptions;
import glassbox.net.Blueprint;
import glassbox.net.Weights;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/// Files that cannot be opened are refused in words, whatever is in them.
final class RefusalTest {

  private static final Shape DATA = Shape.of(3, 2);

  @Test
  void refusesWhatIsNoOnnx() {
    refuses("{\"format\": \"glassbox\"}".getBytes(StandardCharsets.UTF_8), "not an ONNX file");
    refuses(new byte[0], "not an ONNX file, or it is cut short (there is no graph in it)");
  }

  @Test
  void refusesAFileThatIsCutShort() {
    byte[] whole = bytes();
    for (int length = 0; length < whole.length; length += 7) {
      refuses(Arrays.copyOf(whole, length), "a.onnx");
    }
  }

  @Test
  void refusesAnOperatorThatTheLayerDoesNotHave() {
    refuses(
        with("LSTM/Reshape_3", operation -> renamed(operation, "Sin")),
        "a.onnx, node LSTM/Reshape_3: Expected the operator Reshape of a LSTM layer, received"
            + " Sin.");
  }

  @Test
  void refusesAGraphOfAnotherProgram() {
    refuses(
        with("LSTM/Transpose", operation -> operation.withNote("")),
        "a.onnx, node LSTM/Transpose: the operator Transpose stands for no layer here. Expected a"
            + " file that Glassbox has exported.");
  }

  @Test
  void refusesAnotherChoice() {
    refuses(
        with(
            "Dense/Gemm",
            operation ->
                new Operation(
                    operation.name(),
                    operation.operator(),
                    "",
                    operation.inputs(),
                    operation.outputs(),
                    List.of(Attribute.of("transB", 0L)),
                    operation.note())),
        "node Dense/Gemm: the operator Gemm has other choices than in a Dense layer.");
  }

  @Test
  void refusesAnOperatorTooMany() {
    Model model = model();
    List<Operation> operations = new ArrayList<>(model.graph().operations());
    operations.add(
        new Operation("more", "Relu", "", List.of("output"), List.of("x"), List.of(), ""));
    refuses(
        changed(model, operations, model.graph().initializers()),
        "node more: Expected 2 operators of a Dense layer, received 3.");
  }

  @Test
  void refusesWeightsOfAnotherShape() {
    refusesWeights(
        "Dense.bias",
        Shape.of(5),
        "node Dense/Gemm: Expected numbers of shape 4 in `bias`, received 5.");
    refusesWeights(
        "LSTM.weight", Shape.of(1, 4, 2), "node LSTM/Transpose: Expected numbers of shape");
  }

  @Test
  void refusesAnInputWithoutFixedSizes() {
    OperatorGraph graph = model().graph();
    var open = new Signature("input", List.of(Signature.ANY, Signature.ANY, 2L));
    refuses(
        new Model(
                "",
                "",
                new OperatorGraph(
                    "", graph.operations(), graph.initializers(), List.of(open), graph.outputs()),
                Map.of())
            .bytes()
            .toByteArray(),
        "a.onnx: Expected one input, the batch first and fixed sizes behind it, received input"
            + " [-1, -1, 2].");
  }

  @Test
  void neverFailsOtherwiseWhateverIsBroken() {
    Seeds seeds = Seeds.of(1);
    byte[] whole = bytes();
    int refused = 0;
    for (int i = 0; i < 3000; i++) {
      byte[] broken = whole.clone();
      for (int j = 0; j <= seeds.below(3); j++) {
        broken[seeds.below(broken.length)] = (byte) seeds.below(256);
      }
      try {
        Onnx.read("a.onnx", broken);
      } catch (DesignException expected) {
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(500);
  }

  private static void refusesWeights(String name, Shape shape, String message) {
    Model model = model();
    List<Initializer> numbers =
        model.graph().initializers().stream()
            .map(
                number ->
                    number.name().equals(name)
                        ? Initializer.of(name, new Tensor(shape, new float[shape.elements()]))
                        : number)
            .toList();
    refuses(changed(model, model.graph().operations(), numbers), message);
  }

  private static void refuses(byte[] file, String message) {
    assertThatThrownBy(() -> Onnx.read("a.onnx", file))
        .isInstanceOf(DesignException.class)
        .hasMessageContaining(message);
  }

  private static byte[] with(String node, UnaryOperator<Operation> change) {
    Model model = model();
    List<Operation> operations =
        model.graph().operations().stream()
            .map(operation -> operation.name().equals(node) ? change.apply(operation) : operation)
            .toList();
    assertThat(operations).isNotEqualTo(model.graph().operations());
    return changed(model, operations, model.graph().initializers());
  }

  private static byte[] changed(
      Model model, List<Operation> operations, List<Initializer> initializers) {
    OperatorGraph graph = model.graph();
    var other =
        new OperatorGraph(graph.name(), operations, initializers, graph.inputs(), graph.outputs());
    return new Model("", "", other, model.metadata()).bytes().toByteArray();
  }

  private static Operation renamed(Operation operation, String operator) {
    return new Operation(
        operation.name(),
        operator,
        "",
        operation.inputs(),
        operation.outputs(),
        operation.attributes(),
        operation.note());
  }

  private static Model model() {
    try {
      return Model.read(ByteString.copyFrom(bytes()));
    } catch (IOException malformed) {
      throw new AssertionError(malformed);
    }
  }

  private static byte[] bytes() {
    var lstm = new LSTM.Spec(2, false, false);
    var dense = new Dense.Spec(4, ActivationFunction.Tanh, true);
    var first =
        new Blueprint.Stage("n1", lstm, LayerOptions.DEFAULT, List.of(Blueprint.DATA), Shape.of(2));
    var second = new Blueprint.Stage("n2", dense, LayerOptions.DEFAULT, List.of("n1"), Shape.of(4));
    var blueprint = new Blueprint(DATA, List.of(first, second));
    Point at = new Point(0, 0);
    Design design =
        Design.EMPTY.withNodes(
            List.of(
                new Node("n1", lstm, LayerOptions.DEFAULT, at),
                new Node("n2", dense, LayerOptions.DEFAULT, at)));
    return Onnx.write(
        "a",
        DesignFile.of(design, Weights.NONE),
        blueprint,
        Trial.of(blueprint, 1, 1).network().weights());
  }
}
