package glassbox.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class WarmUpTest {

  private static long trainers() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("glassbox-trainer"))
        .count();
  }

  @Test
  void leavesNoRunBehind() {
    long before = trainers();
    WarmUp.begin(Background.atOnce(), 1);
    assertThat(trainers()).isLessThanOrEqualTo(before);
  }

  @Test
  void doesNothingOnceSomebodyHasBegun() {
    List<Runnable> asked = new ArrayList<>();
    WarmUp warmUp = WarmUp.begin(Background.on(asked::add), Long.MAX_VALUE / 1_000_000);
    warmUp.stop();
    // Without the stop it would go on for years.
    asked.forEach(Runnable::run);
    assertThat(asked).hasSize(1);
  }
}
