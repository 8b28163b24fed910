package glassbox.design;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.engine.ActivationFunction;
import glassbox.layer.Dense;
import glassbox.net.Blueprint;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class EditsTest {

  private static final Dense.Spec DENSE = new Dense.Spec(4, ActivationFunction.Tanh, true);

  /// data → n1 → n2 → n3
  private final Design chain =
      Edits.addAfter(
          Edits.addAfter(Edits.addAfter(Design.EMPTY, DENSE, Blueprint.DATA), DENSE, "n1"),
          DENSE,
          "n2");

  @Test
  void addingBehindACardWiresItAndPassesItsWiresOn() {
    Design inserted = Edits.addAfter(chain, DENSE, "n1");
    assertThat(inserted.wires())
        .containsExactlyInAnyOrder(
            new Wire(Blueprint.DATA, "n1"),
            new Wire("n1", "n4"),
            new Wire("n4", "n2"),
            new Wire("n2", "n3"));
  }

  @Test
  void droppingOnAWireInserts() {
    Design inserted = Edits.insert(chain, DENSE, new Wire("n1", "n2"), new Point(1, 2));
    assertThat(inserted.wires())
        .contains(new Wire("n1", "n4"), new Wire("n4", "n2"))
        .doesNotContain(new Wire("n1", "n2"));
  }

  private static double x(Design design, String id) {
    return design.node(id).orElseThrow().at().x();
  }

  @Test
  void whatStandsBehindMakesRoomForACardThatIsInserted() {
    Point between = chain.node("n1").orElseThrow().at().plus(100, 10);
    Design inserted = Edits.insert(chain, DENSE, new Wire("n1", "n2"), between);
    assertThat(x(inserted, "n4")).isEqualTo(x(chain, "n1") + 200);
    assertThat(x(inserted, "n2")).isEqualTo(x(chain, "n2") + 200);
    assertThat(x(inserted, "n3")).isEqualTo(x(chain, "n3") + 200);
    assertThat(x(inserted, "n1")).isEqualTo(x(chain, "n1"));
  }

  @Test
  void nothingMovesForACardThatIsInsertedBesideTheOthers() {
    Point below = chain.node("n1").orElseThrow().at().plus(100, 300);
    Design inserted = Edits.insert(chain, DENSE, new Wire("n1", "n2"), below);
    assertThat(inserted.nodes().subList(0, 3)).isEqualTo(chain.nodes());
    assertThat(inserted.node("n4").orElseThrow().at()).isEqualTo(below);
  }

  @Test
  void removingAMiddleNodeHealsTheWire() {
    Design healed = Edits.remove(chain, Set.of("n2"), Optional.empty());
    assertThat(healed.wires())
        .containsExactlyInAnyOrder(new Wire(Blueprint.DATA, "n1"), new Wire("n1", "n3"));
  }

  @Test
  void removingTwoNeighboursHealsAcrossBoth() {
    Design healed = Edits.remove(chain, Set.of("n1", "n2"), Optional.empty());
    assertThat(healed.wires()).containsExactly(new Wire(Blueprint.DATA, "n3"));
  }

  @Test
  void aLayerOfOneInputGivesUpTheWireItHad() {
    Design rewired = Edits.connect(chain, "n1", "n3");
    assertThat(rewired.inputsOf("n3")).containsExactly("n1");
  }

  @Test
  void movesCardsNotesAndTheData() {
    Design noted = Notes.add(chain, "try this", new Point(0, 0));
    String note = noted.notes().getFirst().id();
    Point there = new Point(40, 50);
    Design moved = Edits.move(noted, Map.of("n2", there, Blueprint.DATA, there, note, there));
    assertThat(moved.node("n2").orElseThrow().at()).isEqualTo(there);
    assertThat(moved.node("n1")).isEqualTo(chain.node("n1"));
    assertThat(moved.dataAt()).isEqualTo(there);
    assertThat(moved.notes().getFirst().at()).isEqualTo(there);
  }

  @Test
  void copiesKeepTheWiresBetweenThem() {
    Design doubled = Clip.duplicate(chain, Set.of("n2", "n3"), 28, 28);
    assertThat(doubled.nodes()).hasSize(5);
    assertThat(doubled.wires()).contains(new Wire("n4", "n5")).hasSize(4);
  }
}
