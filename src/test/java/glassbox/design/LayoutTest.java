package glassbox.design;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.layer.Add;
import glassbox.layer.Dense;
import glassbox.layer.LayerSpec;
import glassbox.net.Blueprint;
import java.util.List;
import java.util.Map;
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

  /// A wire around two cards, which are higher than usual: no card touches another, and the
  /// straight way of the wire touches neither.
  @Test
  void aWireAroundCardsKeepsItsLaneFree() {
    Design design = Edits.addAfter(Design.EMPTY, Dense.Spec.DEFAULT, Blueprint.DATA);
    design = Edits.addAfter(design, Dense.Spec.DEFAULT, "n1");
    design = Edits.addAfter(design, Dense.Spec.DEFAULT, "n2");
    design = Edits.addAfter(design, Add.Spec.DEFAULT, "n3");
    design = Edits.connect(design, "n1", "n4");
    var size = new Extent(200, 300);
    Map<String, Extent> sizes =
        Map.of(Blueprint.DATA, size, "n1", size, "n2", size, "n3", size, "n4", size);
    Design laid = Layout.leftToRight(design, sizes);
    List<Box> boxes = laid.nodes().stream().map(node -> box(node, size)).toList();
    for (int i = 1; i < boxes.size(); i++) {
      assertThat(boxes.get(i).x()).isGreaterThan(boxes.get(i - 1).right());
    }
    double from = boxes.get(0).middle();
    double to = boxes.get(3).middle();
    for (Box passed : boxes.subList(1, 3)) {
      double wire =
          from
              + (to - from)
                  * (passed.centre() - boxes.get(0).right())
                  / (boxes.get(3).x() - boxes.get(0).right());
      assertThat(wire < passed.y() || wire > passed.bottom()).isTrue();
    }
  }

  private static Box box(Node node, Extent size) {
    return new Box(node.at().x(), node.at().y(), size.width(), size.height());
  }
}
