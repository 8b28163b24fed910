package glassbox.ui.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.design.Box;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ReadingOrderTest {

  private final ReadingOrder order =
      ReadingOrder.of(
          Map.of(
              "data", new Box(24, 80, 160, 200),
              "b", new Box(244, 300, 160, 200),
              "a", new Box(248, 80, 160, 200),
              "c", new Box(440, 80, 160, 200)));

  @Test
  void goesColumnByColumnFromTheTop() {
    assertThat(order.ids()).containsExactly("data", "a", "b", "c");
  }

  @Test
  void endsBehindTheLastAndBeforeTheFirst() {
    assertThat(order.next(Set.of("a"), false)).contains("b");
    assertThat(order.next(Set.of("a"), true)).contains("data");
    assertThat(order.next(Set.of("c"), false)).isEmpty();
    assertThat(order.next(Set.of("data"), true)).isEmpty();
    assertThat(order.next(Set.of(), false)).contains("data");
    assertThat(order.next(Set.of(), true)).contains("c");
  }
}
