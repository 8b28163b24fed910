package glassbox.ui.shell;

import glassbox.testing.FxTest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;

/// How long frames take while something goes on, in milliseconds, the shortest first.
record FrameTimes(List<Double> sorted) {

  /// @param step what is done before each frame, told of its number
  static FrameTimes of(int frames, IntConsumer step) {
    List<Double> times = new ArrayList<>();
    FxTest.onFx(
        () ->
            new AnimationTimer() {
              private long last;

              @Override
              public void handle(long now) {
                long here = System.nanoTime();
                if (last != 0) {
                  times.add((here - last) / 1e6);
                }
                last = here;
                if (times.size() == frames) {
                  stop();
                } else {
                  step.accept(times.size());
                }
              }
            }.start());
    FxTest.until("the frames are drawn", () -> times.size() == frames);
    return new FrameTimes(times.stream().sorted().toList());
  }

  void print(String what) {
    System.out.printf(
        "%s: median %.1f ms, 95 %% %.1f ms, worst %.1f ms%n",
        what,
        sorted.get(sorted.size() / 2),
        sorted.get(sorted.size() * 95 / 100),
        sorted.getLast());
  }
}
