package glassbox.design.json;

/// A design file that cannot be read. The message is for the user: it names the file, the place in
/// it and the mend.
public final class DesignException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String reason;

  public DesignException(String message) {
    super(message);
    reason = message;
  }

  public DesignException(String message, Throwable cause) {
    super(message, cause);
    reason = message;
  }

  /// The message, which is never absent.
  public String reason() {
    return reason;
  }
}
