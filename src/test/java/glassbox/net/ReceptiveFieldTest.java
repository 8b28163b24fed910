package glassbox.net;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.engine.ActivationFunction;
import glassbox.engine.Padding;
import glassbox.engine.Pair;
import glassbox.engine.Seeds;
import glassbox.engine.Shape;
import glassbox.engine.kernel.ScalarKernels;
import glassbox.layer.Add;
import glassbox.layer.AvgPool2D;
import glassbox.layer.BatchNorm;
import glassbox.layer.Conv2D;
import glassbox.layer.ConvTranspose2D;
import glassbox.layer.Dense;
import glassbox.layer.DepthwiseConv2D;
import glassbox.layer.Flatten;
import glassbox.layer.LayerOptions;
import glassbox.layer.LayerSpec;
import glassbox.layer.Pad2D;
import glassbox.layer.PaddingMode;
import glassbox.layer.UpSample2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What can reach a unit, held against what does when all weights are 1.
final class ReceptiveFieldTest {

  private static final ActivationFunction LINEAR = ActivationFunction.Linear;
  private static final Shape INPUT = Shape.of(2, 11, 9);

  private static Conv2D.Spec conv(int kernel, int stride, int dilation, PaddingMode mode) {
    return new Conv2D.Spec(
        2,
        Pair.square(kernel),
        Pair.square(stride),
        Pair.square(dilation),
        new Padding.Same(),
        mode,
        LINEAR,
        true);
  }

  private static Blueprint chain(LayerSpec... layers) {
    List<Blueprint.Stage> stages = new ArrayList<>();
    Shape shape = INPUT;
    String from = Blueprint.DATA;
    for (LayerSpec layer : layers) {
      shape = layer.outputShape(List.of(shape));
      String id = "n" + (stages.size() + 1);
      stages.add(new Blueprint.Stage(id, layer, LayerOptions.DEFAULT, List.of(from), shape));
      from = id;
    }
    return new Blueprint(INPUT, stages);
  }

  /// Where nothing can cancel out, what is seen has a gradient and the rest has none.
  private static void agrees(Blueprint blueprint) {
    Network network = Network.build(blueprint, 1, new ScalarKernels(), Seeds.of(1));
    Arrays.fill(network.values().data(), 1);
    Tracing tracing = network.tracing();
    float[] example = new float[INPUT.elements()];
    Arrays.fill(example, 1);
    tracing.forward(example, 0);
    Blueprint.Stage last = blueprint.last();
    int pixels = INPUT.size(1) * INPUT.size(2);
    for (int unit = 0; unit < last.output().elements(); unit++) {
      tracing.backward(last.id(), unit);
      float[] gradient = tracing.gradient(Blueprint.DATA);
      ReceptiveField field = ReceptiveField.of(blueprint, last.id(), unit);
      for (int i = 0; i < pixels; i++) {
        assertThat(field.sees(i / INPUT.size(2), i % INPUT.size(2)))
            .as("unit %d, pixel %d", unit, i)
            .isEqualTo(gradient[i] != 0 || gradient[pixels + i] != 0);
      }
    }
  }

  @Test
  void windowsOneBehindTheOtherSeeMoreAndMore() {
    Blueprint three = chain(conv(3, 1, 1, PaddingMode.ZERO), conv(3, 1, 1, PaddingMode.ZERO));
    agrees(three);
    assertThat(ReceptiveField.of(three, "n2", 5 * 9 + 4).box())
        .isEqualTo(new ReceptiveField.Box(3, 2, 7, 6));
  }

  @Test
  void stridesDilationsPoolsAndPaddingsAreCountedIn() {
    agrees(chain(conv(3, 2, 1, PaddingMode.MIRROR), conv(2, 1, 2, PaddingMode.REPLICATE)));
    agrees(
        chain(
            conv(5, 1, 1, PaddingMode.ZERO),
            new AvgPool2D.Spec(Pair.square(2), Optional.empty(), new Padding.Valid()),
            conv(3, 3, 1, PaddingMode.ZERO)));
    agrees(chain(new Pad2D.Spec(2, 1, 0, 3, PaddingMode.MIRROR), conv(3, 2, 1, PaddingMode.ZERO)));
  }

  @Test
  void otherWindowsAreCountedInToo() {
    agrees(
        chain(
            new DepthwiseConv2D.Spec(
                2,
                Pair.square(3),
                Pair.square(2),
                Pair.square(1),
                new Padding.Valid(),
                PaddingMode.ZERO,
                LINEAR,
                true),
            UpSample2D.Spec.DEFAULT,
            new ConvTranspose2D.Spec(1, Pair.square(3), Pair.square(2), 1, 0, LINEAR, true)));
  }

  @Test
  void behindADenseLayerEverythingIsSeen() {
    Blueprint dense =
        chain(
            conv(3, 1, 1, PaddingMode.ZERO), Flatten.Spec.DEFAULT, new Dense.Spec(2, LINEAR, true));
    agrees(dense);
    assertThat(ReceptiveField.of(dense, "n3", 1).count()).isEqualTo(99);
  }

  @Test
  void branchesSeeWhatAnyOfThemSees() {
    Shape maps = Shape.of(2, 11, 9);
    agrees(
        new Blueprint(
            INPUT,
            List.of(
                stage("a", conv(3, 1, 1, PaddingMode.ZERO), maps, Blueprint.DATA),
                stage("b", conv(2, 1, 3, PaddingMode.ZERO), maps, Blueprint.DATA),
                stage("both", Add.Spec.DEFAULT, maps, "a", "b"),
                stage("norm", BatchNorm.Spec.DEFAULT, maps, "both"))));
  }

  private static Blueprint.Stage stage(String id, LayerSpec layer, Shape output, String... from) {
    return new Blueprint.Stage(id, layer, LayerOptions.DEFAULT, List.of(from), output);
  }

  @Test
  void aStrideThatIsWiderThanItsWindowLosesPixels() {
    ReceptiveField all = ReceptiveField.of(conv(1, 2, 1, PaddingMode.ZERO), INPUT);
    assertThat(all.count()).isEqualTo(6 * 5);
    assertThat(all.sees(0, 0)).isTrue();
    assertThat(all.sees(0, 1)).isFalse();
    assertThat(all.sees(1, 0)).isFalse();
    ReceptiveField none = ReceptiveField.of(conv(3, 2, 1, PaddingMode.ZERO), INPUT);
    assertThat(none.count()).isEqualTo(none.size());
    Blueprint behind = chain(conv(3, 1, 1, PaddingMode.ZERO), conv(1, 5, 1, PaddingMode.ZERO));
    assertThat(ReceptiveField.of(behind, "n2").sees(0, 3)).isFalse();
    assertThat(ReceptiveField.of(behind, "n2").sees(0, 4)).isTrue();
  }
}
