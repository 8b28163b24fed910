package glassbox.ui.data;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.data.table.Column;
import glassbox.data.table.Table;
import glassbox.design.DataChoice;
import glassbox.ui.data.Roles.Role;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class RolesTest {

  private static final Table TABLE =
      new Table(
          "t.csv",
          Stream.of("a", "b", "c")
              .<Column>map(name -> new Column.Numbers(name, new double[] {1, 2}, false))
              .toList());

  private static Roles roles(Optional<String> target, String... inputs) {
    return new Roles(TABLE, new DataChoice.FromFile("t.csv", target, List.of(inputs)));
  }

  @Test
  void predictsTheLastColumnFromAllOthersAtFirst() {
    Roles roles = roles(Optional.empty());
    assertThat(List.of(roles.of("a"), roles.of("b"), roles.of("c")))
        .containsExactly(Role.INPUT, Role.INPUT, Role.TARGET);
  }

  @Test
  void leavesAColumnOutAndTakesItBack() {
    DataChoice.FromFile without = roles(Optional.empty()).with("a", Role.IGNORED).orElseThrow();
    assertThat(without.inputs()).containsExactly("b");
    assertThat(new Roles(TABLE, without).with("a", Role.INPUT).orElseThrow().inputs())
        .containsExactly("a", "b");
  }

  @Test
  void theNewTargetIsNoInputAnyMore() {
    DataChoice.FromFile changed =
        roles(Optional.of("c"), "a", "b").with("b", Role.TARGET).orElseThrow();
    assertThat(changed.target()).contains("b");
    assertThat(changed.inputs()).containsExactly("a");
  }

  @Test
  void theLastInputAndTheTargetStay() {
    Roles roles = roles(Optional.of("c"), "a");
    assertThat(roles.with("a", Role.IGNORED)).isEmpty();
    assertThat(roles.with("c", Role.IGNORED)).isEmpty();
    assertThat(roles.open("c")).containsExactly(Role.TARGET);
  }
}
