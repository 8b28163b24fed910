package glassbox;

import glassbox.cli.CommandLine;
import glassbox.text.Language;
import glassbox.ui.shell.GlassboxApp;
import glassbox.ui.shell.SystemNeeds;
import java.util.Optional;

/// The door: opens the window, or carries out a word of the command line.
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    // What the command line prints is read by scripts: the same on every machine.
    Language.speak(Language.ENGLISH);
    if (CommandLine.isMeant(arguments)) {
      System.exit(CommandLine.run(arguments, System.out, System.err));
    }
    Optional<String> missing = SystemNeeds.ofThisMachine().missing();
    if (missing.isPresent()) {
      System.err.println(missing.get());
      System.exit(1);
    }
    GlassboxApp.open(arguments);
  }
}
