package glassbox.data;

/// Data that cannot be used. The message is for the user: it names the file, the place in it and
/// the mend.
public final class DataException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String reason;

  public DataException(String message) {
    super(message);
    reason = message;
  }

  public DataException(String message, Throwable cause) {
    super(message, cause);
    reason = message;
  }

  /// The message, which is never absent.
  public String reason() {
    return reason;
  }
}
