package glassbox.ui.shell;

import glassbox.app.Recovered;
import glassbox.design.json.Templates;
import glassbox.ui.welcome.Beginnings;
import java.nio.file.Path;

/// What the welcome screen offers, done as the menus do it.
///
/// @param files asks before anything is lost
record WelcomeFlows(FileFlows files) implements Beginnings {

  @Override
  public void begin(Templates.Entry template) {
    files.begin(template);
  }

  @Override
  public void beginEmpty() {
    files.newDesign();
  }

  @Override
  public void open(Path file) {
    files.open(file);
  }

  @Override
  public void chooseFile() {
    files.open();
  }

  @Override
  public void recover(Recovered left) {
    files.recover(left);
  }
}
