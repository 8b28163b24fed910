package glassbox.ui.microscope;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Numbers that stand in the cells of a grid, below each other.
final class GridViewTest {

  @ParameterizedTest
  @CsvSource({"0, 0", "0.05, 0.05", "0.094, 0.09", "0.0987, 0.10", "0.1, 0.10", "0.47, 0.47"})
  void haveTheDecimalsOfTheirNeighbours(float value, String written) {
    assertThat(GridView.number(value)).isEqualTo(written);
    assertThat(GridView.number(-value)).endsWith(written);
  }
}
