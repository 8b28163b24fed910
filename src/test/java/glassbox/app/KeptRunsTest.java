package glassbox.app;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.design.Design;
import glassbox.train.RunHistory;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class KeptRunsTest {

  private final AtomicInteger told = new AtomicInteger();
  private final KeptRuns runs = new KeptRuns(told::incrementAndGet);

  private void ended(long steps) {
    runs.ended(Design.EMPTY, new RunHistory(), steps);
  }

  private boolean keep() {
    return runs.keep(Design.EMPTY, new RunHistory(), 100);
  }

  private List<String> names() {
    return runs.all().stream().map(KeptRun::name).toList();
  }

  @Test
  void theLastFewAreKeptAndTheOldestMakeRoom() {
    for (int i = 0; i < KeptRuns.MOST_OTHERS + 2; i++) {
      ended(100);
    }
    assertThat(names()).containsExactly("Run 3", "Run 4", "Run 5", "Run 6");
  }

  @Test
  void whatTheUserKeepsMakesRoomForNothing() {
    keep();
    for (int i = 0; i < 20; i++) {
      ended(100);
    }
    assertThat(names()).contains("Run 1").hasSize(1 + KeptRuns.MOST_OTHERS);
  }

  @Test
  void thereIsAnEndToKeeping() {
    int kept = 0;
    while (keep()) {
      kept++;
    }
    for (int i = 0; i < 20; i++) {
      ended(100);
    }
    assertThat(kept).isEqualTo(KeptRuns.MOST - KeptRuns.MOST_OTHERS);
    assertThat(runs.all()).hasSize(KeptRuns.MOST);
  }

  @Test
  void aTrialOfFewStepsIsNotKept() {
    ended(KeptRuns.FEWEST_STEPS - 1);
    assertThat(runs.all()).isEmpty();
  }

  @Test
  void runsAreRenamedHiddenAndDeleted() {
    keep();
    keep();
    runs.rename(1, "  wide  ");
    runs.rename(2, "   ");
    runs.show(2, false);
    assertThat(names()).containsExactly("wide", "Run 2");
    assertThat(runs.all().getLast().visible()).isFalse();
    runs.delete(1);
    assertThat(names()).containsExactly("Run 2");
    assertThat(told.get()).isEqualTo(3);
    keep();
    assertThat(names()).containsExactly("Run 2", "Run 3");
  }
}
