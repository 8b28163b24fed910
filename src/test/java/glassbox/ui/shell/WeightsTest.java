package glassbox.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import atlantafx.base.controls.ToggleSwitch;
import glassbox.testing.FxTest;
import glassbox.train.Picture;
import glassbox.train.Probe;
import glassbox.train.RunState;
import glassbox.train.Snapshot;
import java.util.Objects;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Weights under the pointer, in the whole window.
final class WeightsTest {

  private final Mouse mouse = new Mouse();
  private ShellFixture window;

  @BeforeEach
  void open() {
    window = ShellFixture.open();
    window.ready(Networks.endless(Networks.rings()));
    window.act(window.model::step);
    FxTest.until("a step", () -> now().step() == 1);
    FxTest.frames(10);
  }

  @AfterEach
  void close() {
    window.close();
  }

  private Snapshot now() {
    return window.model.snapshot().orElseThrow();
  }

  private Optional<Picture.Weights> weights(String node) {
    return window
        .model
        .snapshot()
        .flatMap(seen -> Optional.ofNullable(seen.pictures().get(new Probe.Weights(node))))
        .map(Picture.Weights.class::cast);
  }

  private float number(String node, String name, int index) {
    return FxTest.onFx(
        () -> Objects.requireNonNull(weights(node).orElseThrow().byName().get(name))[index]);
  }

  private void showLines() {
    mouse.click(FxTest.onFx(() -> window.find(ToggleButton.class, "wires-weights")));
    FxTest.until("the weights are seen", () -> weights("n1").isPresent());
    FxTest.frames(5);
  }

  /// The dot of a unit's bias, at the left side of its card.
  private Point2D dot(String id, int unit, int units) {
    Node card = FxTest.onFx(() -> window.shell.scene().lookup("#card-" + id));
    double width = FxTest.onFx(() -> card.getLayoutBounds().getWidth());
    double height = FxTest.onFx(() -> card.getLayoutBounds().getHeight());
    double down = 14 + (unit + 0.5) * (height - 28) / units;
    return Mouse.place(card, -11 / width, down / height);
  }

  private String said() {
    return FxTest.onFx(
        () -> {
          Node card = window.find(Node.class, "weight-card");
          return card.isVisible()
              ? card.lookupAll(".label").stream()
                  .map(label -> ((Label) label).getText())
                  .reduce("", (a, b) -> a + "|" + b)
              : "";
        });
  }

  @Test
  void nobodyAsksForWeightsThatAreNotShown() {
    assertThat(FxTest.onFx(() -> weights("n1"))).isEmpty();
    showLines();
    mouse.click(FxTest.onFx(() -> window.find(ToggleButton.class, "wires-signal")));
    window.act(window.model::step);
    FxTest.until("they are gone", () -> weights("n1").isEmpty());
  }

  @Test
  void thePointerReadsABiasAndAClickSetsIt() {
    showLines();
    mouse.moveTo(dot("n2", 1, 4));
    assertThat(said()).contains("Dense 2: bias of unit 2").contains("value").contains("gradient");
    float before = number("n2", "bias", 1);
    mouse.click(dot("n2", 1, 4));
    assertThat(FxTest.onFx(() -> window.find(TextField.class, "weight-value").isFocused()))
        .isTrue();
    mouse.type(KeyCode.DIGIT3, KeyCode.ENTER);
    FxTest.until("it is set", () -> number("n2", "bias", 1) == 3f);
    assertThat(FxTest.onFx(() -> window.model.undoLabelProperty().get())).contains("set bias");
    assertThat(said()).isEmpty();
    window.act(window.model::undo);
    FxTest.until("it is as before", () -> number("n2", "bias", 1) == before);
  }

  @Test
  void whatIsNoNumberIsRefusedInPlaceAndEscapeLeavesAll() {
    showLines();
    float before = number("n2", "bias", 0);
    mouse.click(dot("n2", 0, 4));
    mouse.type(KeyCode.X, KeyCode.ENTER);
    assertThat(said()).contains("Type a number");
    mouse.type(KeyCode.ESCAPE);
    assertThat(said()).isEmpty();
    assertThat(number("n2", "bias", 0)).isEqualTo(before);
  }

  @Test
  void aCellOfTheMapIsReadAndSet() {
    inspect("n2");
    Node map = FxTest.onFx(() -> window.find(Node.class, "map-weight"));
    reveal(map);
    mouse.moveTo(Mouse.place(map, 0.02, 0.1));
    assertThat(FxTest.onFx(() -> inInspector("weight-card").isVisible())).isTrue();
    mouse.click(Mouse.place(map, 0.02, 0.1));
    mouse.type(KeyCode.DIGIT2, KeyCode.ENTER);
    FxTest.until("it is set", () -> number("n2", "weight", 0) == 2f);
    assertThat(FxTest.onFx(() -> window.model.undoLabelProperty().get())).contains("set weight");
  }

  private <R> void typeIntoTable(TableView<R> table, int row, KeyCode... keys) {
    window.act(() -> table.edit(row, table.getColumns().get(1)));
    mouse.type(keys);
  }

  @Test
  void aNumberTypedIntoTheTableIsWhereTheNetworkGoesOnFrom() {
    inspect("n2");
    float before = number("n2", "bias", 1);
    var table = (TableView<?>) inInspector("vectors");
    typeIntoTable(table, 1, KeyCode.DIGIT7, KeyCode.ENTER);
    FxTest.until("it is set", () -> number("n2", "bias", 1) == 7f);
    assertThat(FxTest.onFx(() -> table.getColumns().get(1).getCellData(1))).isEqualTo("7.00");
    assertThat(FxTest.onFx(() -> window.model.undoLabelProperty().get())).contains("set bias");
    window.act(window.model::step);
    FxTest.until("a step", () -> now().step() == 2);
    FxTest.until("a step from there", () -> number("n2", "bias", 1) != 7f);
    assertThat(number("n2", "bias", 1)).isCloseTo(7f, within(0.5f));
    window.act(window.model::undo);
    FxTest.until("it is as before", () -> number("n2", "bias", 1) == before);
  }

  @Test
  void whatIsNoNumberIsRefusedBelowTheTable() {
    inspect("n2");
    float before = number("n2", "bias", 0);
    var table = (TableView<?>) inInspector("vectors");
    typeIntoTable(table, 0, KeyCode.X, KeyCode.ENTER);
    var error = (Label) FxTest.onFx(() -> table.getParent().lookup(".glass-form-error"));
    assertThat(error.isVisible()).isTrue();
    assertThat(error.getText()).contains("number");
    assertThat(number("n2", "bias", 0)).isEqualTo(before);
    assertThat(FxTest.onFx(() -> window.model.undoLabelProperty().get().orElse("")))
        .doesNotContain("bias");
    typeIntoTable(table, 0, KeyCode.DIGIT2, KeyCode.ENTER);
    FxTest.until("it is set", () -> number("n2", "bias", 0) == 2f);
    assertThat(error.isVisible()).isFalse();
  }

  @Test
  void whatTheWiresShowIsRememberedOverRestarts() {
    mouse.click(FxTest.onFx(() -> window.find(ToggleButton.class, "wires-gradients")));
    ShellFixture next = ShellFixture.open(window.model.preferences(), 1280, 800);
    assertThat(FxTest.onFx(() -> next.find(ToggleButton.class, "wires-gradients").isSelected()))
        .isTrue();
    next.act(() -> next.model.begin(Networks.rings()));
    var lines = new Probe.Weights("n2");
    FxTest.until(
        "the lines are seen",
        () -> next.model.snapshot().filter(seen -> seen.pictures().containsKey(lines)).isPresent());
    next.close();
  }

  private void inspect(String layer) {
    window.act(() -> window.model.selection().add(layer));
    FxTest.until("the weights are seen", () -> weights(layer).isPresent());
    FxTest.frames(5);
  }

  /// Scrolls the inspector until a part of it stands at the top.
  private void reveal(Node part) {
    window.act(
        () -> {
          var pane = (ScrollPane) window.shell.scene().lookup("#inspector > .scroll-pane");
          Node content = pane.getContent();
          double top = content.sceneToLocal(part.localToScene(0, 0)).getY();
          double beyond =
              content.getLayoutBounds().getHeight() - pane.getViewportBounds().getHeight();
          pane.setVvalue(top / beyond);
        });
    FxTest.frames(2);
  }

  private Node inInspector(String id) {
    return window.shell.scene().lookup("#inspector").lookup("#" + id);
  }

  @Test
  void aFrozenLayerShowsItAndStays() {
    inspect("n2");
    window.act(() -> ((ToggleSwitch) inInspector("field-frozen")).setSelected(true));
    assertThat(FxTest.onFx(() -> window.model.undoLabelProperty().get()))
        .contains("freeze Dense 2");
    assertThat(
            FxTest.onFx(() -> window.shell.scene().lookup("#card-n2").lookup(".glass-card-frozen")))
        .isNotNull();
    float before = number("n2", "weight", 0);
    window.act(window.model::epoch);
    FxTest.until("an epoch", () -> now().epoch() >= 1 && now().state() == RunState.PAUSED);
    FxTest.frames(5);
    assertThat(number("n2", "weight", 0)).isEqualTo(before);
  }

  @Test
  @SuppressWarnings("unchecked")
  void anotherActivationIsTakenInWhileItRuns() {
    window.act(() -> window.model.selection().add("n1"));
    window.act(window.model::runOrPause);
    FxTest.until("steps", () -> now().step() > 20);
    long before = FxTest.onFx(() -> now().step());
    window.act(
        () -> {
          var box = (ComboBox<Object>) inInspector("field-activation");
          box.setValue(
              box.getItems().stream()
                  .filter(item -> item.toString().equals("ReLU"))
                  .findFirst()
                  .orElseThrow());
        });
    FxTest.until("more steps", () -> now().step() > before + 50);
    assertThat(FxTest.onFx(() -> now().state())).isEqualTo(RunState.RUNNING);
    assertThat(FxTest.onFx(() -> window.model.design().nodes().getFirst().layer().summary()))
        .contains("ReLU");
  }

  @Test
  void aWheelOverANumberTurnsItAndTheSliderFollows() {
    Node field = FxTest.onFx(() -> inInspector("field-learningRate"));
    mouse.moveTo(Mouse.middle(field));
    mouse.wheel(-1);
    FxTest.until(
        "another rate", () -> window.model.design().training().optimizer().learningRate() == 0.02);
    double place = FxTest.onFx(() -> ((Slider) inInspector("slider-learningRate")).getValue());
    assertThat(place).isCloseTo(Math.log10(0.02), within(1e-9));
    window.act(() -> ((Slider) inInspector("slider-learningRate")).setValue(-1));
    assertThat(FxTest.onFx(() -> window.model.design().training().optimizer().learningRate()))
        .isEqualTo(0.1);
  }
}
