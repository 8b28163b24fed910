package glassbox.ui.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

final class TraceTest {

  private static List<double[]> points(Trace trace) {
    List<double[]> points = new ArrayList<>();
    trace.follow(
        new Trace.Follower() {
          @Override
          public void move(double x, double y) {
            points.add(new double[] {x, y});
          }

          @Override
          public void line(double x, double y) {
            points.add(new double[] {x, y});
          }
        });
    return points;
  }

  private static DoubleStream heights(List<double[]> points) {
    return points.stream().mapToDouble(point -> point[1]);
  }

  @Test
  void aColumnHasFourPointsAtMostAndNoExtremeIsLost() {
    for (double column : new double[] {1, 3}) {
      var trace = new Trace(column);
      for (int i = 0; i < 6000; i++) {
        trace.to(i / 100.0, i == 1234 ? 9 : i == 4321 ? -9 : Math.sin(i));
      }
      List<double[]> points = points(trace);
      assertThat(points).hasSizeLessThanOrEqualTo((int) (4 * 60 / column));
      assertThat(heights(points).max()).hasValue(9);
      assertThat(heights(points).min()).hasValue(-9);
    }
  }

  @Test
  void whatIsLiftedBeginsAnew() {
    var trace = new Trace();
    trace.to(0, 1);
    trace.lift();
    trace.to(5, 2);
    List<String> ways = new ArrayList<>();
    trace.follow(
        new Trace.Follower() {
          @Override
          public void move(double x, double y) {
            ways.add("move " + x);
          }

          @Override
          public void line(double x, double y) {
            ways.add("line " + x);
          }
        });
    assertThat(ways).containsExactly("move 0.0", "move 5.0");
  }
}
