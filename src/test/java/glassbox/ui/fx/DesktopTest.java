package glassbox.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

/// Places of windows that were kept while other screens were there.
final class DesktopTest {

  private static final Rectangle2D LAPTOP = new Rectangle2D(0, 0, 1280, 800);
  private static final Rectangle2D PROJECTOR = new Rectangle2D(1280, 0, 1920, 1080);

  @Test
  void aWindowStaysOnTheScreenThatHoldsMostOfIt() {
    var place = new Rectangle2D(1300, 50, 800, 600);
    assertThat(Desktop.holding(place, List.of(LAPTOP, PROJECTOR))).isEqualTo(place);
    assertThat(Desktop.holding(new Rectangle2D(1000, 50, 800, 600), List.of(LAPTOP, PROJECTOR)))
        .isEqualTo(new Rectangle2D(1280, 50, 800, 600));
  }

  @Test
  void aWindowOfAScreenThatIsGoneComesToTheUsualOne() {
    assertThat(Desktop.holding(new Rectangle2D(1500, 300, 800, 600), List.of(LAPTOP)))
        .isEqualTo(new Rectangle2D(480, 200, 800, 600));
    assertThat(Desktop.holding(new Rectangle2D(-900, -900, 100, 100), List.of(LAPTOP)))
        .isEqualTo(new Rectangle2D(0, 0, 100, 100));
  }

  @Test
  void aWindowIsNotLargerThanItsScreen() {
    assertThat(Desktop.holding(new Rectangle2D(1280, 0, 1920, 1080), List.of(LAPTOP)))
        .isEqualTo(LAPTOP);
  }

  @Test
  void aWindowAsWideAsItsScreenFillsIt() {
    List<Rectangle2D> both = List.of(LAPTOP, PROJECTOR);
    assertThat(Desktop.isFilledBy(new Rectangle2D(0, 0, 1280, 700), both)).isTrue();
    assertThat(Desktop.isFilledBy(new Rectangle2D(1400, 0, 1280, 700), both)).isFalse();
    assertThat(Desktop.isFilledBy(new Rectangle2D(1280, 0, 1920, 700), both)).isTrue();
  }
}
