package glassbox.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SystemNeedsTest {

  @Test
  void namesTheMissingLibraryAndThePackages() {
    var needs = new SystemNeeds(List.of("liba.so.1", "libb.so.2"), true, "liba.so.1"::equals);
    assertThat(needs.missing())
        .contains(
            "Glassbox can't draw its window: the system lacks libb.so.2."
                + " Debian, Ubuntu: sudo apt install libgtk-3-0 libpangoft2-1.0-0 libxtst6."
                + " Fedora: sudo dnf install gtk3 pango libXtst.");
  }

  @Test
  void saysThatThereIsNoScreen() {
    assertThat(new SystemNeeds(List.of(), false, library -> true).missing())
        .hasValueSatisfying(text -> assertThat(text).contains("DISPLAY is not set"));
  }

  @Test
  void findsNothingMissingWhereTestsOfTheWindowRun() {
    assertThat(SystemNeeds.ofThisMachine().missing()).isEmpty();
  }
}
