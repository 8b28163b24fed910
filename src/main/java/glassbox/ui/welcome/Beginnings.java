package glassbox.ui.welcome;

import glassbox.app.Recovered;
import glassbox.design.json.Templates;
import java.nio.file.Path;

/// What can be begun with; whoever frames the screen does it, and asks before anything is lost.
public interface Beginnings {

  void begin(Templates.Entry template);

  void beginEmpty();

  void open(Path file);

  /// Asks for a file.
  void chooseFile();

  void recover(Recovered left);
}
