package glassbox.testing;

/// What tests share, for `@ResourceLock`. Needed only where a class runs beside the others: those
/// that do not never meet.
public final class Locks {

  /// The language of the texts; who changes it has it alone.
  public static final String LANGUAGE = "language";

  private Locks() {}
}
