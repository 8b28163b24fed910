package glassbox.design;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.engine.ActivationFunction;
import glassbox.layer.Dense;
import glassbox.net.Blueprint;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class FramesTest {

  private static final Dense.Spec DENSE = new Dense.Spec(4, ActivationFunction.Tanh, true);

  /// n1 in a frame with a note above it; n2 outside.
  private static Design framed() {
    Design design = Edits.addNode(Design.EMPTY, DENSE, new Point(400, 300));
    design = Edits.addNode(design, DENSE, new Point(800, 300));
    design =
        Notes.frame(
            design, "Group", List.of(new Box(400, 200, 100, 40), new Box(400, 300, 160, 90)));
    return Notes.add(design, "here", new Point(400, 200));
  }

  private static Map<String, Box> boxes(Design design) {
    Map<String, Box> boxes = new HashMap<>();
    design
        .nodes()
        .forEach(node -> boxes.put(node.id(), new Box(node.at().x(), node.at().y(), 160, 90)));
    design
        .notes()
        .forEach(
            note ->
                boxes.put(
                    note.id(),
                    new Box(
                        note.at().x(),
                        note.at().y(),
                        note.isFrame() ? note.size().width() : 100,
                        note.isFrame() ? note.size().height() : 40)));
    return boxes;
  }

  @Test
  void aFrameAndItsNotesFollowTheCardsThatItHolds() {
    Design design = framed();
    Design moved = Edits.move(design, Map.of("n1", new Point(500, 340)));
    Design followed = Frames.follow(moved, boxes(design));
    Note frame = design.notes().getFirst();
    assertThat(followed.notes().getFirst().at()).isEqualTo(frame.at().plus(100, 40));
    assertThat(followed.notes().getFirst().size()).isEqualTo(frame.size());
    assertThat(followed.notes().getLast().at()).isEqualTo(new Point(500, 240));
    assertThat(followed.nodes()).isEqualTo(moved.nodes());
  }

  @Test
  void aFrameStaysWhereNothingOfItMoves() {
    Design design = framed();
    Design moved =
        Edits.move(design, Map.of("n2", new Point(900, 10), Blueprint.DATA, new Point(-300, 0)));
    assertThat(Frames.follow(moved, boxes(design)).notes()).isEqualTo(design.notes());
  }
}
