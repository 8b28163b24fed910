package glassbox.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.app.Settings;
import glassbox.net.Blueprint;
import glassbox.testing.FxTest;
import glassbox.ui.canvas.NetworkCanvas;
import glassbox.ui.plot.ChartPane;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The window for those who need it large, in words, or without a mouse.
final class EveryoneTest {

  private ShellFixture window = ShellFixture.open();

  @AfterEach
  void close() {
    window.close();
  }

  private void reopen(int percent) {
    window.close();
    window = ShellFixture.open(Settings.DEFAULT.withTextSize(percent / 100.0), 1280, 800);
  }

  @Test
  void tabGoesFromTheBarOverTheScreensToTheStatus() {
    window.close();
    window = ShellFixture.start();
    List<Node> all = FxTest.onFx(() -> shown(window.shell.scene().getRoot()).toList());
    List<Integer> places =
        Stream.of("menu", "welcome-close", "status")
            .map(id -> all.indexOf(window.find(Node.class, id)))
            .toList();
    assertThat(places).isSorted().doesNotContain(-1);
  }

  @ParameterizedTest
  @ValueSource(ints = {80, 90, 100})
  void theScaleOfTheWiresStandsBesideTheChoiceWhereThereIsRoom(int percent) {
    reopen(percent);
    window.begin(Networks.spirals());
    FxTest.frames(3);
    FxTest.onFx(
        () -> {
          Region bar = (Region) window.shell.scene().lookup(".glass-wire-bar");
          Region choice = (Region) bar.lookup(".glass-wire-modes");
          assertThat(bar.lookup(".glass-wire-legend").isManaged()).isTrue();
          assertThat(bar.getHeight()).isLessThan(1.6 * choice.getHeight());
        });
  }

  @Test
  void theCanvasKeepsToItsRoomWithALargeText() {
    reopen(200);
    window.begin(Networks.spirals());
    FxTest.onFx(
        () -> {
          Region panel = (Region) window.canvas().getParent();
          assertThat(window.canvas().getHeight()).isLessThanOrEqualTo(panel.getHeight());
          assertThat(panel.localToScene(0, 0).getY()).isPositive();
        });
  }

  @ParameterizedTest
  @ValueSource(ints = {80, 100, 150})
  void noWordIsCutWhateverTheTextSize(int percent) {
    reopen(percent);
    window.train(Networks.spirals(), 2);
    for (String selected : List.of("", "n2", Blueprint.DATA)) {
      window.act(() -> window.model.selection().clear());
      if (!selected.isEmpty()) {
        window.act(() -> window.model.selection().add(selected));
      }
      for (String tab : List.of("overview", "loss", "gradients", "predictions", "boundary")) {
        window.show(tab);
        assertThat(FxTest.onFx(this::cut)).as(selected + " " + tab).isEmpty();
      }
    }
  }

  /// Labels whose text ends in dots that are not theirs. Names that users give may be cut.
  private List<String> cut() {
    return shown(window.shell.scene().getRoot())
        .filter(Labeled.class::isInstance)
        .filter(node -> !(node instanceof IndexedCell<?>) && !"design-name".equals(node.getId()))
        .map(Labeled.class::cast)
        .filter(
            labeled ->
                labeled.getChildrenUnmodifiable().stream()
                    .anyMatch(child -> child instanceof Text text && isCut(labeled, text)))
        .map(labeled -> labeled.getText() + " " + labeled.getStyleClass())
        .toList();
  }

  private static boolean isCut(Labeled labeled, Text drawn) {
    String shown = drawn.getText();
    return shown.endsWith(labeled.getEllipsisString())
        && !Objects.requireNonNullElse(labeled.getText(), "").equals(shown);
  }

  @Test
  void allThatTakesAKeyOrAClickHasAName() {
    window.train(Networks.spirals(), 2);
    List<String> nameless = new ArrayList<>();
    for (String selected : List.of("", "n2", Blueprint.DATA)) {
      window.act(() -> window.model.selection().clear());
      if (!selected.isEmpty()) {
        window.act(() -> window.model.selection().add(selected));
      }
      for (String tab : List.of("overview", "loss", "gradients", "predictions", "boundary")) {
        window.show(tab);
        FxTest.onFx(() -> nameless.addAll(nameless(selected + " " + tab + ": ")));
      }
    }
    window.act(window.shell.commands().outline::runIfPossible);
    FxTest.onFx(() -> nameless.addAll(nameless("outline: ")));
    window.act(() -> window.model.explore(true));
    FxTest.onFx(() -> nameless.addAll(nameless("explorer: ")));
    assertThat(nameless).isEmpty();
  }

  private List<String> nameless(String where) {
    Set<Node> labelled = new HashSet<>();
    shown(window.shell.scene().getRoot())
        .filter(node -> node instanceof Label label && label.getLabelFor() != null)
        .forEach(node -> labelled.add(((Label) node).getLabelFor()));
    return shown(window.shell.scene().getRoot())
        .filter(
            node ->
                node.isFocusTraversable()
                    || node instanceof ButtonBase
                    || node.getOnMouseClicked() != null)
        .filter(node -> !(node instanceof SplitPane) && !(node instanceof IndexedCell<?>))
        .filter(node -> !labelled.contains(node) && nameOf(node).isBlank())
        .map(node -> where + node)
        .toList();
  }

  /// What is in a field does not say what it is for.
  private static String nameOf(Node node) {
    boolean field =
        node instanceof TextInputControl || node instanceof ComboBoxBase || node instanceof Slider;
    Object said =
        field || node.getAccessibleText() != null
            ? node.getAccessibleText()
            : node.queryAccessibleAttribute(AccessibleAttribute.TEXT);
    return Objects.requireNonNullElse(said, "").toString();
  }

  private static Stream<Node> shown(Node node) {
    if (!node.isVisible()) {
      return Stream.empty();
    }
    return node instanceof Parent parent
        ? Stream.concat(
            Stream.of(node), parent.getChildrenUnmodifiable().stream().flatMap(EveryoneTest::shown))
        : Stream.of(node);
  }

  @Test
  void aCardAWireAndAChartSayWhatTheyShow() {
    window.train(Networks.spirals(), 2);
    window.act(() -> window.model.selection().add("n2"));
    assertThat(window.find(Node.class, "card-n2").getAccessibleText())
        .isEqualTo(
            "Dense 2, 12, Tanh, output 12, 204 parameters, from Dense, to Dense 3, selected");
    assertThat(window.find(Node.class, "canvas").getAccessibleText())
        .startsWith("Selected: Dense 2, 12, Tanh");
    assertThat(
            FxTest.onFx(
                () ->
                    shown(window.shell.scene().getRoot())
                        .map(Node::getAccessibleText)
                        .filter(text -> "Wire from Spirals to Dense".equals(text))
                        .count()))
        .isEqualTo(1);
    ChartPane loss = (ChartPane) window.shell.scene().getRoot().lookup(".glass-chart");
    assertThat(FxTest.onFx(loss::spoken))
        .matches("Loss: training, smoothed [0-9.]+ at step [0-9,]+, (falling|rising|steady);.*");
  }

  @Test
  void theOutlineAndTheCanvasSelectTogether() {
    window.train(Networks.spirals(), 1);
    window.act(window.shell.commands().outline::runIfPossible);
    TreeView<?> tree = window.find(TreeView.class, "outline");
    assertThat(tree.getExpandedItemCount()).isEqualTo(4);
    window.act(() -> tree.getSelectionModel().select(2));
    assertThat(window.model.selection()).containsExactly("n2");
    window.act(() -> window.model.selection().clear());
    window.act(() -> window.model.selection().add("n1"));
    assertThat(tree.getSelectionModel().getSelectedIndex()).isEqualTo(1);
    window.act(() -> key(tree, KeyCode.ENTER));
    assertThat(isWithin(window.shell.scene().getFocusOwner(), "inspector")).isTrue();
    window.act(window.shell.commands().outline::runIfPossible);
    assertThat(window.find(Node.class, "palette-search").isFocused()).isTrue();
  }

  @Test
  void projectorModeKeepsToTheWindowWhateverWasLookedAtBefore() {
    window.train(Networks.spirals(), 1);
    window.act(window.shell.commands().largerText::runIfPossible);
    window.act(window.shell.commands().largerText::runIfPossible);
    window.act(() -> window.model.explore(true));
    FxTest.frames(4);
    window.act(() -> window.model.explore(false));
    window.act(window.shell.commands().projector::runIfPossible);
    FxTest.frames(4);
    assertThat(List.of("run", "leave-projector", "canvas")).allSatisfy(this::isInTheWindow);
    window.act(() -> window.model.explore(true));
    FxTest.frames(4);
    assertThat(List.of("close-explorer", "mode-fed")).allSatisfy(this::isInTheWindow);
  }

  private void isInTheWindow(String id) {
    var node = window.find(Node.class, id);
    var place = FxTest.onFx(() -> node.localToScene(node.getBoundsInLocal()));
    assertThat(place.getMinX()).as(id).isNotNegative();
    assertThat(place.getMaxX()).as(id).isLessThanOrEqualTo(window.shell.scene().getWidth());
  }

  @Test
  void projectorModeLeavesNothingBehind() {
    window.train(Networks.spirals(), 1);
    var screens = List.of("palette-search", "canvas", "inspector");
    double below = window.shell.scene().lookup(".glass-observatory").getLayoutBounds().getHeight();
    Map<String, Double> before = widths(screens);
    double text = textSize();
    NetworkCanvas canvas = window.find(NetworkCanvas.class, "canvas");
    window.act(canvas::requestFocus);
    var card = window.find(Node.class, "card-n1");
    var place = FxTest.onFx(() -> card.localToScene(card.getBoundsInLocal()));
    window.act(window.shell.commands().projector::runIfPossible);
    FxTest.frames(4);
    assertThat(window.shell.scene().lookup("#palette-search")).isNull();
    assertThat(textSize()).isGreaterThan(1.4 * text);
    assertThat(canvas.getWidth()).isGreaterThan(1200);
    assertThat(window.shell.scene().lookup(".glass-observatory").getLayoutBounds().getHeight())
        .isGreaterThan(1.2 * below);
    window.act(() -> key(canvas, KeyCode.ESCAPE));
    FxTest.frames(4);
    assertThat(widths(screens)).isEqualTo(before);
    assertThat(window.shell.scene().lookup(".glass-observatory").getLayoutBounds().getHeight())
        .isEqualTo(below);
    assertThat(textSize()).isEqualTo(text);
    var after = FxTest.onFx(() -> card.localToScene(card.getBoundsInLocal()));
    assertThat(Math.abs(after.getMinX() - place.getMinX())).isLessThan(0.01);
    assertThat(Math.abs(after.getWidth() - place.getWidth())).isLessThan(0.01);
    assertThat(window.model.preferences().settings()).isEqualTo(settings());
  }

  private static Settings settings() {
    return Settings.DEFAULT.withTheme(Settings.Theme.LIGHT);
  }

  private Map<String, Double> widths(List<String> ids) {
    var widths = new HashMap<String, Double>();
    ids.forEach(id -> widths.put(id, window.find(Node.class, id).getLayoutBounds().getWidth()));
    return widths;
  }

  private double textSize() {
    return window.find(Label.class, "figure-epoch").getFont().getSize();
  }

  @Test
  void textGrowsInStepsAtOnceAndIsKept() {
    double before = textSize();
    window.act(window.shell.commands().largerText::runIfPossible);
    assertThat(window.model.preferences().settings().textSize()).isEqualTo(1.15);
    assertThat(textSize()).isGreaterThan(1.1 * before);
    window.act(window.shell.commands().smallerText::runIfPossible);
    window.act(window.shell.commands().smallerText::runIfPossible);
    assertThat(window.model.preferences().settings().textSize()).isEqualTo(0.9);
    window.act(window.shell.commands().usualText::runIfPossible);
    assertThat(textSize()).isEqualTo(before);
  }

  @Test
  void f6GoesFromPartToPart() {
    window.train(Networks.spirals(), 1);
    window.act(() -> window.find(Node.class, "canvas").requestFocus());
    window.act(() -> key(window.shell.scene().getFocusOwner(), KeyCode.F6));
    assertThat(isWithin(window.shell.scene().getFocusOwner(), "inspector")).isTrue();
    window.act(() -> key(window.shell.scene().getFocusOwner(), KeyCode.F6));
    assertThat(window.shell.scene().getFocusOwner().getId()).isEqualTo("tab-overview");
    window.act(() -> key(window.shell.scene().getFocusOwner(), KeyCode.F6));
    assertThat(window.shell.scene().getFocusOwner().getId()).isEqualTo("menu");
  }

  private static boolean isWithin(Node node, String id) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (id.equals(at.getId())) {
        return true;
      }
    }
    return false;
  }

  private static void key(Node target, KeyCode code) {
    Event.fireEvent(
        target, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
  }
}
