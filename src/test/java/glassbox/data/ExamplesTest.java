package glassbox.data;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.engine.Shape;
import org.junit.jupiter.api.Test;

final class ExamplesTest {

  private final Examples examples =
      new Examples(
          Shape.of(2),
          new float[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9},
          new Target.Values("y", new float[] {0, 10, 20, 30, 40}));

  @Test
  void isThinnedEvenlyFromFirstToLast() {
    Examples thinned = examples.thinned(2);
    assertThat(thinned.count()).isEqualTo(2);
    assertThat(thinned.inputs()).containsExactly(0, 1, 4, 5);
    assertThat(((Target.Values) thinned.target()).values()).containsExactly(0, 20);
  }

  @Test
  void isNotThinnedWhereThereAreFewEnough() {
    assertThat(examples.thinned(5)).isSameAs(examples);
  }
}
