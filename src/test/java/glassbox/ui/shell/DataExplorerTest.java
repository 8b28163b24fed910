package glassbox.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.app.Settings;
import glassbox.data.PlanePoint;
import glassbox.design.DataChoice;
import glassbox.design.Design;
import glassbox.engine.choice.Choices;
import glassbox.net.Blueprint;
import glassbox.testing.FxTest;
import glassbox.train.RunState;
import glassbox.train.Sample;
import java.util.List;
import java.util.stream.IntStream;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The data, large: how one comes there and back, and hands on the plane.
final class DataExplorerTest {

  private final ShellFixture window = ShellFixture.open(Settings.Theme.LIGHT, 990, 900);
  private final Mouse mouse = new Mouse();

  @AfterEach
  void close() {
    window.close();
  }

  private void begin(Design design) {
    window.act(() -> window.model.begin(design));
    FxTest.until("the data is there", () -> window.model.dataset().isPresent());
  }

  private DataChoice.Points own() {
    return (DataChoice.Points) window.model.design().data();
  }

  /// A place of the plane on the screen, `x` and `y` as shares of its side.
  private Point2D on(double x, double y) {
    Node plane = window.find(Node.class, "plane");
    Bounds bounds = FxTest.onFx(() -> plane.localToScreen(plane.getBoundsInLocal()));
    // The numbers of the axes and the colours of values stand around it.
    double room = bounds.getWidth() - 22 - 46;
    double side = Math.min(room, bounds.getHeight() - 20);
    double left = bounds.getMinX() + 22 + Math.max(0, (room - side) / 2);
    return new Point2D(left + x * side, bounds.getMinY() + y * side);
  }

  @Test
  void opensFromThePanelAndEscapeGoesBack() {
    begin(Networks.spirals());
    window.act(() -> window.model.selection().add(Blueprint.DATA));
    window.act(window.find(Button.class, "explore-data")::fire);
    Node explorer = window.find(Node.class, "explorer");
    assertThat(explorer.isVisible()).isTrue();
    var escape =
        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false);
    window.act(() -> Event.fireEvent(explorer, escape));
    assertThat(explorer.isVisible()).isFalse();
  }

  @Test
  void pointsOfAGeneratorBecomeOnesOwn() {
    begin(Networks.spirals());
    window.act(() -> window.model.explore(true));
    window.act(window.find(Button.class, "edit-points")::fire);
    assertThat(own().classes()).isEqualTo(3);
    assertThat(own().points()).hasSize(600);
    int[] counts = new int[3];
    own().points().forEach(point -> counts[point.label()]++);
    assertThat(IntStream.of(counts)).containsOnly(200);
  }

  /// A stroke while the network trains: one step to undo, and the run goes on with what it knows.
  @Test
  void aStrokeIsOneEditAndTheRunGoesOn() {
    Design spirals = Networks.spirals();
    // Long enough for a slow machine: a run that has ended does not go on.
    begin(spirals.withTraining(Choices.with(spirals.training(), "epochs", 100_000)));
    window.act(() -> window.model.explore(true));
    window.act(window.find(Button.class, "edit-points")::fire);
    window.act(window.model::runOrPause);
    FxTest.until("it runs", () -> window.model.snapshot().filter(s -> s.step() > 50).isPresent());
    mouse.drag(on(0.05, 0.05), on(0.3, 0.08));
    int painted = own().points().size();
    assertThat(painted).isGreaterThan(610);
    FxTest.until("it runs again", () -> window.model.runStateProperty().get() == RunState.RUNNING);
    assertThat(window.model.undoLabelProperty().get()).contains("paint points");
    window.act(window.model::undo);
    assertThat(own().points()).hasSize(600);
    window.act(window.model::redo);
    assertThat(own().points()).hasSize(painted);
  }

  /// Those of a generator that gives numbers, too.
  @Test
  void pointsWithANumberArePaintedErasedAndLearnedFrom() {
    Design hills = Networks.hills();
    begin(hills.withTraining(Choices.with(hills.training(), "epochs", 100_000)));
    window.act(() -> window.model.explore(true));
    window.act(window.find(Button.class, "edit-points")::fire);
    assertThat(own().classifies()).isFalse();
    assertThat(own().points()).hasSize(400);
    window.act(window.model::runOrPause);
    mouse.click(Mouse.place(window.find(Node.class, "value-scale"), 0.25, 0.2));
    mouse.drag(on(0.05, 0.05), on(0.3, 0.05));
    int painted = own().points().size();
    assertThat(painted).isGreaterThan(410);
    assertThat(own().points().getLast().answer()).isEqualTo(-0.5f);
    FxTest.until("it is data", () -> total() == painted);
    FxTest.until("it runs", () -> window.model.runStateProperty().get() == RunState.RUNNING);
    window.act(window.find(ToggleButton.class, "tool-erase")::fire);
    mouse.drag(on(0.05, 0.05), on(0.3, 0.05));
    assertThat(own().points()).hasSizeLessThan(painted);
    window.act(window.model::undo);
    assertThat(own().points()).hasSize(painted);
  }

  private int total() {
    return FxTest.onFx(
        () ->
            window
                .model
                .dataset()
                .map(
                    data ->
                        data.training().count() + data.validation().count() + data.test().count())
                .orElse(0));
  }

  @Test
  void whatIsPredictedIsChangedWithThePointsWhereTheyAre() {
    begin(Networks.spirals());
    window.act(() -> window.model.explore(true));
    window.act(window.find(Button.class, "edit-points")::fire);
    window.act(window.find(ToggleButton.class, "answer-number")::fire);
    assertThat(own().classifies()).isFalse();
    assertThat(own().points()).extracting(PlanePoint::answer).contains(-1f, 0f, 1f);
    FxTest.until("a number", () -> window.model.dataset().filter(d -> !d.classifies()).isPresent());
    window.act(window.model::undo);
    assertThat(own().classes()).isEqualTo(3);
  }

  @Test
  void thePointOfOnesOwnThatIsClickedIsChosenAndOnlyADragMovesIt() {
    begin(Networks.spirals());
    window.act(() -> window.model.explore(true));
    window.act(window.find(Button.class, "edit-points")::fire);
    window.act(
        () ->
            window.model.edit(
                "few", design -> design.withData(own().withPoints(own().points().subList(0, 20)))));
    FxTest.until("they are data", () -> total() == 20);
    window.act(window.find(ToggleButton.class, "tool-move")::fire);
    List<PlanePoint> before = own().points();
    PlanePoint last = before.getLast();
    Point2D place =
        on((last.x() / PlanePoint.EXTENT + 1) / 2, (1 - last.y() / PlanePoint.EXTENT) / 2);
    mouse.click(place);
    assertThat(own().points()).isEqualTo(before);
    assertThat(chosen()).isEqualTo(last);
    mouse.drag(place, on(0.9, 0.1));
    assertThat(own().points()).hasSize(20).doesNotContain(last).containsAll(before.subList(0, 19));
  }

  /// The point that the chosen example is.
  private PlanePoint chosen() {
    var data = window.model.dataset().orElseThrow();
    var sample = (Sample.Example) window.model.samples().shown();
    int row = sample.partIn(data).rows(data.rows())[sample.in(data)];
    return own().points().get(row);
  }

  private boolean isSeen(int row) {
    return FxTest.onFx(
        () -> {
          TableView<?> rows = (TableView<?>) window.shell.scene().lookup("#rows");
          return rows.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
              && flow.getFirstVisibleCell() != null
              && IntStream.rangeClosed(
                      flow.getFirstVisibleCell().getIndex(), flow.getLastVisibleCell().getIndex())
                  .anyMatch(place -> rows.getItems().get(place).equals(row));
        });
  }

  /// The validation example with this index.
  private int show(int index) {
    window.act(() -> window.model.samples().show(new Sample.Example(index)));
    return window.model.dataset().orElseThrow().rows().validation()[index];
  }

  @Test
  void theChosenRowIsInSightWhenOneComesAndWhenAnotherIsChosenElsewhere() {
    begin(Networks.spirals());
    int last = show(window.model.dataset().orElseThrow().validation().count() - 1);
    window.act(() -> window.model.explore(true));
    FxTest.until("it is seen", () -> isSeen(last));
    int first = show(0);
    FxTest.until("the other one is seen", () -> isSeen(first));
    assertThat(isSeen(last)).isFalse();
  }

  @Test
  void whoHasScrolledElsewhereStaysThereWhenTheDataComesAnew() {
    begin(Networks.spirals());
    int last = show(window.model.dataset().orElseThrow().validation().count() - 1);
    window.act(() -> window.model.explore(true));
    FxTest.until("it is seen", () -> isSeen(last));
    window.act(() -> ((TableView<?>) window.find(Node.class, "rows")).scrollTo(0));
    FxTest.until("it is not seen", () -> !isSeen(last));
    window.act(window.find(Button.class, "edit-points")::fire);
    FxTest.frames(4);
    assertThat(isSeen(last)).isFalse();
  }

  @Test
  void anEmptyPlaneAsksForPoints() {
    window.act(
        () ->
            window.model.edit(
                "own", design -> design.withData(new DataChoice.Points(2, List.of()))));
    window.act(() -> window.model.explore(true));
    mouse.click(on(0.5, 0.5));
    FxTest.until("it is data", () -> window.model.dataset().isPresent());
    assertThat(own().points()).hasSize(4);
  }
}
