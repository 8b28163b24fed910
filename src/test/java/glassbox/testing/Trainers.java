package glassbox.testing;

/// The threads on which networks learn.
public final class Trainers {

  private Trainers() {}

  /// How many there are now.
  public static long count() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("glassbox-trainer"))
        .count();
  }
}
