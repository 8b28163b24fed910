package glassbox.export.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.data.Dataset;
import glassbox.data.Progress;
import glassbox.design.Design;
import glassbox.design.Node;
import glassbox.design.Point;
import glassbox.design.Soundness;
import glassbox.design.Wire;
import glassbox.design.json.DesignFile;
import glassbox.design.json.Templates;
import glassbox.layer.LayerOptions;
import glassbox.layer.LayerSample;
import glassbox.net.Blueprint;
import glassbox.net.Weights;
import glassbox.train.Preparation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What is written opens again as what it was.
final class RoundTripTest {

  private static final int ROWS = 2;

  static Stream<LayerSample> samples() {
    return LoweringTest.samples();
  }

  static Stream<Templates.Entry> templates() {
    return Templates.all().stream();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everyKindComesBackWithItsChoicesAndWeights(LayerSample sample) {
    Blueprint blueprint = LoweringTest.network(sample);
    Trial trial = Trial.of(blueprint, ROWS, 3);
    Design design = design(blueprint);
    DesignFile file = DesignFile.of(design, Weights.NONE);
    DesignFile back = Onnx.read("a", Onnx.write("a", file, blueprint, trial.network().weights()));
    assertThat(back.design()).isEqualTo(design);
    assertThat(back.weights().fingerprint()).isEqualTo(trial.network().weights().fingerprint());
    assertThat(outputs(back, blueprint, trial)).containsExactly(trial.forward());
  }

  @ParameterizedTest
  @MethodSource("templates")
  void everyTemplateComesBack(Templates.Entry template) {
    DesignFile file = template.open();
    Blueprint blueprint = blueprint(file.design());
    Trial trial = Trial.of(blueprint, ROWS, 4);
    DesignFile back = Onnx.read("a", Onnx.write("a", file, blueprint, trial.network().weights()));
    assertThat(back.design()).isEqualTo(file.design());
    assertThat(back.weights().fingerprint()).isEqualTo(trial.network().weights().fingerprint());
    assertThat(outputs(back, blueprint(back.design()), trial)).containsExactly(trial.forward());
    assertThat(trial.deviation()).isLessThan(1e-5);
  }

  /// What the design that came back computes of the same input.
  private static float[] outputs(DesignFile back, Blueprint blueprint, Trial trial) {
    Blueprint again = new Blueprint(blueprint.input(), stages(back.design(), blueprint));
    Trial other = Trial.of(again, ROWS, 99);
    other.network().load(back.weights());
    return new Trial(other.network(), ROWS, trial.input()).forward();
  }

  private static List<Blueprint.Stage> stages(Design design, Blueprint like) {
    return like.stages().stream()
        .map(
            stage ->
                new Blueprint.Stage(
                    stage.id(),
                    design.node(stage.id()).orElseThrow().layer(),
                    LayerOptions.DEFAULT,
                    design.inputsOf(stage.id()),
                    stage.output()))
        .toList();
  }

  private static Design design(Blueprint blueprint) {
    List<Node> nodes = new ArrayList<>();
    List<Wire> wires = new ArrayList<>();
    var options =
        new LayerOptions(OptionalDouble.of(0.25), OptionalDouble.empty(), Optional.empty());
    for (Blueprint.Stage stage : blueprint.stages()) {
      // Not in the order of the graph.
      nodes.addFirst(
          new Node(stage.id(), stage.layer(), options, new Point(nodes.size() * 200.5, 12)));
      stage.inputs().forEach(from -> wires.add(new Wire(from, stage.id())));
    }
    return Design.EMPTY.withName("Some name").withNodes(nodes).withWires(wires).withSeed(17);
  }

  private static Blueprint blueprint(Design design) {
    Dataset data =
        Preparation.load(design.data(), design.split(), design.seed(), Path.of(""), Progress.NONE);
    return Soundness.check(design, Optional.of(data.outline())).blueprint().orElseThrow();
  }
}
