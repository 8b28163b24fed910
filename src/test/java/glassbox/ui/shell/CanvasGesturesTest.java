package glassbox.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.app.Settings;
import glassbox.design.Design;
import glassbox.design.Edits;
import glassbox.design.Extent;
import glassbox.design.Node;
import glassbox.design.Note;
import glassbox.design.Notes;
import glassbox.design.Point;
import glassbox.layer.Dropout;
import glassbox.testing.FxTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.geometry.Point2D;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What the mouse does beyond adding cards and wires: lists at the pointer, copies, notes, the map.
final class CanvasGesturesTest {

  private final Mouse mouse = new Mouse();
  private ShellFixture window;

  @BeforeEach
  void open() {
    window = ShellFixture.open(Settings.Theme.LIGHT, 990, 900);
    window.begin(Networks.spirals());
  }

  @AfterEach
  void close() {
    window.close();
  }

  private javafx.scene.Node find(String selector) {
    return FxTest.onFx(() -> window.shell.scene().lookup(selector));
  }

  private Point2D outputOf(String card) {
    return Mouse.place(find("#card-" + card), 1, 0.5);
  }

  private List<String> offered() {
    return FxTest.onFx(
        () ->
            ((ListView<?>) window.shell.scene().lookup("#finder-list"))
                .getItems().stream().map(Object::toString).toList());
  }

  @Test
  void aWireDroppedOnNothingOffersLayersThatFitAndTakesTheChosenOne() {
    mouse.press(outputOf("n1"));
    Point2D there = Mouse.place(window.canvas(), 0.5, 0.85);
    mouse.moveTo(there.add(-30, -30));
    mouse.moveTo(there);
    mouse.release();
    assertThat(find("#quick-search")).isNotNull();
    assertThat(offered()).anyMatch(kind -> kind.contains("Dense"));
    assertThat(offered()).noneMatch(kind -> kind.contains("kind=Reshape"));
    mouse.type(KeyCode.ENTER);
    Node added = window.design().nodes().getLast();
    assertThat(window.design().inputsOf(added.id())).containsExactly("n1");
    assertThat(window.design().inputsOf("n2")).containsExactly("n1");
  }

  @Test
  void aDoubleClickOnTheEmptyCanvasOpensTheListThere() {
    Point2D there = Mouse.place(window.canvas(), 0.4, 0.8);
    mouse.click(there);
    mouse.click(there);
    assertThat(find("#quick-search")).isNotNull();
    mouse.type(KeyCode.ESCAPE);
    assertThat(find("#quick-search")).isNull();
  }

  @Test
  void aFreeCardThatIsDroppedOnAWireGoesIntoIt() {
    Design spread = Edits.move(Networks.spirals(), Map.of("n2", new Point(700, 80)));
    window.begin(Edits.addNode(spread, Dropout.Spec.DEFAULT, new Point(300, 500)));
    Point2D card = Mouse.place(find("#card-n4"), 0.5, 0.15);
    Point2D wire = outputOf("n1").midpoint(Mouse.place(find("#card-n2"), 0, 0.5));
    mouse.press(card);
    mouse.moveTo(card.midpoint(wire));
    mouse.moveTo(wire);
    mouse.release();
    assertThat(window.design().inputsOf("n4")).containsExactly("n1");
    assertThat(window.design().inputsOf("n2")).containsExactly("n4");
    assertThat(window.undoLabel()).contains("insert Dropout");
    window.act(window.model::undo);
    assertThat(window.design().inputsOf("n2")).containsExactly("n1");
    assertThat(window.design().node("n4").orElseThrow().at()).isEqualTo(new Point(300, 500));
  }

  private Point2D wireAfter(String from, String to) {
    return outputOf(from).midpoint(Mouse.place(find("#card-" + to), 0, 0.5));
  }

  @Test
  void aClickOnAWireSelectsItAndDeleteRemovesIt() {
    window.begin(Edits.move(Networks.spirals(), Map.of("n2", new Point(700, 80))));
    Design before = window.design();
    mouse.click(wireAfter("n1", "n2"));
    assertThat(window.design()).isEqualTo(before);
    mouse.type(KeyCode.DELETE);
    assertThat(window.design().inputsOf("n2")).isEmpty();
    assertThat(window.design().nodes()).hasSameSizeAs(before.nodes());
    window.act(window.model::undo);
    assertThat(window.design().inputsOf("n2")).containsExactly("n1");
  }

  @Test
  void escapeLetsGoOfAWire() {
    window.begin(Edits.move(Networks.spirals(), Map.of("n2", new Point(700, 80))));
    Design before = window.design();
    mouse.click(wireAfter("n1", "n2"));
    mouse.type(KeyCode.ESCAPE);
    mouse.type(KeyCode.DELETE);
    assertThat(window.design()).isEqualTo(before);
  }

  @Test
  void aWireThatIsDraggedOffIsRemoved() {
    window.begin(Edits.move(Networks.spirals(), Map.of("n2", new Point(700, 80))));
    Point2D wire = wireAfter("n1", "n2");
    Point2D there = Mouse.place(window.canvas(), 0.5, 0.85);
    mouse.press(wire);
    mouse.moveTo(there.add(-30, -30));
    mouse.moveTo(there);
    mouse.release();
    assertThat(window.design().inputsOf("n2")).isEmpty();
  }

  @Test
  void aNoteIsMadeLargerByItsCorner() {
    window.begin(Notes.add(Networks.spirals(), "here", new Point(40, 400)));
    String id = window.design().notes().getFirst().id();
    Extent before = window.design().notes().getFirst().size();
    javafx.scene.Node note = find("#note-" + id);
    Point2D corner = Mouse.place(note, 1, 1).add(-4, -4);
    mouse.press(corner);
    mouse.moveTo(corner.add(20, 20));
    mouse.moveTo(corner.add(60, 40));
    mouse.release();
    Extent after = window.design().note(id).map(Note::size).orElseThrow();
    assertThat(after.width()).isGreaterThan(before.width() + 40);
    assertThat(after.height()).isGreaterThan(before.height() + 20);
    assertThat(window.undoLabel()).contains("resize note");
  }

  @Test
  void theMapShowsWhereTheNetworkIsLargerThanTheViewAndAClickGoesThere() {
    assertThat(FxTest.onFx(() -> find("#minimap").isVisible())).isFalse();
    window.begin(CanvasSpeedTest.twoHundredLayers());
    FxTest.frames(10);
    window.act(() -> window.canvas().select(Set.of("n1")));
    window.act(() -> window.canvas().actions().views().getLast().action().run());
    FxTest.until("the map is there", () -> find("#minimap").isVisible());
    assertThat(FxTest.onFx(() -> find("#card-n200").isVisible())).isFalse();
    mouse.click(Mouse.place(find("#minimap"), 0.93, 0.85));
    FxTest.until("the last card is seen", () -> find("#card-n200").isVisible());
    assertThat(FxTest.onFx(() -> find("#card-n1").isVisible())).isFalse();
  }

  @Test
  void aDragInTheMapMovesTheView() {
    window.begin(CanvasSpeedTest.twoHundredLayers());
    FxTest.frames(10);
    window.act(() -> window.canvas().select(Set.of("n1")));
    window.act(() -> window.canvas().actions().views().getLast().action().run());
    FxTest.until("the map is there", () -> find("#minimap").isVisible());
    mouse.drag(Mouse.place(find("#minimap"), 0.1, 0.15), Mouse.place(find("#minimap"), 0.93, 0.85));
    FxTest.until("the last card is seen", () -> find("#card-n200").isVisible());
  }

  /// A toolkit without a screen forgets what is held while the mouse moves.
  @Test
  @Tag("window")
  void ctrlDragLeavesTheCardAndPlacesACopy() {
    Point before = window.design().node("n3").orElseThrow().at();
    Point2D card = Mouse.place(find("#card-n3"), 0.5, 0.15);
    mouse.hold(KeyCode.CONTROL);
    mouse.drag(card, card.add(0, 200));
    mouse.letGo(KeyCode.CONTROL);
    assertThat(window.design().nodes()).hasSize(4);
    assertThat(window.design().node("n3").orElseThrow().at()).isEqualTo(before);
    assertThat(window.design().nodes().getLast().at().y()).isGreaterThan(before.y() + 100);
    assertThat(window.undoLabel()).contains("duplicate");
  }
}
