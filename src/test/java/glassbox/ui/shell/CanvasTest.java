package glassbox.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.app.Settings;
import glassbox.design.DataChoice;
import glassbox.design.Design;
import glassbox.design.Edits;
import glassbox.design.Node;
import glassbox.design.Point;
import glassbox.layer.Catalogue;
import glassbox.net.Blueprint;
import glassbox.testing.FxTest;
import glassbox.train.RunState;
import glassbox.ui.palette.PaletteRow;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.event.ActionEvent;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Hands on the canvas, in a window without a screen where that can be: such a toolkit sends a drag
/// to whatever is under the pointer, so drags out of the palette need a real one.
final class CanvasTest {

  private final Mouse mouse = new Mouse();
  private ShellFixture window;

  /// As large as the screen of a toolkit without one.
  @BeforeEach
  void open() {
    window = ShellFixture.open(Settings.Theme.LIGHT, 990, 900);
    FxTest.onFx(
        () -> {
          window.stage.setX(0);
          window.stage.setY(0);
        });
    window.begin(Design.EMPTY.withData(new DataChoice.Generated("circles", 200, 0.1, 2)));
  }

  @AfterEach
  void close() {
    window.close();
  }

  private PaletteRow row(String kind) {
    return FxTest.onFx(() -> window.find(PaletteRow.class, "palette-" + kind));
  }

  private List<String> kinds() {
    return window.design().nodes().stream().map(node -> node.layer().kind()).toList();
  }

  private void dragTo(String kind, double across, double down) {
    mouse.drag(Mouse.middle(row(kind)), Mouse.place(window.canvas(), across, down));
  }

  private Node node(int index) {
    return window.design().nodes().get(index);
  }

  /// The ports of a card, from left to right.
  private List<Point2D> ports(String id) {
    return FxTest.onFx(
            () -> List.copyOf(window.shell.scene().lookup("#card-" + id).lookupAll(".glass-port")))
        .stream()
        .filter(port -> FxTest.onFx(() -> port.isVisible()))
        .map(Mouse::middle)
        .sorted(Comparator.comparingDouble(Point2D::getX))
        .toList();
  }

  @Test
  void thePaletteListsEveryKind() {
    List<String> listed =
        FxTest.onFx(
            () ->
                window.shell.scene().getRoot().lookupAll(".glass-palette-row").stream()
                    .map(row -> row.getId().substring("palette-".length()))
                    .toList());
    assertThat(listed)
        .containsExactlyInAnyOrderElementsOf(
            Catalogue.kinds().stream().map(Catalogue.Entry::kind).toList());
  }

  @Test
  @Tag("window")
  void aDragFromThePaletteAddsACardWhereItEnds() {
    dragTo("Dense", 0.7, 0.7);
    assertThat(kinds()).containsExactly("Dense");
    assertThat(window.undoLabel()).contains("add Dense");
    window.act(window.model::undo);
    assertThat(kinds()).isEmpty();
  }

  @Test
  @Tag("window")
  void aDoubleClickAddsBehindTheLast() {
    for (int i = 0; i < 2; i++) {
      Point2D at = Mouse.middle(row("Dense"));
      mouse.click(at);
      mouse.click(at);
    }
    assertThat(kinds()).containsExactly("Dense", "Dense");
    assertThat(window.design().inputsOf(node(0).id())).containsExactly(Blueprint.DATA);
    assertThat(window.design().inputsOf(node(1).id())).containsExactly(node(0).id());
  }

  @Test
  @Tag("window")
  void aWireIsDrawnFromPortToPort() {
    dragTo("Dense", 0.8, 0.6);
    String id = node(0).id();
    assertThat(window.design().inputsOf(id)).isEmpty();
    mouse.drag(ports(Blueprint.DATA).getLast(), ports(id).getFirst());
    assertThat(window.design().inputsOf(id)).containsExactly(Blueprint.DATA);
  }

  @Test
  void aWireThatWouldCloseACircleIsRefusedWithItsReason() {
    window.begin(Networks.spirals());
    String second = node(1).id();
    String first = node(0).id();
    Point2D from = ports(second).getLast();
    Point2D to = ports(first).getFirst();
    mouse.press(from);
    mouse.moveTo(from.midpoint(to));
    mouse.moveTo(to);
    FxTest.frames(2);
    Label hint = FxTest.onFx(() -> (Label) window.shell.scene().getRoot().lookup(".glass-hint"));
    assertThat(FxTest.onFx(hint::isVisible)).isTrue();
    assertThat(FxTest.onFx(hint::getText)).isNotBlank();
    mouse.release();
    assertThat(window.design().inputsOf(first)).containsExactly(Blueprint.DATA);
  }

  @Test
  void theWheelKeepsThePlaceUnderThePointer() {
    window.begin(Networks.spirals());
    Point2D before = ports(node(0).id()).getFirst();
    mouse.moveTo(before);
    mouse.wheel(-3);
    FxTest.frames(3);
    Point2D after = ports(node(0).id()).getFirst();
    assertThat(after.distance(before)).isLessThan(1.5);
    assertThat(ports(node(0).id()).getLast().getX() - after.getX()).isNotEqualTo(160);
  }

  @Test
  void deleteHealsTheWireAndUndoBringsTheCardBack() {
    window.begin(Networks.spirals());
    String first = node(0).id();
    String gone = node(1).id();
    String last = node(2).id();
    window.act(() -> window.canvas().select(Set.of(gone)));
    window.act(window.canvas()::requestFocus);
    mouse.type(KeyCode.DELETE);
    assertThat(kinds()).hasSize(2);
    assertThat(window.design().inputsOf(last)).containsExactly(first);
    window.act(window.model::undo);
    assertThat(window.design().inputsOf(last)).containsExactly(gone);
  }

  @Test
  void arrangeTakesOneUndo() {
    window.begin(Networks.spirals());
    String id = node(1).id();
    window.act(() -> window.model.edit("move", d -> Edits.move(d, Map.of(id, at(10, 700)))));
    window.act(window.canvas()::requestFocus);
    mouse.shortcut(KeyCode.L);
    assertThat(window.undoLabel()).contains("arrange");
    assertThat(window.design().node(id).orElseThrow().at().y()).isLessThan(400);
    assertThat(window.design().node(id).orElseThrow().at().x()).isGreaterThan(node(0).at().x());
  }

  private static Point at(double x, double y) {
    return new Point(x, y);
  }

  private List<String> refusals() {
    return FxTest.onFx(
        () ->
            window.shell.scene().lookup("#inspector").lookupAll(".glass-form-error").stream()
                .filter(javafx.scene.Node::isVisible)
                .map(label -> ((Label) label).getText())
                .toList());
  }

  @Test
  void aFormMakesOneEntryAndKeepsAnIllegalValueOut() {
    window.begin(Networks.spirals());
    String id = node(0).id();
    window.act(() -> window.canvas().select(Set.of(id)));
    var units = (TextField) window.shell.scene().lookup("#field-units");
    window.act(
        () -> {
          units.setText("-3");
          units.fireEvent(new ActionEvent());
        });
    assertThat(node(0).layer().summary()).startsWith("16");
    assertThat(refusals()).singleElement().asString().startsWith("Units must be");
    window.act(
        () -> {
          units.setText("9");
          units.fireEvent(new ActionEvent());
        });
    assertThat(node(0).layer().summary()).startsWith("9");
    assertThat(window.undoLabel()).isPresent();
    window.act(window.model::undo);
    assertThat(node(0).layer().summary()).startsWith("16");
  }

  @Test
  void theSheetOfKeysComesWithCtrlF1AndGoesWithEscape() {
    window.act(window.canvas()::requestFocus);
    mouse.shortcut(KeyCode.F1);
    assertThat(FxTest.onFx(() -> window.shell.scene().lookup("#keys-sheet"))).isNotNull();
    mouse.type(KeyCode.ESCAPE);
    assertThat(FxTest.onFx(() -> window.shell.scene().lookup("#keys-sheet"))).isNull();
  }

  @Test
  void aFailedRunSaysWhatToDoAndDoesIt() {
    window.begin(Networks.hopeless());
    window.press("Run");
    FxTest.until("it has failed", () -> window.model.runStateProperty().get() == RunState.FAILED);
    FxTest.frames(3);
    assertThat(
            FxTest.onFx(
                () ->
                    ((Label) window.shell.scene().getRoot().lookup(".glass-message > .label"))
                        .getText()))
        .contains("smaller learning rate");
    String failed = window.model.snapshot().orElseThrow().failure().orElseThrow().node();
    // Cards take turns.
    FxTest.until(
        "its card says so",
        () ->
            window
                .find(javafx.scene.Node.class, "card-" + failed)
                .getAccessibleText()
                .startsWith("The run stopped here"));
    window.press("Reset with a rate of 50");
    FxTest.until(
        "it is back at the start", () -> window.model.runStateProperty().get() == RunState.READY);
    assertThat(window.model.design().training().optimizer().learningRate()).isEqualTo(50);
    assertThat(window.undoLabel()).hasValue("set the learning rate");
    FxTest.frames(3);
    assertThat(FxTest.onFx(() -> window.shell.scene().getRoot().lookup(".glass-message"))).isNull();
    // The button is gone: the keys are the canvas's, not the first button's of the window.
    assertThat(FxTest.onFx(() -> window.find(javafx.scene.Node.class, "canvas").isFocused()))
        .isTrue();
  }
}
