package glassbox.train;

/// A run that was refused before it was built: memory has no room for it, or its data is none that
/// its network can read. The message is for the user: it says what is wanted, what is there, and
/// the mend.
public final class RunRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient Refusal refusal;

  RunRefusedException(Refusal refusal) {
    super(refusal.reason());
    this.refusal = refusal;
  }

  public Refusal refusal() {
    return refusal;
  }
}
