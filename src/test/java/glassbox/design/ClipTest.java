package glassbox.design;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.layer.Add;
import glassbox.layer.Dense;
import glassbox.net.Blueprint;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ClipTest {

  /// data → n1 → n2, and n1 + n2 → n3
  private static Design branch() {
    Design design = Edits.addAfter(Design.EMPTY, Dense.Spec.DEFAULT, Blueprint.DATA);
    design = Edits.addAfter(design, Dense.Spec.DEFAULT, "n1");
    design = Edits.addAfter(design, Add.Spec.DEFAULT, "n2");
    return Edits.connect(design, "n1", "n3");
  }

  @Test
  void holdsWhatIsChosenAndTheWiresBetween() {
    Design clip = Clip.of(branch(), Set.of("n1", "n3"));
    assertThat(clip.nodes()).extracting(Node::id).containsExactly("n1", "n3");
    assertThat(clip.wires()).containsExactly(new Wire("n1", "n3"));
  }

  @Test
  void keepsTheWireFromTheDataWhereItsCardIsChosen() {
    Design clip = Clip.of(branch(), Set.of(Blueprint.DATA, "n1"));
    assertThat(clip.wires()).containsExactly(new Wire(Blueprint.DATA, "n1"));
    assertThat(Clip.paste(Design.EMPTY, clip, 0, 0).inputsOf("n1")).containsExactly(Blueprint.DATA);
  }

  @Test
  void pastingGivesIdsOfItsOwnAndLeavesTheRest() {
    Design design = branch();
    Design noted = Notes.add(design, "why", new Point(5, 5));
    String note = noted.notes().getFirst().id();
    Design pasted =
        Clip.duplicate(Muting.set(noted, Set.of("n2"), true), Set.of("n2", "n3", note), 10, 20);
    assertThat(pasted.nodes()).extracting(Node::id).doesNotHaveDuplicates().hasSize(5);
    assertThat(pasted.nodes().get(3).muted()).isTrue();
    assertThat(pasted.nodes().get(3).at()).isEqualTo(design.nodes().get(1).at().plus(10, 20));
    assertThat(pasted.wires()).containsAll(design.wires()).hasSize(5);
    assertThat(pasted.notes()).extracting(Note::text).containsExactly("why", "why");
    assertThat(pasted.notes()).extracting(Note::id).doesNotHaveDuplicates();
  }
}
