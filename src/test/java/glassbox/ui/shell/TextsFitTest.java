package glassbox.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.app.Settings;
import glassbox.net.Blueprint;
import glassbox.testing.FxTest;
import glassbox.testing.Locks;
import glassbox.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// In the smallest usual window every label, button and heading shows its whole text, in each
/// language.
@ResourceLock(Locks.LANGUAGE)
final class TextsFitTest {

  private static final List<String> PAGES =
      List.of("overview", "loss", "gradients", "predictions", "boundary");

  @AfterEach
  void speakEnglishAgain() {
    Language.speak(Language.ENGLISH);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void noTextOfTheWindowIsCut(Language language) {
    Language.speak(language);
    Set<String> cut = new TreeSet<>();
    look(cut, "empty", _ -> {});
    look(cut, "welcome", window -> window.act(window.shell::welcome));
    look(cut, "keys", window -> window.act(window.shell.commands().keys::runIfPossible));
    look(cut, "unsaved", window -> window.act(window.shell::askToClose));
    look(cut, "nothing to run", window -> window.act(window.model::runOrPause));
    assertThat(cut).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void noTextOfARunIsCut(Language language) {
    Language.speak(language);
    Set<String> cut = new TreeSet<>();
    ShellFixture window = ShellFixture.open(Settings.Theme.LIGHT, 1280, 800);
    window.act(() -> window.model.begin(Networks.spirals()));
    FxTest.until("the data is there", () -> window.model.dataset().isPresent());
    window.act(window.model::runOrPause);
    FxTest.until(
        "it has learned a while",
        () -> window.model.snapshot().filter(shot -> shot.epoch() >= 3).isPresent());
    window.act(window.model::runOrPause);
    for (String page : PAGES) {
      window.show(page);
      note(cut, page, window);
    }
    window.act(() -> window.model.selection().add(Blueprint.DATA));
    note(cut, "data", window);
    window.act(() -> window.model.selection().clear());
    window.act(() -> window.model.selection().add("n1"));
    note(cut, "layer", window);
    window.close();
    assertThat(cut).isEmpty();
  }

  private static void look(Set<String> cut, String state, Consumer<ShellFixture> prepare) {
    ShellFixture window = ShellFixture.open(Settings.Theme.LIGHT, 1280, 800);
    prepare.accept(window);
    note(cut, state, window);
    window.close();
  }

  private static void note(Set<String> cut, String state, ShellFixture window) {
    FxTest.frames(4);
    FxTest.onFx(
        () ->
            labels(window.shell.scene().getRoot()).stream()
                .filter(TextsFitTest::isCut)
                .forEach(label -> cut.add(state + ": " + label.getText())));
  }

  /// What a label's skin shows in place of a text that does not fit ends in an ellipsis.
  private static boolean isCut(Labeled label) {
    return !label.getText().endsWith(label.getEllipsisString())
        && label.getChildrenUnmodifiable().stream()
            .filter(child -> child instanceof Text)
            .map(child -> ((Text) child).getText())
            .anyMatch(shown -> shown.endsWith(label.getEllipsisString()));
  }

  /// Those that are seen.
  private static List<Labeled> labels(Node node) {
    List<Labeled> labels = new ArrayList<>();
    if (node.isVisible()) {
      if (node instanceof Labeled label && label.getText() != null) {
        labels.add(label);
      }
      if (node instanceof Parent parent) {
        parent.getChildrenUnmodifiable().forEach(child -> labels.addAll(labels(child)));
      }
    }
    return labels;
  }
}
