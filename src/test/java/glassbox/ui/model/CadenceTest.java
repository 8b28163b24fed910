package glassbox.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class CadenceTest {

  private final List<Integer> turns = new ArrayList<>();
  private final List<Integer> looks = new ArrayList<>();

  /// @param news frames in which something new comes
  private void run(Cadence cadence, int frames, Set<Integer> news) {
    boolean isNew = false;
    for (int frame = 1; frame <= frames; frame++) {
      isNew |= news.contains(frame);
      if (cadence.isTurn()) {
        turns.add(frame);
        boolean now = isNew;
        if (cadence.isLook(() -> now)) {
          looks.add(frame);
          cadence.looked();
          isNew = false;
        }
      }
    }
  }

  @Test
  void whereNothingIsNewALookComesAfterTheLongestTime() {
    run(new Cadence(4, 16), 32, Set.of());
    assertThat(turns).containsExactly(4, 8, 12, 16, 20, 24, 28, 32);
    assertThat(looks).containsExactly(16, 32);
  }

  @Test
  void whatIsNewIsLookedAtInTheNextTurn() {
    run(new Cadence(4, 16), 32, Set.of(1, 6, 21));
    assertThat(looks).containsExactly(4, 8, 24);
  }

  @Test
  void whereNothingIsSparedEachFrameIsLookedAt() {
    run(new Cadence(1, 1), 3, Set.of());
    assertThat(turns).containsExactly(1, 2, 3);
    assertThat(looks).containsExactly(1, 2, 3);
  }
}
