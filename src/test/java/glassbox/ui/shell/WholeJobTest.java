package glassbox.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.app.DataState;
import glassbox.design.Design;
import glassbox.testing.FxTest;
import glassbox.testing.SharedData;
import glassbox.train.Picture;
import glassbox.train.Probe;
import glassbox.train.RunState;
import glassbox.train.Snapshot;
import glassbox.ui.text.Texts;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
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

  private final List<Throwable> uncaught = new ArrayList<>();
  private ShellFixture window;
  private Mouse mouse;

  @BeforeEach
  void open() {
    window = ShellFixture.open();
    mouse = new Mouse();
    FxTest.onFx(
        () ->
            Thread.currentThread()
                .setUncaughtExceptionHandler((_, thrown) -> uncaught.add(thrown)));
  }

  @AfterEach
  void close() {
    window.close();
    assertThat(uncaught).isEmpty();
  }

  @Test
  void aTableIsLearnedSavedAndPredictedTheSame() throws IOException {
    dragLayer("Dense", 0.45, 0.35);
    dragLayer("Dense", 0.75, 0.35);
    wire("data", "n1");
    wire("n1", "n2");
    chooseData(table());
    chooseTarget("petal_width");
    chooseTarget("species");
    clickMend("n2", "Set units to 3");
    runUntilAccuracy(0.8);
    setLearningRate();
    goOnAndPause();
    Path file = folder.resolve("iris.glassbox");
    float[] predicted = saveAndPredict(file);
    undoToNothing();
    openAgain(file);
    assertThat(predictions()).containsExactly(predicted);
  }

  @Test
  void imagesAreLearned() throws IOException {
    dragLayer("Flatten", 0.45, 0.35);
    dragLayer("Dense", 0.75, 0.35);
    wire("data", "n1");
    wire("n1", "n2");
    chooseData(images());
    clickMend("n2", "Set units to 10");
    runUntilAccuracy(0.7);
  }

  private void dragLayer(String kind, double across, double down) {
    int before = design().nodes().size();
    Node row = window.find(Node.class, "palette-" + kind);
    Node canvas = window.find(Node.class, "canvas");
    mouse.drag(Mouse.middle(row), Mouse.place(canvas, across, down));
    assertThat(design().nodes()).hasSize(before + 1);
    assertThat(design().nodes().getLast().layer().kind()).isEqualTo(kind);
  }

  private void wire(String from, String to) {
    Point2D output = Mouse.place(card(from), 1, 0.5).add(-2, 0);
    Point2D input = Mouse.place(card(to), 0.3, 0.5);
    mouse.drag(output, input);
    assertThat(design().inputsOf(to)).containsExactly(from);
  }

  private Node card(String id) {
    return FxTest.onFx(() -> window.find(Node.class, "card-" + id));
  }

  private void chooseData(Path file) {
    mouse.click(Mouse.place(card("data"), 0.5, 0.15));
    window.next = Optional.of(file);
    window.act(() -> window.find(Node.class, "choose-data").requestFocus());
    mouse.click(window.find(Node.class, "choose-data"));
    FxTest.until("the data is there", () -> window.model.dataset().isPresent());
  }

  @SuppressWarnings("unchecked")
  private void chooseTarget(String column) {
    window.act(() -> ((ComboBox<String>) window.find(ComboBox.class, "target")).setValue(column));
    FxTest.until("the target is chosen", () -> design().data().toString().contains(column));
    FxTest.until(
        "the data is there",
        () -> window.model.dataStateProperty().get() instanceof DataState.Ready);
  }

  private void clickMend(String id, String offer) {
    FxTest.until("the card offers a mend", () -> mend(id, offer).isPresent());
    mouse.click(FxTest.onFx(() -> mend(id, offer).orElseThrow()));
    FxTest.until("the design is sound", () -> window.model.checked().problems().isEmpty());
  }

  private Optional<Node> mend(String id, String offer) {
    return card(id).lookupAll(".hyperlink").stream()
        .filter(node -> node instanceof Hyperlink link && link.getText().equals(offer))
        .findFirst();
  }

  private void runUntilAccuracy(double wanted) {
    FxTest.until("a run is ready", () -> window.model.snapshot().isPresent());
    double before = FxTest.onFx(() -> snapshot().trainingLoss());
    mouse.click(window.find(Node.class, "run"));
    FxTest.until(
        "the accuracy rises", () -> snapshot().metrics().getOrDefault("accuracy", 0.0) >= wanted);
    assertThat(FxTest.onFx(() -> snapshot().trainingLoss())).isLessThan(before);
    pause();
  }

  private void pause() {
    if (FxTest.onFx(() -> window.model.runStateProperty().get()) == RunState.RUNNING) {
      mouse.click(window.find(Node.class, "run"));
    }
    FxTest.until("the run stands", () -> window.model.runStateProperty().get() != RunState.RUNNING);
  }

  private void setLearningRate() {
    mouse.click(Mouse.place(window.find(Node.class, "canvas"), 0.3, 0.9));
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
    assertThat(design().training().optimizer().learningRate()).isEqualTo(0.005);
  }

  private void goOnAndPause() {
    long before = FxTest.onFx(() -> snapshot().step());
    mouse.click(window.find(Node.class, "run"));
    FxTest.until("it goes on", () -> snapshot().step() > before);
    pause();
  }

  private float[] saveAndPredict(Path file) {
    float[] predicted = predictions();
    window.next = Optional.of(file);
    mouse.shortcut(KeyCode.S);
    FxTest.until("it is saved", () -> Files.exists(file) && !window.model.dirtyProperty().get());
    return predicted;
  }

  private float[] predictions() {
    window.act(() -> window.model.watch(this, Set.of(PREDICTIONS)));
    FxTest.until("predictions", () -> snapshot().pictures().containsKey(PREDICTIONS));
    Picture picture = FxTest.onFx(() -> snapshot().pictures().get(PREDICTIONS));
    window.act(() -> window.model.watch(this, Set.of()));
    return picture instanceof Picture.Predictions seen ? seen.outputs() : new float[0];
  }

  private void undoToNothing() {
    // In a field, undo means the typed text.
    mouse.click(Mouse.place(window.find(Node.class, "canvas"), 0.3, 0.9));
    for (int i = 0; i < 40 && FxTest.onFx(this::canUndo); i++) {
      mouse.shortcut(KeyCode.Z);
    }
    assertThat(FxTest.onFx(this::canUndo)).isFalse();
    assertThat(design()).isEqualTo(Design.EMPTY);
  }

  private boolean canUndo() {
    return window.model.undoLabelProperty().get().isPresent();
  }

  private void openAgain(Path file) {
    window.next = Optional.of(file);
    mouse.shortcut(KeyCode.O);
    window.press(Texts.of("shell").get("question.discard"));
    FxTest.until("the file is open", () -> design().nodes().size() == 2);
    if (FxTest.onFx(() -> window.model.dataStateProperty().get()) instanceof DataState.Asking) {
      window.act(() -> window.model.allowOutsideData());
    }
    FxTest.until("its run is ready", () -> window.model.snapshot().isPresent());
  }

  private Snapshot snapshot() {
    return window.model.snapshot().orElseThrow();
  }

  private Design design() {
    return FxTest.onFx(() -> window.model.design());
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
