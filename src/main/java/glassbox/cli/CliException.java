package glassbox.cli;

/// Why a command could not be carried out: one line that names the file, the place in it and the
/// mend.
final class CliException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String line;

  CliException(String message) {
    super(message);
    line = message.lines().findFirst().orElse(message);
  }

  String line() {
    return line;
  }
}
