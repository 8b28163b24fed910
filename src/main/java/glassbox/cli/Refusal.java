package glassbox.cli;

/// An order that cannot be followed. The message is one line for the user: the file, the place in
/// it and the mend.
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1;

  Refusal(String message) {
    super(message);
  }
}
