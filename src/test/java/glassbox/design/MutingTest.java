package glassbox.design;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.data.Outline;
import glassbox.engine.ActivationFunction;
import glassbox.engine.Seeds;
import glassbox.engine.Shape;
import glassbox.layer.Add;
import glassbox.layer.Dense;
import glassbox.net.Blueprint;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class MutingTest {

  private static final Optional<Outline> DATA = Optional.of(new Outline(Shape.of(4), 3));

  private static Dense.Spec dense(int units, ActivationFunction function) {
    return new Dense.Spec(units, function, true);
  }

  /// data → n1 (8) → n2 (8) → n3 (3)
  private static Design chain() {
    Design design = Edits.addAfter(Design.EMPTY, dense(8, ActivationFunction.Tanh), Blueprint.DATA);
    design = Edits.addAfter(design, dense(8, ActivationFunction.Tanh), "n1");
    return Edits.addAfter(design, dense(3, ActivationFunction.Softmax), "n2");
  }

  private static Design mute(Design design, String... ids) {
    return Muting.set(design, Set.of(ids), true);
  }

  private static List<String> stages(Checked checked) {
    return checked.blueprint().orElseThrow().stages().stream().map(Blueprint.Stage::id).toList();
  }

  @Test
  void theNetworkThatRunsHasNoTraceOfAMutedLayer() {
    Checked checked = Soundness.check(mute(chain(), "n2"), DATA);
    assertThat(stages(checked)).containsExactly("n1", "n3");
    assertThat(checked.blueprint().orElseThrow().last().inputs()).containsExactly("n1");
    assertThat(checked.parameters()).doesNotContainKey("n2");
  }

  @Test
  void aMutedLayerShowsTheShapeThatItPassesOn() {
    Checked checked = Soundness.check(mute(chain(), "n1", "n2"), DATA);
    assertThat(checked.outputs()).containsEntry("n1", Shape.of(4)).containsEntry("n2", Shape.of(4));
    assertThat(checked.inputsOf("n3")).containsExactly(Shape.of(4));
    assertThat(stages(checked)).containsExactly("n3");
  }

  @Test
  void theDesignKeepsEveryWire() {
    Design muted = mute(chain(), "n2");
    assertThat(Soundness.check(muted, DATA).design()).isEqualTo(muted);
    assertThat(Muting.set(muted, Set.of("n2"), false)).isEqualTo(chain());
  }

  @Test
  void isRefusedWhereTheNetworkWouldNotEndAsTheDataAsks() {
    assertThat(Muting.whyNot(chain(), Set.of("n3"), DATA))
        .hasValueSatisfying(why -> assertThat(why).contains("3", "8"));
    assertThat(Muting.whyNot(chain(), Set.of("n2"), DATA)).isEmpty();
  }

  @Test
  void isRefusedWhereAnAdditionWouldGetOtherShapes() {
    Design design = chain();
    design = Edits.insert(design, Add.Spec.DEFAULT, new Wire("n2", "n3"), Point.ORIGIN);
    design = Edits.connect(design, "n1", "n4");
    assertThat(Soundness.check(design, DATA).problems()).isEmpty();
    assertThat(Muting.whyNot(design, Set.of("n2"), DATA)).isEmpty();
    assertThat(Muting.whyNot(design, Set.of("n1"), DATA))
        .hasValueSatisfying(why -> assertThat(why).startsWith("Add: "));
  }

  /// Around a branch whose layer is muted, both inputs of the addition are the same: it doubles.
  @Test
  void aMutedBranchStillAddsWhatItPassesOn() {
    Design design = chain();
    design = Edits.insert(design, Add.Spec.DEFAULT, new Wire("n2", "n3"), Point.ORIGIN);
    design = mute(Edits.connect(design, "n1", "n4"), "n2");
    Checked checked = Soundness.check(design, DATA);
    Blueprint.Stage add =
        checked.blueprint().orElseThrow().stages().stream()
            .filter(stage -> stage.id().equals("n4"))
            .findFirst()
            .orElseThrow();
    assertThat(add.inputs()).containsExactly("n1", "n1");
  }

  @Test
  void aMutedLayerThatNothingFeedsLeavesNothingBehind() {
    Design design = mute(Edits.disconnect(chain(), new Wire("n1", "n2")), "n2");
    Checked checked = Soundness.check(design, DATA);
    assertThat(checked.problemsAt("n3")).isNotEmpty();
    assertThat(checked.blueprint()).isEmpty();
  }

  @Test
  void mutedCirclesEndInAProblemAndNotInALoop() {
    Design design = chain().withWires(List.of(new Wire("n1", "n2"), new Wire("n2", "n1")));
    assertThat(Soundness.check(mute(design, "n1", "n2"), DATA).blueprint()).isEmpty();
  }

  @Test
  void whateverIsMutedTheDesignIsLookedThroughWithoutAFailure() {
    Seeds seeds = Seeds.of(7);
    for (int i = 0; i < 200; i++) {
      Design design = chain();
      for (int wire = 0; wire < 4; wire++) {
        design =
            design.withWires(
                Stream.concat(
                        design.wires().stream(),
                        Stream.of(new Wire("n" + (1 + seeds.below(3)), "n" + (1 + seeds.below(3)))))
                    .toList());
      }
      Checked checked = Soundness.check(mute(design, "n" + (1 + seeds.below(3))), DATA);
      assertThat(checked.problems().isEmpty()).isEqualTo(checked.blueprint().isPresent());
    }
  }
}
