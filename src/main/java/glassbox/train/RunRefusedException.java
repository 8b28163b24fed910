package glassbox.train;

/// A run that was refused before it was built: memory has no room for it, or its data is none that
/// its network can read. The message is for the user: it says what is wanted, what is there, and
/// the mend.
public final class RunRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String reason;

  RunRefusedException(String reason) {
    super(reason);
    this.reason = reason;
  }

  /// The message, which is never absent.
  public String reason() {
    return reason;
  }
}
