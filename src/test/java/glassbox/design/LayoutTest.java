package glassbox.design;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.layer.Add;
import glassbox.layer.Dense;
import glassbox.layer.LayerSpec;
import glassbox.net.Blueprint;
import org.junit.jupiter.api.Test;

final class LayoutTest {

  private static Design with(Design design, LayerSpec layer) {
    return Edits.addNode(design, layer, new Point(-500, -500));
  }

  @Test
  void everyCardStandsRightOfAllThatFeedItAndNoneOnAnother() {
    Design design =
        with(with(with(Design.EMPTY, Dense.Spec.DEFAULT), Dense.Spec.DEFAULT), Add.Spec.DEFAULT);
    design = with(design, Dense.Spec.DEFAULT);
    design = Edits.connect(design, Blueprint.DATA, "n1");
    design = Edits.connect(design, Blueprint.DATA, "n2");
    design = Edits.connect(design, "n4", "n3");
    design = Edits.connect(design, "n2", "n4");
    design = Edits.connect(design, "n1", "n3");
    Design laid = Layout.leftToRight(design);
    for (Wire wire : laid.wires()) {
      Point from = laid.node(wire.from()).map(Node::at).orElse(laid.dataAt());
      assertThat(laid.node(wire.to()).orElseThrow().at().x()).isGreaterThan(from.x());
    }
    assertThat(laid.nodes()).extracting(Node::at).doesNotHaveDuplicates();
    assertThat(Layout.leftToRight(laid)).isEqualTo(laid);
  }
}
