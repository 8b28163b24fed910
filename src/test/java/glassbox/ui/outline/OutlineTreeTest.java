package glassbox.ui.outline;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.design.Design;
import glassbox.design.Edits;
import glassbox.design.Point;
import glassbox.layer.Add;
import glassbox.layer.Dense;
import glassbox.net.Blueprint;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class OutlineTreeTest {

  private static Design layers(int count) {
    Design design = Design.EMPTY;
    for (int i = 0; i < count; i++) {
      design = Edits.addNode(design, Dense.Spec.DEFAULT, new Point(0, 0));
    }
    return design;
  }

  private static String written(List<OutlineTree.Entry> ways) {
    return ways.stream()
        .map(
            entry ->
                entry.id()
                    + entry.branches().stream()
                        .map(branch -> "[" + written(branch) + "]")
                        .collect(Collectors.joining()))
        .collect(Collectors.joining(" "));
  }

  private static String outline(Design design) {
    return written(OutlineTree.of(design).ways());
  }

  @Test
  void aChainIsOneLevel() {
    Design design = Edits.connect(layers(2), Blueprint.DATA, "n1");
    assertThat(outline(Edits.connect(design, "n1", "n2"))).isEqualTo("data n1 n2");
  }

  @Test
  void whatIsNotConnectedStandsBehindTheRest() {
    assertThat(outline(Edits.connect(layers(2), Blueprint.DATA, "n2"))).isEqualTo("data n2 n1");
  }

  @Test
  void branchesStandBelowTheForkAndMeetBesideIt() {
    Design design = Edits.addNode(layers(3), Add.Spec.DEFAULT, new Point(0, 0));
    for (String[] wire :
        new String[][] {
          {Blueprint.DATA, "n1"}, {"n1", "n2"}, {"n1", "n3"}, {"n2", "n4"}, {"n3", "n4"}
        }) {
      design = Edits.connect(design, wire[0], wire[1]);
    }
    assertThat(outline(design)).isEqualTo("data n1[n2][n3] n4");
  }

  @Test
  void aWireThatSkipsALayerIsNoBranchOfItsOwn() {
    Design design = Edits.addNode(layers(2), Add.Spec.DEFAULT, new Point(0, 0));
    for (String[] wire :
        new String[][] {{Blueprint.DATA, "n1"}, {"n1", "n2"}, {"n1", "n3"}, {"n2", "n3"}}) {
      design = Edits.connect(design, wire[0], wire[1]);
    }
    assertThat(outline(design)).isEqualTo("data n1[n2] n3");
  }
}
