package glassbox.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.app.Settings;
import glassbox.ui.model.Message;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.junit.jupiter.api.Test;

final class LanguageMenuTest {

  @Test
  void aChosenLanguageIsKeptForTheNextStartAndSaysSo() {
    ShellFixture window = ShellFixture.open();
    window.act(() -> item(window, "View", "Language", "Deutsch").fire());
    assertThat(window.model.preferences().settings().language())
        .isEqualTo(Settings.LanguageChoice.GERMAN);
    assertThat(window.model.messageProperty().get().map(Message::text))
        .hasValue("Glassbox speaks this language from its next start: Deutsch.");
    window.close();
  }

  @Test
  void theLanguageThatIsSpokenNeedsNoStart() {
    ShellFixture window = ShellFixture.open();
    window.act(() -> item(window, "View", "Language", "English").fire());
    assertThat(window.model.preferences().settings().language())
        .isEqualTo(Settings.LanguageChoice.ENGLISH);
    assertThat(window.model.messageProperty().get()).isEmpty();
    window.close();
  }

  private static MenuItem item(ShellFixture window, String... path) {
    MenuItem found = new Menu("", null);
    var items = window.find(MenuButton.class, "menu").getItems();
    for (String name : path) {
      found = items.stream().filter(item -> name.equals(item.getText())).findFirst().orElseThrow();
      items = found instanceof Menu menu ? menu.getItems() : items;
    }
    return found;
  }
}
