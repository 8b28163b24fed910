package glassbox.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.app.Settings;
import glassbox.design.Design;
import glassbox.design.Node;
import glassbox.design.Note;
import glassbox.design.Wire;
import glassbox.layer.Dropout;
import glassbox.net.Blueprint;
import glassbox.testing.FxTest;
import glassbox.ui.canvas.NetworkCanvas;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The canvas by keyboard alone. Keys are sent as events, because a toolkit without a screen loses
/// what is held with them.
final class CanvasCommandsTest {

  private ShellFixture window;

  @BeforeEach
  void open() {
    window = ShellFixture.open(Settings.Theme.LIGHT, 1280, 800);
    window.act(() -> window.model.begin(Networks.spirals()));
    FxTest.until("the data is there", () -> window.model.dataset().isPresent());
    FxTest.frames(3);
    window.act(() -> canvas().requestFocus());
  }

  @AfterEach
  void close() {
    window.close();
  }

  private NetworkCanvas canvas() {
    return window.find(NetworkCanvas.class, "canvas");
  }

  private Design design() {
    return FxTest.onFx(() -> window.model.design());
  }

  private Optional<String> undoLabel() {
    return FxTest.onFx(() -> window.model.undoLabelProperty().get());
  }

  private List<String> kinds() {
    return design().nodes().stream().map(node -> node.layer().kind()).toList();
  }

  private void select(String... ids) {
    window.act(() -> canvas().select(Set.of(ids)));
  }

  private Set<String> selected() {
    return FxTest.onFx(() -> Set.copyOf(window.model.selection()));
  }

  private void press(KeyCode code, String held) {
    window.act(
        () ->
            Event.fireEvent(
                window.shell.scene().getFocusOwner(),
                new KeyEvent(
                    KeyEvent.KEY_PRESSED,
                    "",
                    "",
                    code,
                    held.contains("S"),
                    held.contains("C"),
                    held.contains("A"),
                    false)));
  }

  private void type(String text) {
    for (char letter : text.toCharArray()) {
      String typed = String.valueOf(letter);
      window.act(
          () ->
              Event.fireEvent(
                  window.shell.scene().getFocusOwner(),
                  new KeyEvent(
                      KeyEvent.KEY_TYPED,
                      typed,
                      typed,
                      KeyCode.UNDEFINED,
                      false,
                      false,
                      false,
                      false)));
    }
  }

  @Test
  void whatIsCopiedIsPastedWithItsWiresAsOneGesture() {
    select("n1", "n2");
    press(KeyCode.C, "C");
    press(KeyCode.V, "C");
    assertThat(undoLabel()).contains("paste");
    assertThat(kinds()).hasSize(5);
    List<String> copies = design().nodes().subList(3, 5).stream().map(Node::id).toList();
    assertThat(selected()).containsExactlyInAnyOrderElementsOf(copies);
    assertThat(design().wires()).contains(new Wire(copies.get(0), copies.get(1)));
    window.act(window.model::undo);
    assertThat(kinds()).hasSize(3);
  }

  @Test
  void theClipboardHoldsADesignThatAnotherWindowTakes() {
    select(Blueprint.DATA, "n1");
    press(KeyCode.C, "C");
    ShellFixture other = ShellFixture.open();
    other.act(() -> other.model.begin(Design.EMPTY));
    NetworkCanvas there = FxTest.onFx(() -> other.find(NetworkCanvas.class, "canvas"));
    other.act(
        () ->
            Event.fireEvent(
                there,
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.V, false, true, false, false)));
    Design pasted = FxTest.onFx(() -> other.model.design());
    assertThat(pasted.nodes()).hasSize(1);
    assertThat(pasted.nodes().getFirst().layer()).isEqualTo(design().nodes().getFirst().layer());
    assertThat(pasted.inputsOf("n1")).containsExactly(Blueprint.DATA);
    other.close();
  }

  @Test
  void anythingElseOnTheClipboardChangesNothing() {
    Design before = design();
    for (String text : List.of("hello", "{", "{\"format\": \"glassbox\"}", "{\"nodes\": [1]}")) {
      window.act(
          () -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text)));
      press(KeyCode.V, "C");
      assertThat(design()).isEqualTo(before);
      assertThat(FxTest.onFx(() -> window.model.messageProperty().get()))
          .hasValueSatisfying(said -> assertThat(said.text()).contains("clipboard"));
    }
  }

  @Test
  void cutTakesAwayAndHeals() {
    select("n2");
    press(KeyCode.X, "C");
    assertThat(undoLabel()).contains("cut");
    assertThat(design().inputsOf("n3")).containsExactly("n1");
    press(KeyCode.V, "C");
    assertThat(kinds()).hasSize(3);
  }

  @Test
  void typingFindsALayerAndEnterAddsItBehindTheSelection() {
    select("n1");
    type("drop");
    TextField field = FxTest.onFx(() -> window.find(TextField.class, "finder-field"));
    assertThat(FxTest.onFx(() -> field.getText())).isEqualTo("drop");
    press(KeyCode.ENTER, "");
    assertThat(kinds()).contains("Dropout");
    String added = design().nodes().getLast().id();
    assertThat(design().inputsOf(added)).containsExactly("n1");
    assertThat(design().inputsOf("n2")).containsExactly(added);
    assertThat(undoLabel()).contains("add Dropout");
    assertThat(FxTest.onFx(() -> canvas().isFocused())).isTrue();
  }

  @Test
  void escapeClosesTheSearchAndAddsNothing() {
    type("dr");
    press(KeyCode.ESCAPE, "");
    assertThat(FxTest.onFx(() -> window.shell.scene().lookup("#quick-search"))).isNull();
    assertThat(kinds()).hasSize(3);
  }

  @Test
  void aMutedLayerIsPassedByUntilItSpeaksAgain() {
    select("n2");
    press(KeyCode.M, "C");
    assertThat(undoLabel()).contains("mute");
    assertThat(design().node("n2").orElseThrow().muted()).isTrue();
    assertThat(FxTest.onFx(() -> window.model.checked()).blueprint().orElseThrow().stages())
        .hasSize(2);
    press(KeyCode.M, "C");
    assertThat(undoLabel()).contains("unmute");
    assertThat(design().node("n2").orElseThrow().muted()).isFalse();
  }

  @Test
  void mutingTheLayerThatFitsTheClassesIsRefusedWithTheReason() {
    Design before = design();
    select("n3");
    press(KeyCode.M, "C");
    assertThat(design()).isEqualTo(before);
    assertThat(FxTest.onFx(() -> window.model.messageProperty().get()))
        .hasValueSatisfying(said -> assertThat(said.text()).contains("cannot be muted", "3"));
  }

  @Test
  void tabWalksOverTheCardsAndOutBehindTheLast() {
    select();
    for (String id : List.of(Blueprint.DATA, "n1", "n2", "n3")) {
      press(KeyCode.TAB, "");
      assertThat(selected()).containsExactly(id);
    }
    press(KeyCode.TAB, "S");
    assertThat(selected()).containsExactly("n2");
  }

  @Test
  void arrowsMoveByAStepAndWithShiftFurther() {
    select("n1");
    double x = design().node("n1").orElseThrow().at().x();
    press(KeyCode.RIGHT, "");
    assertThat(design().node("n1").orElseThrow().at().x()).isEqualTo(x + 4);
    press(KeyCode.RIGHT, "S");
    assertThat(design().node("n1").orElseThrow().at().x()).isEqualTo(x + 24);
    assertThat(undoLabel()).contains("move");
  }

  @Test
  void enterGoesToTheFirstFieldOfTheLayer() {
    select("n1");
    press(KeyCode.ENTER, "");
    assertThat(FxTest.onFx(() -> window.shell.scene().getFocusOwner().getId()))
        .isEqualTo("field-units");
  }

  @Test
  void cardsAreAlignedAndSpreadAsOneGestureEach() {
    select("n1", "n2", "n3");
    press(KeyCode.RIGHT, "");
    press(KeyCode.A, "A");
    assertThat(undoLabel()).contains("align left");
    assertThat(design().nodes().stream().map(node -> node.at().x()).distinct()).hasSize(1);
    window.act(window.model::undo);
    press(KeyCode.H, "AS");
    assertThat(design().nodes().stream().map(node -> node.at().x()).distinct()).hasSize(3);
  }

  @Test
  void aFrameTakesWhatStandsInItAlong() {
    select("n1", "n2");
    press(KeyCode.G, "C");
    assertThat(undoLabel()).contains("frame");
    Note frame = design().notes().getFirst();
    assertThat(frame.isFrame()).isTrue();
    TextArea title = FxTest.onFx(() -> window.find(TextArea.class, "note-editor"));
    window.act(() -> title.setText("Hidden"));
    press(KeyCode.ENTER, "");
    assertThat(design().notes().getFirst().text()).isEqualTo("Hidden");
    assertThat(undoLabel()).contains("frame");
    Design before = design();
    select(frame.id());
    press(KeyCode.DOWN, "S");
    assertThat(design().node("n1").orElseThrow().at())
        .isEqualTo(before.node("n1").orElseThrow().at().plus(0, 20));
    assertThat(design().node("n3")).isEqualTo(before.node("n3"));
  }

  @Test
  void aNoteIsWrittenWhereItIsAdded() {
    press(KeyCode.M, "CS");
    TextArea text = FxTest.onFx(() -> window.find(TextArea.class, "note-editor"));
    window.act(() -> text.setText("Watch the loss"));
    press(KeyCode.ENTER, "C");
    assertThat(design().notes()).extracting(Note::text).containsExactly("Watch the loss");
    assertThat(undoLabel()).contains("add note");
    window.act(window.model::undo);
    assertThat(design().notes()).isEmpty();
    window.act(window.model::redo);
    assertThat(design().notes()).extracting(Note::text).containsExactly("Watch the loss");
  }

  @Test
  void aLayerThatIsAddedOutOfViewIsBroughtIntoIt() {
    window.act(() -> window.model.begin(CanvasSpeedTest.twoHundredLayers()));
    FxTest.frames(5);
    select("n1");
    press(KeyCode.DIGIT2, "C");
    select("n200");
    type("drop");
    press(KeyCode.ENTER, "");
    window.act(() -> canvas().addLayer(Dropout.Spec.DEFAULT));
    FxTest.frames(2);
    String added = design().nodes().getLast().id();
    assertThat(selected()).containsExactly(added);
    assertThat(
            FxTest.onFx(
                () -> {
                  javafx.scene.Node card = window.shell.scene().lookup("#card-" + added);
                  Bounds there = canvas().sceneToLocal(card.localToScene(card.getLayoutBounds()));
                  return canvas().getLayoutBounds().contains(there);
                }))
        .isTrue();
  }

  @Test
  void everyCommandIsFoundByTyping() {
    press(KeyCode.P, "CS");
    type("dark");
    press(KeyCode.ENTER, "");
    assertThat(FxTest.onFx(() -> window.model.preferences().settings().theme()))
        .isEqualTo(Settings.Theme.DARK);
    assertThat(FxTest.onFx(() -> window.shell.scene().lookup("#command-palette"))).isNull();
  }

  private void command(String words) {
    press(KeyCode.P, "CS");
    type(words);
    press(KeyCode.ENTER, "");
  }

  @Test
  void layersTabsDataAndTemplatesAreFoundAsCommands() {
    int before = kinds().size();
    command("BatchNorm");
    assertThat(kinds()).hasSize(before + 1).contains("BatchNorm");
    command("Gradients");
    var tab = (ToggleButton) window.shell.scene().lookup("#tab-gradients");
    assertThat(tab.isSelected()).isTrue();
    command("Explore data");
    assertThat(window.model.exploringProperty().get()).isTrue();
    window.act(() -> window.model.explore(false));
    window.act(window.model::undo);
    command("Circles");
    assertThat(design().name()).isEqualTo("Circles");
  }

  @Test
  void aTabThatIsChosenByNameStandsInPlaceOfTheMicroscope() {
    window.act(() -> window.model.microscope().open(Optional.empty()));
    command("Gradients");
    assertThat(FxTest.onFx(() -> window.model.microscope().openProperty().get())).isFalse();
  }

  @Test
  void theViewGoesToFullSizeToTheSelectionAndBackToAll() {
    window.act(() -> window.model.begin(CanvasSpeedTest.twoHundredLayers()));
    FxTest.until("all is shown", () -> zoom() < 40);
    int whole = zoom();
    select("n1");
    press(KeyCode.DIGIT2, "C");
    assertThat(zoom()).isEqualTo(100);
    press(KeyCode.DIGIT1, "C");
    assertThat(zoom()).isEqualTo(whole);
    press(KeyCode.DIGIT0, "C");
    assertThat(zoom()).isEqualTo(100);
  }

  private int zoom() {
    return FxTest.onFx(
        () -> {
          var shown = (Button) window.shell.scene().lookup(".glass-zoom-value");
          return Integer.parseInt(shown.getText().replaceAll("[^0-9]", ""));
        });
  }

  @Test
  void aQuestionMarkShowsTheKeys() {
    type("?");
    assertThat(FxTest.onFx(() -> window.shell.scene().lookup("#keys-sheet"))).isNotNull();
  }

  @Test
  void selectAllAndDeleteLeaveTheDataAlone() {
    press(KeyCode.A, "C");
    assertThat(selected()).contains(Blueprint.DATA, "n1", "n2", "n3");
    press(KeyCode.DELETE, "");
    assertThat(kinds()).isEmpty();
    window.act(window.model::undo);
    assertThat(kinds()).hasSize(3);
  }
}
