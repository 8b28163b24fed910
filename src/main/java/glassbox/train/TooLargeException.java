package glassbox.train;

/// A run that does not fit into memory, refused before it was built. The message is for the user:
/// it says how much is wanted, how much is there, and what would fit.
public final class TooLargeException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String reason;

  TooLargeException(String reason) {
    super(reason);
    this.reason = reason;
  }

  /// The message, which is never absent.
  public String reason() {
    return reason;
  }
}
