package glassbox.ui.data;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.data.OwnPoints;
import glassbox.data.PlanePoint;
import glassbox.design.DataChoice;
import glassbox.ui.data.Painting.Brush;
import glassbox.ui.data.Painting.Tool;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PaintingTest {

  private static final List<PlanePoint> TWO =
      List.of(new PlanePoint(1, 1, 0), new PlanePoint(-2, 3, 1));

  private static Painting with(Tool tool, List<PlanePoint> before) {
    return new Painting(new Brush(tool, 1, 0.5, 4), before, 7);
  }

  @Test
  void paintsPointsOfItsClassWithinTheBrush() {
    Painting stroke = with(Tool.PAINT, TWO);
    stroke.touch(2, -1);
    List<PlanePoint> painted = stroke.points().subList(2, 6);
    assertThat(stroke.points()).hasSize(6).startsWith(TWO.get(0), TWO.get(1));
    for (PlanePoint point : painted) {
      assertThat(point.label()).isEqualTo(1);
      assertThat(Math.hypot(point.x() - 2, point.y() + 1)).isLessThan(0.51);
    }
  }

  @Test
  void paintsTheNumberThatItIsGiven() {
    var stroke = new Painting(new Brush(Tool.PAINT, -0.7f, 0.5, 4), TWO, 7);
    stroke.touch(2, -1);
    assertThat(stroke.points().subList(2, 6)).extracting(PlanePoint::answer).containsOnly(-0.7f);
  }

  @Test
  void classesBecomeNumbersAndNumbersTwoClasses() {
    var three =
        new DataChoice.Points(
            3, List.of(new PlanePoint(1, 1, 0), new PlanePoint(2, 1, 1), new PlanePoint(3, 1, 2)));
    DataChoice.Points numbers = AnswerForm.numbered(three);
    assertThat(numbers.classifies()).isFalse();
    assertThat(numbers.points()).extracting(PlanePoint::answer).containsExactly(-1f, 0f, 1f);
    DataChoice.Points classes = AnswerForm.classified(numbers);
    assertThat(classes.classes()).isEqualTo(2);
    assertThat(classes.points()).extracting(PlanePoint::label).containsExactly(0, 1, 1);
  }

  @Test
  void paintsNoMoreWhileTheHandRests() {
    Painting stroke = with(Tool.PAINT, List.of());
    stroke.touch(0, 0);
    stroke.touch(0.1, 0);
    assertThat(stroke.points()).hasSize(4);
    stroke.touch(0.4, 0);
    assertThat(stroke.points()).hasSize(8);
  }

  @Test
  void stopsWhenThePlaneIsFull() {
    Painting stroke =
        with(Tool.PAINT, Collections.nCopies(OwnPoints.MOST - 1, new PlanePoint(0, 0, 0)));
    stroke.touch(0, 0);
    assertThat(stroke.points()).hasSize(OwnPoints.MOST);
    assertThat(stroke.isFull()).isTrue();
  }

  @Test
  void erasesWhatTheRubberCovers() {
    Painting stroke = with(Tool.ERASE, TWO);
    stroke.touch(1.3, 1.3);
    assertThat(stroke.points()).containsExactly(TWO.get(1));
  }

  @Test
  void carriesThePointThatWasTaken() {
    Painting stroke = with(Tool.MOVE, TWO);
    stroke.touch(1.1, 1);
    stroke.touch(-2, 3);
    stroke.touch(9, 3);
    assertThat(stroke.points()).containsExactly(new PlanePoint(6, 3, 0), TWO.get(1));
  }

  @Test
  void movesNothingWhereNoPointIs() {
    Painting stroke = with(Tool.MOVE, TWO);
    stroke.touch(4, -4);
    stroke.touch(1, 1);
    assertThat(stroke.points()).isEqualTo(TWO);
  }
}
