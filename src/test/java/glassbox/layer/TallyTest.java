package glassbox.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import glassbox.engine.Seeds;
import glassbox.engine.Shape;
import glassbox.engine.kernel.ScalarKernels;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What a layer says that it takes is held against the JVM's own counter, for every kind: a buffer
/// that grows with the batch and doesn't come from the wiring would be missed by every estimate.
final class TallyTest {

  private static final int ROWS = 20_000;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  static Stream<LayerSample> samples() {
    return LayerSample.all();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void whatEachExampleTakesIsCounted(LayerSample sample) {
    // Classes are loaded once.
    taken(sample, 1);
    double grown = (double) (taken(sample, 3 * ROWS) - taken(sample, ROWS)) / (2 * ROWS);
    assertThat(counted(sample, ROWS).perExample()).isEqualTo(counted(sample, 0).perExample());
    assertThat(grown).isCloseTo(4.0 * counted(sample, 0).perExample(), within(1.0));
  }

  /// Of the whole that a layer takes, its own buffers are what counts as soon as it is large.
  @Test
  void whatIsThereOnceIsCountedToo() {
    for (LayerSpec spec : new LayerSpec[] {Conv2D.Spec.DEFAULT, Pad2D.Spec.DEFAULT}) {
      var sample = new LayerSample(spec, List.of(Shape.of(16, 200, 200)));
      Tally tally = counted(sample, 0);
      assertThat((double) taken(sample, 1))
          .isCloseTo(4.0 * (tally.once() + tally.perExample()), within(50_000.0));
    }
  }

  @Test
  void countingTakesNextToNothing() {
    var sample = new LayerSample(Conv2D.Spec.DEFAULT, List.of(Shape.of(16, 200, 200)));
    assertThat(4 * counted(sample, 0).perExample()).isGreaterThan(1_000_000);
    assertThat(taken(sample, 0)).isLessThan(50_000);
  }

  @Test
  void stopsWhereItIsMoreThanThereIs() {
    var tally = new Tally(1_000);
    tally.once(600);
    tally.signal(0, Shape.of(200));
    assertThatThrownBy(() -> tally.once(1)).isInstanceOf(ArithmeticException.class);
  }

  private static Tally counted(LayerSample sample, int rows) {
    var tally = new Tally();
    sample.spec().build(Bench.wiring(sample, rows, new ScalarKernels(), Seeds.of(1), tally));
    return tally;
  }

  private static long taken(LayerSample sample, int rows) {
    Wiring wiring = Bench.wiring(sample, rows, new ScalarKernels(), Seeds.of(1), new Tally());
    long before = THREADS.getCurrentThreadAllocatedBytes();
    sample.spec().build(wiring);
    return THREADS.getCurrentThreadAllocatedBytes() - before;
  }
}
