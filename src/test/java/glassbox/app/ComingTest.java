package glassbox.app;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.data.Dataset;
import glassbox.data.Progress;
import glassbox.design.Design;
import glassbox.design.Soundness;
import glassbox.design.json.Templates;
import glassbox.train.Experiment;
import glassbox.train.Preparation;
import glassbox.train.RunState;
import glassbox.train.Session;
import glassbox.train.Speed;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// What a session is told while it is built.
final class ComingTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @AutoClose private final Session session = circles();

  private static Session circles() {
    Design design = Templates.find("circles").orElseThrow().open().design();
    Dataset data =
        Preparation.load(design.data(), design.split(), design.seed(), Path.of(""), Progress.NONE);
    return new Session(
        Experiment.of(Soundness.check(design, Optional.of(data.outline())), data, 1), Set.of());
  }

  private static void until(BooleanSupplier reached) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!reached.getAsBoolean()) {
      assertThat(System.nanoTime()).isLessThan(end);
      Thread.onSpinWait();
    }
  }

  @Test
  void whatItIsToldBeforeIsDoneAsSoonAsItStands() {
    var coming = new Coming();
    coming.tell(now -> now.setSpeed(new Speed(1)));
    coming.tell(Session::step);
    assertThat(session.latest().step()).isZero();
    coming.stands(session);
    until(() -> session.latest().step() == 1);
  }

  @Test
  void whatItIsToldAfterGoesToItAtOnce() {
    var coming = new Coming();
    coming.stands(session);
    coming.tell(Session::run);
    until(() -> session.latest().step() > 0);
    coming.tell(Session::pause);
    until(() -> session.latest().state() != RunState.RUNNING);
    assertThat(coming.orders()).as("should it come too late").hasSize(2);
  }
}
