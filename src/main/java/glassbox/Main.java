package glassbox;

import glassbox.cli.CommandLine;
import glassbox.ui.shell.GlassboxApp;
import glassbox.ui.shell.SystemNeeds;
import java.util.Optional;
import javafx.application.Application;

/// The door: follows a word of the command line, or opens the window.
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    if (CommandLine.understands(arguments)) {
      System.exit(new CommandLine(System.out, System.err).run(arguments));
    }
    Optional<String> missing = SystemNeeds.ofThisMachine().missing();
    if (missing.isPresent()) {
      System.err.println(missing.get());
      System.exit(1);
    }
    Application.launch(GlassboxApp.class, arguments);
  }
}
