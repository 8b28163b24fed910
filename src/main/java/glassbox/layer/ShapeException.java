package glassbox.layer;

/// A layer that cannot take the shape it is given. The message names the sum that fails and what
/// would mend it: "`kernel` must fit the image. Expected 1 to 28, received 31."
public final class ShapeException extends IllegalArgumentException {

  private static final long serialVersionUID = 1;

  private final String reason;

  public ShapeException(String message) {
    super(message);
    reason = message;
  }

  /// The message, which is never absent.
  public String reason() {
    return reason;
  }
}
