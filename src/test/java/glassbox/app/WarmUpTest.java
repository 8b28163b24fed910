package glassbox.app;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.testing.Trainers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class WarmUpTest {

  @Test
  void leavesNoRunBehind() {
    long before = Trainers.count();
    WarmUp.begin(Background.atOnce(), 1);
    assertThat(Trainers.count()).isLessThanOrEqualTo(before);
  }

  @Test
  void doesNothingOnceSomebodyHasBegun() {
    List<Runnable> asked = new ArrayList<>();
    WarmUp warmUp = WarmUp.begin(Background.on(asked::add), Long.MAX_VALUE / 10_000_000);
    warmUp.stop();
    // Without the stop it would go on for years.
    asked.forEach(Runnable::run);
    assertThat(asked).hasSize(1);
  }
}
