package glassbox.ui.shell;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Map;
import java.util.TreeMap;

/// Processor time of the threads that make a frame and of the one that trains, which other programs
/// on the machine change less than the time on the clock.
record ThreadTimes(Map<String, Long> nanos) {

  private static final Map<String, String> WORDS =
      Map.of(
          "JavaFX Application Thread", "scene",
          "QuantumRenderer-0", "pixels",
          "glassbox-trainer", "training");

  static final ThreadTimes NONE = new ThreadTimes(Map.of());

  static ThreadTimes now() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    Map<String, Long> nanos = new TreeMap<>();
    for (long id : threads.getAllThreadIds()) {
      ThreadInfo info = threads.getThreadInfo(id);
      if (info != null && WORDS.containsKey(info.getThreadName())) {
        nanos.merge(WORDS.get(info.getThreadName()), threads.getThreadCpuTime(id), Long::sum);
      }
    }
    return new ThreadTimes(nanos);
  }

  ThreadTimes plus(ThreadTimes other) {
    return combine(other, 1);
  }

  ThreadTimes since(ThreadTimes before) {
    return combine(before, -1);
  }

  private ThreadTimes combine(ThreadTimes other, long sign) {
    Map<String, Long> sums = new TreeMap<>(nanos);
    other.nanos().forEach((thread, time) -> sums.merge(thread, sign * time, Long::sum));
    return new ThreadTimes(sums);
  }

  /// Milliseconds of a thread for each of `frames` frames.
  String perFrame(int frames) {
    StringBuilder words = new StringBuilder();
    nanos.forEach(
        (thread, time) -> words.append(" %s %.1f".formatted(thread, time / 1e6 / frames)));
    return words.toString().strip();
  }
}
