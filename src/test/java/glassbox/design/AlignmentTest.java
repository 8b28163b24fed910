package glassbox.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class AlignmentTest {

  private static final Map<String, Box> BOXES =
      Map.of(
          "a", new Box(0, 10, 100, 50),
          "b", new Box(150, 40, 60, 80),
          "c", new Box(400, 0, 40, 20));

  @Test
  void edgesLineUpWithTheOutermost() {
    assertThat(Alignment.LEFT.align(BOXES)).containsEntry("c", new Point(0, 0));
    assertThat(Alignment.RIGHT.align(BOXES))
        .containsEntry("a", new Point(340, 10))
        .containsEntry("c", new Point(400, 0));
    assertThat(Alignment.TOP.align(BOXES)).containsEntry("b", new Point(150, 0));
    assertThat(Alignment.BOTTOM.align(BOXES)).containsEntry("a", new Point(0, 70));
  }

  @Test
  void middlesMeetInTheMiddleOfAll() {
    assertThat(Alignment.CENTRE.align(BOXES)).containsEntry("a", new Point(170, 10));
    assertThat(Alignment.MIDDLE.align(BOXES)).containsEntry("c", new Point(400, 50));
  }

  @Test
  void distributingMakesAllGapsTheSameAndKeepsTheOutermost() {
    Map<String, Point> across = Alignment.acrossEvenly(BOXES);
    assertThat(across)
        .containsEntry("a", new Point(0, 10))
        .containsEntry("b", new Point(220, 40))
        .containsEntry("c", new Point(400, 0));
    Map<String, Point> down = Alignment.downEvenly(BOXES);
    assertThat(down.get("c")).isEqualTo(new Point(400, 0));
    assertThat(down.get("a")).isEqualTo(new Point(0, 5));
    assertThat(down.get("b")).isEqualTo(new Point(150, 40));
  }
}
