package glassbox.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.app.DataState;
import glassbox.testing.FxTest;
import glassbox.testing.SharedData;
import glassbox.train.Picture;
import glassbox.train.Probe;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The main job from end to end, with the mouse: build, train, change, save, open, undo.
@Tag("window")
final class WholeJobTest {

  private static final Probe PREDICTIONS = new Probe.Predictions();

  @TempDir Path folder;

  private ShellFixture window;
  private Mouse mouse;
  private Hands hands;

  @BeforeEach
  void open() {
    window = ShellFixture.open();
    hands = new Hands(window);
    mouse = hands.mouse;
  }

  @AfterEach
  void close() {
    hands.close();
  }

  @Test
  void aTableIsLearnedSavedAndPredictedTheSame() throws IOException {
    hands.dragLayer("Dense", 0.45, 0.35);
    hands.dragLayer("Dense", 0.75, 0.35);
    hands.wire("data", "n1");
    hands.wire("n1", "n2");
    chooseData(table());
    chooseTarget("petal_width");
    chooseTarget("species");
    hands.clickMend("n2", "Set units to 3");
    runUntilAccuracy(0.8);
    setLearningRate();
    goOnAndPause();
    Path file = folder.resolve("iris.glassbox");
    float[] predicted = saveAndPredict(file);
    hands.undoToNothing();
    hands.open(file, 2);
    assertThat(predictions()).containsExactly(predicted);
  }

  @Test
  void imagesAreLearned() throws IOException {
    hands.dragLayer("Flatten", 0.45, 0.35);
    hands.dragLayer("Dense", 0.75, 0.35);
    hands.wire("data", "n1");
    hands.wire("n1", "n2");
    chooseData(images());
    hands.clickMend("n2", "Set units to 10");
    runUntilAccuracy(0.7);
  }

  private void chooseData(Path file) {
    mouse.click(Mouse.place(hands.card("data"), 0.5, 0.15));
    window.next = Optional.of(file);
    hands.click("choose-data");
    FxTest.until("the data is there", () -> window.model.dataset().isPresent());
  }

  @SuppressWarnings("unchecked")
  private void chooseTarget(String column) {
    window.act(() -> ((ComboBox<String>) window.find(ComboBox.class, "target")).setValue(column));
    FxTest.until("the target is chosen", () -> hands.design().data().toString().contains(column));
    FxTest.until(
        "the data is there",
        () -> window.model.dataStateProperty().get() instanceof DataState.Ready);
  }

  private void runUntilAccuracy(double wanted) {
    FxTest.until("a run is ready", () -> window.model.snapshot().isPresent());
    double before = FxTest.onFx(() -> hands.snapshot().trainingLoss());
    hands.run();
    FxTest.until(
        "the accuracy rises",
        () -> hands.snapshot().metrics().getOrDefault("accuracy", 0.0) >= wanted);
    assertThat(FxTest.onFx(() -> hands.snapshot().trainingLoss())).isLessThan(before);
    hands.pause();
  }

  private void setLearningRate() {
    hands.clickBesideTheCards();
    Node field = FxTest.onFx(() -> window.find(Node.class, "field-learningRate"));
    mouse.click(field);
    mouse.shortcut(KeyCode.A);
    mouse.type(
        KeyCode.DIGIT0,
        KeyCode.PERIOD,
        KeyCode.DIGIT0,
        KeyCode.DIGIT0,
        KeyCode.DIGIT5,
        KeyCode.ENTER);
    assertThat(hands.design().training().optimizer().learningRate()).isEqualTo(0.005);
  }

  private void goOnAndPause() {
    long before = FxTest.onFx(() -> hands.snapshot().step());
    hands.run();
    FxTest.until("it goes on", () -> hands.snapshot().step() > before);
    hands.pause();
  }

  private float[] saveAndPredict(Path file) {
    float[] predicted = predictions();
    hands.save(file);
    return predicted;
  }

  private float[] predictions() {
    return hands.look(PREDICTIONS) instanceof Picture.Predictions seen
        ? seen.outputs()
        : new float[0];
  }

  /// Iris, or where it is absent a table like it.
  private Path table() throws IOException {
    if (SharedData.hasData("tables/iris.csv")) {
      return SharedData.data("tables/iris.csv");
    }
    var text = new StringBuilder("sepal_length,sepal_width,petal_length,petal_width,species\n");
    for (int i = 0; i < 150; i++) {
      int kind = i % 3;
      double wobble = (i * 37 % 50) / 50.0;
      text.append(5 + kind + wobble).append(',').append(3 + wobble).append(',');
      text.append(1.5 + 2 * kind + wobble).append(',').append(0.3 + kind + wobble / 2);
      text.append(',').append(List.of("setosa", "versicolor", "virginica").get(kind));
      text.append('\n');
    }
    return Files.writeString(folder.resolve("iris.csv"), text);
  }

  /// Handwritten digits, or where they are absent bars at ten places.
  private Path images() throws IOException {
    if (SharedData.hasData("mnist")) {
      return SharedData.data("mnist/mnist-6k-images-idx3-ubyte.gz");
    }
    int count = 600;
    ByteBuffer pixels = ByteBuffer.allocate(16 + count * 100);
    pixels.putInt(0x0803).putInt(count).putInt(10).putInt(10);
    ByteBuffer labels = ByteBuffer.allocate(8 + count);
    labels.putInt(0x0801).putInt(count);
    for (int i = 0; i < count; i++) {
      labels.put((byte) (i % 10));
      for (int pixel = 0; pixel < 100; pixel++) {
        boolean bar = pixel / 10 == i % 10;
        pixels.put((byte) (bar ? 255 : i * 31 % 60));
      }
    }
    Files.write(folder.resolve("bars-labels-idx1-ubyte"), labels.array());
    return Files.write(folder.resolve("bars-images-idx3-ubyte"), pixels.array());
  }
}
