package glassbox.app;

import glassbox.data.Dataset;
import glassbox.data.Progress;
import glassbox.design.Design;
import glassbox.design.Soundness;
import glassbox.design.json.Templates;
import glassbox.engine.kernel.KernelProvider;
import glassbox.train.Experiment;
import glassbox.train.Preparation;
import glassbox.train.Probe;
import glassbox.train.Session;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;

/// Lets a few of the templates' networks learn or exercise for a moment where nobody sees them.
/// Before the virtual machine has compiled the kernels, a step takes many times as long: the first
/// run that somebody begins would seem to stand still.
public final class WarmUp {

  /// The digits first and longest of what learns: they have to be drawn before anything learns from
  /// them, and their products are of many kinds, each of which waits for its turn at the compiler.
  private static final List<Lesson> LESSONS =
      List.of(
          new Lesson("digits", true, 3),
          new Lesson("spirals", true, 1),
          new Lesson("hills", true, 1),
          new Lesson("filters", false, 4),
          new Lesson("memories", false, 3),
          new Lesson("spoken", false, 2));

  private static final long MILLIS_EACH = 800;
  private static final long GLANCE_MILLIS = 20;

  /// @param learns or only exercises, as an opened network does: a step of a convolution or of a
  ///   recurrent layer takes so long at first that who begins meanwhile would wait for its end
  /// @param times how often as long as the shortest
  private record Lesson(String template, boolean learns, int times) {}

  private final long millisEach;
  private volatile boolean stopped;

  private WarmUp(long millisEach) {
    this.millisEach = millisEach;
  }

  /// Begins where runs are built, so that it never competes with one.
  public static WarmUp begin(Background background) {
    return begin(background, MILLIS_EACH);
  }

  static WarmUp begin(Background background, long millisEach) {
    var warmUp = new WarmUp(millisEach);
    background.build(warmUp::run);
    return warmUp;
  }

  /// Lets the processor go; somebody has begun.
  public void stop() {
    stopped = true;
  }

  private void run() {
    try {
      LESSONS.stream().takeWhile(_ -> !stopped).forEach(this::take);
    } catch (CancellationException begun) {
      // Somebody has begun while data was drawn.
      return;
    }
  }

  private final class UntilStopped implements Progress {
    @Override
    public void done(double fraction) {}

    @Override
    public boolean cancelled() {
      return stopped;
    }
  }

  /// On as many threads as a run has: on one, other branches are compiled.
  private void take(Lesson lesson) {
    Design design = Templates.find(lesson.template()).orElseThrow().open().design();
    Dataset data =
        Preparation.load(
            design.data(), design.split(), design.seed(), Path.of(""), new UntilStopped());
    var experiment =
        Experiment.of(
            Soundness.check(design, Optional.of(data.outline())),
            data,
            KernelProvider.usualThreads());
    Set<Probe> seen =
        data.kind() == Dataset.Kind.PLANE
            ? Set.of(new Probe.Surface(40, 6), new Probe.Predictions())
            : Set.of(new Probe.Predictions());
    try (var session = new Session(experiment, seen)) {
      if (lesson.learns()) {
        session.run();
      }
      long end = System.nanoTime() + lesson.times() * millisEach * 1_000_000;
      while (!stopped && System.nanoTime() < end) {
        Thread.sleep(GLANCE_MILLIS);
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }
}
