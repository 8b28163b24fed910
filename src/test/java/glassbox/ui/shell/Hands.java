package glassbox.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.app.DataState;
import glassbox.design.Design;
import glassbox.testing.FxTest;
import glassbox.train.Picture;
import glassbox.train.Probe;
import glassbox.train.RunState;
import glassbox.train.Snapshot;
import glassbox.ui.text.Texts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.input.KeyCode;

/// What a user does to a window from an empty canvas to a file, with the mouse; each deed is looked
/// at before the next.
final class Hands {

  final ShellFixture window;
  final Mouse mouse = new Mouse();

  Hands(ShellFixture window) {
    this.window = window;
  }

  Design design() {
    return FxTest.onFx(() -> window.model.design());
  }

  Snapshot snapshot() {
    return window.model.snapshot().orElseThrow();
  }

  Node card(String id) {
    return FxTest.onFx(() -> window.find(Node.class, "card-" + id));
  }

  /// @param across of the canvas, from 0 at its left edge to 1 at its right, like `down`
  void dragLayer(String kind, double across, double down) {
    int before = design().nodes().size();
    Node row = window.find(Node.class, "palette-" + kind);
    Node canvas = window.find(Node.class, "canvas");
    mouse.drag(Mouse.middle(row), Mouse.place(canvas, across, down));
    assertThat(design().nodes()).hasSize(before + 1);
    assertThat(design().nodes().getLast().layer().kind()).isEqualTo(kind);
  }

  void wire(String from, String to) {
    Point2D output = Mouse.place(card(from), 1, 0.5).add(-2, 0);
    Point2D input = Mouse.place(card(to), 0.3, 0.5);
    mouse.drag(output, input);
    assertThat(design().inputsOf(to)).containsExactly(from);
  }

  /// A click is heard when the screen gets to it.
  void waitFor(String id) {
    FxTest.until(id + " is there", () -> window.shell.scene().lookup("#" + id) != null);
  }

  /// Where no card is.
  void clickBesideTheCards() {
    mouse.click(Mouse.place(window.find(Node.class, "canvas"), 0.3, 0.9));
  }

  void clickMend(String id, String offer) {
    FxTest.until("the card offers a mend", () -> mend(id, offer).isPresent());
    mouse.click(FxTest.onFx(() -> mend(id, offer).orElseThrow()));
    FxTest.until("the design is sound", () -> window.model.checked().problems().isEmpty());
  }

  private Optional<Node> mend(String id, String offer) {
    return card(id).lookupAll(".hyperlink").stream()
        .filter(node -> node instanceof Hyperlink link && link.getText().equals(offer))
        .findFirst();
  }

  void run() {
    mouse.click(window.find(Node.class, "run"));
  }

  void pause() {
    if (FxTest.onFx(() -> window.model.runStateProperty().get()) == RunState.RUNNING) {
      run();
    }
    FxTest.until("the run stands", () -> window.model.runStateProperty().get() != RunState.RUNNING);
  }

  /// What a probe sees now.
  Picture look(Probe probe) {
    window.act(() -> window.model.watch(this, Set.of(probe)));
    FxTest.until("it is seen", () -> snapshot().pictures().containsKey(probe));
    Picture picture = FxTest.onFx(() -> snapshot().pictures().get(probe));
    window.act(() -> window.model.watch(this, Set.of()));
    assertThat(picture).isNotNull();
    return picture;
  }

  void save(Path file) {
    window.next = Optional.of(file);
    mouse.shortcut(KeyCode.S);
    FxTest.until("it is saved", () -> Files.exists(file) && !window.model.dirtyProperty().get());
  }

  /// Opens a file in place of what stands there, which is not kept.
  void open(Path file, int layers) {
    window.next = Optional.of(file);
    mouse.shortcut(KeyCode.O);
    window.press(Texts.of("shell").get("question.discard"));
    FxTest.until("the file is open", () -> design().nodes().size() == layers);
    if (FxTest.onFx(() -> window.model.dataStateProperty().get()) instanceof DataState.Asking) {
      window.act(() -> window.model.allowOutsideData());
    }
    FxTest.until("its run is ready", () -> window.model.snapshot().isPresent());
  }

  void undoToNothing() {
    // In a field, undo means the typed text.
    clickBesideTheCards();
    for (int i = 0; i < 60 && FxTest.onFx(this::canUndo); i++) {
      mouse.shortcut(KeyCode.Z);
    }
    assertThat(FxTest.onFx(this::canUndo)).isFalse();
    assertThat(design()).isEqualTo(Design.EMPTY);
  }

  private boolean canUndo() {
    return window.model.undoLabelProperty().get().isPresent();
  }
}
