package glassbox.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.design.DataChoice;
import glassbox.design.Design;
import glassbox.design.json.Templates;
import glassbox.export.Designs;
import glassbox.testing.FxTest;
import glassbox.ui.model.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileFlowsTest {

  @TempDir Path folder;
  private ShellFixture window;

  @BeforeEach
  void open() {
    window = ShellFixture.open();
  }

  @AfterEach
  void close() {
    window.close();
  }

  private void change() {
    window.act(
        () ->
            window.model.edit(
                "choose Moons",
                design -> design.withData(new DataChoice.Generated("moons", 100, 0.1, 2))));
  }

  private String title() {
    return FxTest.onFx(() -> window.shell.title().getValue());
  }

  @Test
  void closesAtOnceWhereNothingWouldBeLost() {
    window.act(window.shell::askToClose);
    assertThat(window.closed).hasValue(1);
  }

  @Test
  void asksBeforeItLosesAChange() {
    change();
    assertThat(title()).startsWith("• ");
    window.act(window.shell::askToClose);
    assertThat(window.closed).hasValue(0);
    window.press("Cancel");
    assertThat(window.closed).hasValue(0);
    window.act(window.shell::askToClose);
    window.press("Don’t save");
    assertThat(window.closed).hasValue(1);
  }

  @Test
  void savesAndThenCloses() {
    Path file = folder.resolve("moons.glassbox");
    window.next = Optional.of(file);
    change();
    window.act(window.shell::askToClose);
    window.press("Save");
    assertThat(file).isNotEmptyFile();
    assertThat(window.closed).hasValue(1);
    assertThat(title()).doesNotStartWith("•").contains("moons");
  }

  @Test
  void doesNotCloseWhenNoPlaceWasChosen() {
    change();
    window.act(window.shell::askToClose);
    window.press("Save");
    assertThat(window.closed).hasValue(0);
    assertThat(title()).startsWith("• ");
  }

  @Test
  void opensWhatItSaved() {
    Path file = folder.resolve("moons");
    window.next = Optional.of(file);
    change();
    window.act(() -> window.shell.askToClose());
    window.press("Save");
    window.act(() -> window.model.begin(Design.EMPTY));
    window.act(() -> window.shell.open(folder.resolve("moons.glassbox")));
    assertThat(FxTest.onFx(() -> window.model.design().data()))
        .isEqualTo(new DataChoice.Generated("moons", 100, 0.1, 2));
    assertThat(FxTest.onFx(() -> window.model.recent().getFirst().getFileName()))
        .hasToString("moons.glassbox");
  }

  @Test
  void exportsTheNetworkAndOpensItAsADesignWithoutAFile() {
    Path file = folder.resolve("moons.onnx");
    window.next = Optional.of(folder.resolve("moons"));
    window.begin(Templates.find("spirals").orElseThrow().open().design());
    Design exported = window.design();
    window.act(() -> window.shell.commands().exportOnnx.runIfPossible());
    FxTest.until("it is written", () -> Files.exists(file));
    window.act(() -> window.model.begin(Design.EMPTY));
    assertThat(FxTest.onFx(() -> window.shell.commands().exportOnnx.possible().getValue()))
        .isFalse();
    window.act(() -> window.shell.open(file));
    FxTest.until("it is open", () -> window.model.design().equals(exported));
    assertThat(FxTest.onFx(() -> window.model.fileProperty().get())).isEmpty();
    assertThat(FxTest.onFx(() -> window.model.recent().getFirst())).isEqualTo(file);
    // Nor is the network ever overwritten with a design.
    window.next = Optional.of(file);
    window.act(() -> window.shell.commands().save.runIfPossible());
    FxTest.until("it is saved", () -> Files.exists(folder.resolve("moons.onnx.glassbox")));
    assertThat(Designs.read(file).design()).isEqualTo(exported);
  }

  @Test
  void saysWhatIsWrongWithAFileAndKeepsTheOpenOne() throws IOException {
    Path file = Files.writeString(folder.resolve("broken.glassbox"), "{ \"layers\": 3");
    change();
    window.act(() -> window.shell.open(file));
    window.press("Don’t save");
    Message message = FxTest.onFx(() -> window.model.messageProperty().get().orElseThrow());
    assertThat(message.kind()).isEqualTo(Message.Kind.ERROR);
    assertThat(message.text()).startsWith("broken.glassbox");
    assertThat(FxTest.onFx(() -> window.model.design().data()))
        .isInstanceOf(DataChoice.Generated.class);
  }

  @Test
  void takesADataFileIntoTheOpenDesign() throws IOException {
    Path file =
        Files.writeString(folder.resolve("t.csv"), "a,b,kind\n" + "1,2,x\n2,1,y\n".repeat(20));
    window.act(() -> window.shell.open(file));
    FxTest.until("the table is read", () -> window.model.dataset().isPresent());
    assertThat(FxTest.onFx(() -> window.model.dataset().orElseThrow().classNames()))
        .containsExactly("x", "y");
    window.act(window.model::undo);
    assertThat(FxTest.onFx(() -> window.model.design().data())).isInstanceOf(DataChoice.None.class);
  }
}
