package glassbox.ui.observatory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class LayoutTest {

  @Test
  void aWideWindowShowsMore() {
    double[] least = {300, 280, 260, 320};
    assertThat(Columns.fitting(least, 100)).isEqualTo(1);
    assertThat(Columns.fitting(least, 700)).isEqualTo(2);
    assertThat(Columns.fitting(least, 1000)).isEqualTo(3);
    assertThat(Columns.fitting(least, 1900)).isEqualTo(4);
  }

  @Test
  void theSurfaceIsAsFineAsThePlaneIsLargeAndCoarserWhileItRuns() {
    assertThat(BoundaryPart.resolution(0, true)).isEqualTo(40);
    assertThat(BoundaryPart.resolution(300, true)).isEqualTo(60);
    assertThat(BoundaryPart.resolution(300, false)).isEqualTo(140);
    assertThat(BoundaryPart.resolution(2000, true)).isEqualTo(100);
    assertThat(BoundaryPart.resolution(2000, false)).isEqualTo(160);
  }
}
