package glassbox.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.app.DataState;
import glassbox.design.Design;
import glassbox.layer.LayerSpec;
import glassbox.testing.FxTest;
import glassbox.train.Picture;
import glassbox.train.Probe;
import glassbox.train.RunState;
import glassbox.train.Snapshot;
import glassbox.ui.text.Texts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;

/// What a user does to a window from an empty canvas to a file, with the mouse; each deed is looked
/// at before the next.
final class Hands {

  final ShellFixture window;
  final Mouse mouse = new Mouse();
  private final List<Throwable> uncaught = new CopyOnWriteArrayList<>();

  Hands(ShellFixture window) {
    this.window = window;
    FxTest.onFx(
        () ->
            Thread.currentThread()
                .setUncaughtExceptionHandler((_, thrown) -> uncaught.add(thrown)));
  }

  /// Nothing went wrong that the window said nothing of.
  void close() {
    window.close();
    assertThat(uncaught).isEmpty();
  }

  Design design() {
    return FxTest.onFx(() -> window.model.design());
  }

  Snapshot snapshot() {
    return window.model.snapshot().orElseThrow();
  }

  LayerSpec layer(String id) {
    return design().node(id).orElseThrow().layer();
  }

  Map<String, float[]> weights(String id) {
    return ((Picture.Weights) look(new Probe.Weights(id))).byName();
  }

  Node card(String id) {
    return FxTest.onFx(() -> window.find(Node.class, "card-" + id));
  }

  /// Places new layers from left to right, each wired to the one before, the first to the data.
  void build(List<String> kinds) {
    for (int i = 0; i < kinds.size(); i++) {
      searchLayer(kinds.get(i));
      dragLayer(kinds.get(i), 0.27 + 0.19 * i, 0.35);
      wire(i == 0 ? "data" : "n" + i, "n" + (i + 1));
    }
  }

  /// The palette is longer than the window.
  void searchLayer(String kind) {
    mouse.click(window.find(Node.class, "palette-search"));
    mouse.shortcut(KeyCode.A);
    for (char letter : kind.toCharArray()) {
      mouse.type(KeyCode.getKeyCode(String.valueOf(Character.toUpperCase(letter))));
    }
  }

  /// @param across of the canvas, from 0 at its left edge to 1 at its right, like `down`
  void dragLayer(String kind, double across, double down) {
    dragLayer(kind, Mouse.place(window.find(Node.class, "canvas"), across, down));
  }

  /// @param to on the screen
  void dragLayer(String kind, Point2D to) {
    int before = design().nodes().size();
    mouse.drag(Mouse.middle(window.find(Node.class, "palette-" + kind)), to);
    assertThat(design().nodes()).hasSize(before + 1);
    assertThat(design().nodes().getLast().layer().kind()).isEqualTo(kind);
  }

  void wire(String from, String to) {
    Point2D output = output(from).add(-2, 0);
    Point2D input = Mouse.place(card(to), 0.3, 0.5);
    mouse.drag(output, input);
    assertThat(design().inputsOf(to)).containsExactly(from);
  }

  /// Drops a new layer on the wire between two others.
  void insert(String kind, String from, String to) {
    searchLayer(kind);
    dragLayer(kind, output(from).midpoint(Mouse.place(card(to), 0, 0.5)));
    String added = design().nodes().getLast().id();
    assertThat(design().inputsOf(added)).containsExactly(from);
    assertThat(design().inputsOf(to)).containsExactly(added);
  }

  private Point2D output(String id) {
    return Mouse.place(card(id), 1, 0.5);
  }

  /// Has the data made that a tile of the data card stands for.
  ///
  /// @param group `points`, `images` or `sequences`
  void makeData(String group, String word) {
    clickHead("data");
    click("generators-" + group);
    click("generator-" + word);
    FxTest.until("the data is made", () -> window.model.dataset().isPresent());
  }

  void select(String id) {
    clickHead(id);
    FxTest.until(id + " is chosen", () -> window.model.selection().equals(Set.of(id)));
  }

  /// Where a card has nothing to press.
  private void clickHead(String id) {
    mouse.click(Mouse.place(card(id), 0.5, 0.15));
  }

  /// Scrolls to it first.
  void click(String id) {
    waitFor(id);
    FxTest.frames(2);
    Node node = window.find(Node.class, id);
    scrolling(node).ifPresent(pane -> scroll(pane, node));
    mouse.click(node);
  }

  private static Optional<ScrollPane> scrolling(Node node) {
    return Stream.iterate(node.getParent(), Objects::nonNull, Node::getParent)
        .filter(ScrollPane.class::isInstance)
        .map(ScrollPane.class::cast)
        .findFirst();
  }

  /// With the wheel, at the edge of the pane: over a field it would turn the number there.
  private void scroll(ScrollPane pane, Node to) {
    for (int notch = 0; notch < 40 && beyond(pane, to) != 0; notch++) {
      mouse.moveTo(Mouse.place(pane, 0.01, 0.5));
      mouse.wheel(beyond(pane, to));
    }
    assertThat(beyond(pane, to)).isZero();
  }

  /// @return 1 where the node is below what is seen of the pane, -1 above, 0 in it
  private static int beyond(ScrollPane pane, Node node) {
    return FxTest.onFx(
        () -> {
          Bounds seen = pane.localToScreen(pane.getLayoutBounds());
          Bounds at = node.localToScreen(node.getLayoutBounds());
          return at.getMaxY() > seen.getMaxY() ? 1 : at.getMinY() < seen.getMinY() ? -1 : 0;
        });
  }

  /// Types in place of what the field holds.
  void fill(String id, KeyCode... keys) {
    click(id);
    mouse.shortcut(KeyCode.A);
    mouse.type(keys);
    mouse.type(KeyCode.ENTER);
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

  /// Saves, takes everything back and opens what was saved: the network is there again, and the
  /// weights of these layers are.
  void saveAndOpenAgain(Path file, List<String> layers) {
    save(file);
    Design saved = design();
    var weights = new HashMap<String, Map<String, float[]>>();
    layers.forEach(id -> weights.put(id, weights(id)));
    undoToNothing();
    open(file, saved.nodes().size());
    assertThat(design().nodes()).isEqualTo(saved.nodes());
    assertThat(design().wires()).isEqualTo(saved.wires());
    assertThat(design().data()).isEqualTo(saved.data());
    weights.forEach((id, old) -> assertSameNumbers(weights(id), old));
  }

  private static void assertSameNumbers(Map<String, float[]> now, Map<String, float[]> before) {
    assertThat(before).isNotEmpty();
    assertThat(now)
        .hasSameSizeAs(before)
        .allSatisfy((name, numbers) -> assertThat(numbers).containsExactly(before.get(name)));
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
