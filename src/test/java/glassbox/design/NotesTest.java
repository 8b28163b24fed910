package glassbox.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class NotesTest {

  @Test
  void aNoteIsWrittenPaintedAndResized() {
    Design design = Notes.add(Design.EMPTY, "first", new Point(1, 2));
    String id = design.notes().getFirst().id();
    design = Notes.setText(design, id, "second");
    design = Notes.paint(design, Set.of(id), Note.Colour.PINK);
    design = Notes.resize(design, id, new Extent(300, 1));
    assertThat(design.notes())
        .containsExactly(
            new Note(
                id,
                "second",
                new Point(1, 2),
                new Extent(300, Note.SMALLEST / 2),
                Note.Colour.PINK,
                Note.Form.NOTE));
  }

  @Test
  void aFrameStandsAroundAllOfThem() {
    Design design =
        Notes.frame(
            Design.EMPTY, "block", List.of(new Box(100, 100, 50, 60), new Box(300, 80, 40, 40)));
    Note frame = design.notes().getFirst();
    assertThat(frame.isFrame()).isTrue();
    assertThat(frame.at().x()).isLessThan(100);
    assertThat(frame.at().y()).isLessThan(80);
    assertThat(frame.at().x() + frame.size().width()).isGreaterThan(340);
    assertThat(frame.at().y() + frame.size().height()).isGreaterThan(160);
  }

  @Test
  void aNewOneStandsBelowTheCardsThatWouldLieOnIt() {
    var upper = new Box(100, 100, 150, 80);
    var below = new Box(180, 200, 150, 100);
    var aside = new Box(600, 100, 150, 80);
    Point free = new Point(100, 400);
    assertThat(Notes.legible(free, List.of(upper, below, aside))).isEqualTo(free);
    Point at = Notes.legible(new Point(120, 90), List.of(upper, below, aside));
    assertThat(at.x()).isEqualTo(120);
    assertThat(at.y()).isGreaterThan(below.bottom());
  }
}
