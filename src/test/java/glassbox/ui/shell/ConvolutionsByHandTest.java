package glassbox.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.app.Settings;
import glassbox.design.Design;
import glassbox.engine.ActivationFunction;
import glassbox.engine.Pair;
import glassbox.layer.Conv2D;
import glassbox.layer.LayerSpec;
import glassbox.layer.MaxPool2D;
import glassbox.testing.FxTest;
import glassbox.train.Picture;
import glassbox.train.Probe;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A network that reads images, built, set, trained, saved and opened with mouse and keys: palette,
/// canvas and inspector carry convolutions too.
@Tag("window")
final class ConvolutionsByHandTest {

  @TempDir Path folder;

  private ShellFixture window;
  private Hands hands;

  @BeforeEach
  void open() {
    window = ShellFixture.open(Settings.Theme.LIGHT, 1700, 960);
    hands = new Hands(window);
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void digitsAreReadByFiltersThatWereSetByHand() {
    build();
    chooseDigits();
    setTheConvolution();
    setThePool();
    hands.clickMend("n4", "Set units to 10");
    learn();
    Path file = folder.resolve("digits.glassbox");
    hands.save(file);
    Design saved = hands.design();
    Map<String, float[]> weights = weights("n1");
    hands.undoToNothing();
    hands.open(file, 4);
    assertThat(hands.design().nodes()).isEqualTo(saved.nodes());
    assertThat(hands.design().wires()).isEqualTo(saved.wires());
    assertThat(weights).containsOnlyKeys("weight", "bias");
    assertThat(weights("n1"))
        .hasSameSizeAs(weights)
        .allSatisfy((name, numbers) -> assertThat(numbers).containsExactly(weights.get(name)));
  }

  private void build() {
    List<String> kinds = List.of("Conv2D", "MaxPool2D", "Flatten", "Dense");
    for (int i = 0; i < kinds.size(); i++) {
      search(kinds.get(i));
      hands.dragLayer(kinds.get(i), 0.27 + 0.19 * i, 0.35);
      hands.wire(i == 0 ? "data" : "n" + i, "n" + (i + 1));
    }
  }

  /// The palette is longer than the window.
  private void search(String kind) {
    hands.mouse.click(window.find(Node.class, "palette-search"));
    hands.mouse.shortcut(KeyCode.A);
    for (char letter : kind.toCharArray()) {
      hands.mouse.type(KeyCode.getKeyCode(String.valueOf(Character.toUpperCase(letter))));
    }
  }

  private void chooseDigits() {
    hands.mouse.click(Mouse.place(hands.card("data"), 0.5, 0.15));
    click("generator-digits");
    FxTest.until("the digits are drawn", () -> window.model.dataset().isPresent());
  }

  /// Scrolls to it first.
  private void click(String id) {
    hands.waitFor(id);
    window.act(() -> find(id).requestFocus());
    hands.mouse.click(FxTest.onFx(() -> find(id)));
  }

  private Node find(String id) {
    return window.find(Node.class, id);
  }

  private void setTheConvolution() {
    select("n1");
    click("field-filters");
    hands.mouse.shortcut(KeyCode.A);
    hands.mouse.type(KeyCode.DIGIT6, KeyCode.ENTER);
    assertThat(convolution().filters()).isEqualTo(6);
    // The arrows at the end of the field: one more, one less.
    clickArrow("field-filters", 0);
    assertThat(convolution().filters()).isEqualTo(7);
    clickArrow("field-filters", 1);
    assertThat(convolution().filters()).isEqualTo(6);
    clickArrow("field-kernel", 0);
    clickArrow("field-kernel", 0);
    assertThat(convolution().kernel()).isEqualTo(Pair.square(5));
    click("field-kernel");
    hands.mouse.type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.UP);
    assertThat(convolution().kernel()).isEqualTo(Pair.square(4));
    assertThat(convolution().activation()).isEqualTo(ActivationFunction.ReLU);
  }

  private void setThePool() {
    select("n2");
    click("field-size");
    hands.mouse.shortcut(KeyCode.A);
    hands.mouse.type(KeyCode.DIGIT4, KeyCode.SPACE, KeyCode.DIGIT2, KeyCode.ENTER);
    assertThat(layer("n2")).isInstanceOf(MaxPool2D.Spec.class);
    assertThat(((MaxPool2D.Spec) layer("n2")).size()).isEqualTo(new Pair(4, 2));
  }

  private void select(String id) {
    hands.mouse.click(Mouse.place(hands.card(id), 0.5, 0.15));
    FxTest.until(id + " is chosen", () -> window.model.selection().equals(Set.of(id)));
  }

  /// @param index of the arrow, from above
  private void clickArrow(String id, int index) {
    hands.waitFor(id);
    window.act(() -> find(id).requestFocus());
    Node arrow =
        FxTest.onFx(
            () ->
                ((TextField) find(id))
                    .lookup(".glass-stepper").lookupAll(".button").stream()
                        .skip(index)
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("No arrow at " + id)));
    hands.mouse.click(arrow);
  }

  private LayerSpec layer(String id) {
    return hands.design().node(id).orElseThrow().layer();
  }

  private Conv2D.Spec convolution() {
    return (Conv2D.Spec) layer("n1");
  }

  private void learn() {
    FxTest.until("a run is ready", () -> window.model.snapshot().isPresent());
    double before = FxTest.onFx(() -> hands.snapshot().trainingLoss());
    hands.run();
    FxTest.until(
        "the loss falls",
        () -> hands.snapshot().step() > 20 && hands.snapshot().trainingLoss() < 0.8 * before);
    hands.pause();
  }

  private Map<String, float[]> weights(String node) {
    return ((Picture.Weights) Objects.requireNonNull(hands.look(new Probe.Weights(node)))).byName();
  }
}
