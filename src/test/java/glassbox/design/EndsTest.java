package glassbox.design;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.data.Outline;
import glassbox.engine.Shape;
import glassbox.layer.Add;
import glassbox.layer.Dense;
import glassbox.layer.LayerSpec;
import glassbox.layer.Reshape;
import glassbox.net.Blueprint;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class EndsTest {

  private static final Optional<Outline> DATA = Optional.of(new Outline(Shape.of(4), 3));

  /// What the answer without a look through the whole design must say too.
  @Test
  void answersAsACheckOfTheConnectedDesignDoes() {
    Design design = Edits.addAfter(Design.EMPTY, Dense.Spec.DEFAULT, Blueprint.DATA);
    for (LayerSpec layer : List.of(Dense.Spec.DEFAULT, Add.Spec.DEFAULT, Reshape.Spec.DEFAULT)) {
      design = Edits.addNode(design, layer, Point.ORIGIN);
    }
    design = Edits.connect(design, Blueprint.DATA, "n3");
    var ends = new Ends(Soundness.check(design, DATA));
    for (String from : List.of(Blueprint.DATA, "n1")) {
      for (String to : List.of("n2", "n3", "n4")) {
        if (design.inputsOf(to).contains(from)) {
          continue;
        }
        Optional<String> afterwards =
            Soundness.check(Edits.connect(design, from, to), DATA).problemsAt(to).stream()
                .filter(problem -> problem.kind() == Problem.Kind.SHAPE)
                .map(Problem::message)
                .findFirst();
        assertThat(ends.whyNot(from, to)).as("%s to %s", from, to).isEqualTo(afterwards);
      }
    }
  }

  @Test
  void offersOnlyKindsThatTakeTheShape() {
    Design design = Edits.addAfter(Design.EMPTY, Dense.Spec.DEFAULT, Blueprint.DATA);
    var ends = new Ends(Soundness.check(design, DATA));
    assertThat(ends.whyNot("n1", Dense.Spec.DEFAULT)).isEmpty();
    assertThat(ends.whyNot("n1", new Reshape.Spec(Shape.of(1, 5, 5)))).isPresent();
  }

  @Test
  void withoutDataNothingIsRefusedForItsShape() {
    Design design = Edits.addAfter(Design.EMPTY, Dense.Spec.DEFAULT, Blueprint.DATA);
    var ends = new Ends(Soundness.check(design, Optional.empty()));
    assertThat(ends.whyNot("n1", new Reshape.Spec(Shape.of(1, 5, 5)))).isEmpty();
  }
}
