package glassbox.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.app.Settings;
import glassbox.data.Dataset;
import glassbox.data.Part;
import glassbox.data.PlanePoint;
import glassbox.data.Target;
import glassbox.data.Whereabouts;
import glassbox.design.DataChoice;
import glassbox.design.Design;
import glassbox.design.SplitChoice;
import glassbox.testing.FxTest;
import glassbox.train.Probe;
import glassbox.train.RunState;
import glassbox.train.Sample;
import glassbox.train.Snapshot;
import glassbox.ui.look.MicroscopeButton;
import glassbox.ui.model.MicroscopeModel.Subject;
import glassbox.ui.plot.PointPlot;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Any sample that can be chosen in the window can be walked through a step with it alone.
final class ChosenSampleWalkTest {

  /// The number of no example: whoever is clicked is another one.
  private static final int NOBODY = 1_000_000;

  @TempDir private Path folder;

  private ShellFixture window;

  @BeforeEach
  void open() {
    window = ShellFixture.open(Settings.DEFAULT.withPanels(196, 288, 360), 1280, 800);
  }

  @AfterEach
  void close() {
    window.close();
  }

  private void images() {
    train(Networks.filters(folder));
  }

  /// Until nothing moves any more.
  private void train(Design design) {
    window.train(Networks.endless(design), 2);
    FxTest.until("it stands", () -> window.model.runStateProperty().get() != RunState.RUNNING);
  }

  private void show(String tab) {
    window.act(() -> window.find(ToggleButton.class, "tab-" + tab).setSelected(true));
    FxTest.frames(8);
  }

  private String title() {
    return FxTest.onFx(
        () ->
            window.shell.scene().getRoot().lookup(".glass-stop-title") instanceof Labeled label
                ? label.getText()
                : "");
  }

  private Sample.Example chosenExample() {
    return (Sample.Example) FxTest.onFx(() -> window.model.samples().shown());
  }

  private int index() {
    return chosenExample().index();
  }

  private void choose(int example) {
    window.act(() -> window.model.samples().show(new Sample.Example(example)));
  }

  /// The way from what is shown large into the microscope: one button beside it.
  private void lookCloselyFrom(Node around) {
    window.act(((MicroscopeButton) around.lookup(".glass-look-closely"))::fire);
    assertSeesTheChosenOne();
  }

  private void assertSeesTheChosenOne() {
    Sample.Example chosen = chosenExample();
    Dataset data = FxTest.onFx(() -> window.model.dataset().orElseThrow());
    var target = (Target.Classes) chosen.among(data).target();
    String wanted = target.names().get(target.labels()[chosen.in(data)]);
    String part = chosen.partIn(data).name().toLowerCase(Locale.ROOT);
    String said =
        "Example %d of the %s part should give “%s”".formatted(chosen.in(data) + 1, part, wanted);
    FxTest.until(said, () -> title().equals(said));
  }

  private Button next() {
    return window.find(Button.class, "microscope-next");
  }

  private long steps() {
    return FxTest.onFx(() -> window.model.snapshot().map(Snapshot::step).orElse(-1L));
  }

  private void toTheLastStop() {
    while (FxTest.onFx(next()::getText).startsWith("Next: ")) {
      new Mouse().type(KeyCode.RIGHT);
      FxTest.frames(2);
    }
  }

  @Test
  void aPictureOfTheGalleryIsOneClickAndAButtonAway() {
    images();
    choose(NOBODY);
    show("predictions");
    Node grid = window.find(Node.class, "sample-grid");
    new Mouse().click(Mouse.place(grid, 0.2, 0.1));
    FxTest.until("another is shown", () -> index() != NOBODY);
    lookCloselyFrom(tab(grid));
  }

  private static Node tab(Node part) {
    Node around = part;
    while (around.lookup(".glass-look-closely") == null) {
      around = around.getParent();
    }
    return around;
  }

  @Test
  void soIsThatOfACellOfTheConfusionMatrix() {
    images();
    choose(NOBODY);
    show("predictions");
    Node matrix = window.shell.scene().getRoot().lookup(".glass-chart");
    // Some cells have no examples.
    for (double across = 0.3; across < 0.9 && index() == NOBODY; across += 0.1) {
      new Mouse().click(Mouse.place(matrix, across, 0.4));
      FxTest.frames(3);
    }
    assertThat(index()).isNotEqualTo(NOBODY);
    assertThat(FxTest.onFx(window.find(Button.class, "sample-filter")::isVisible)).isTrue();
    lookCloselyFrom(tab(window.find(Node.class, "sample-grid")));
  }

  @Test
  void soIsARowOfATable() {
    train(Networks.rings());
    choose(NOBODY);
    show("predictions");
    Node table = window.find(Node.class, "sample-table");
    new Mouse().click(Mouse.place(table, 0.3, 0.6));
    FxTest.until("another is shown", () -> index() != NOBODY);
    lookCloselyFrom(tab(table));
  }

  @Test
  void soIsAPointOfTheProjection() {
    train(Networks.rings());
    show("space");
    PointPlot plot = window.find(PointPlot.class, "space-of-data");
    FxTest.until("points are there", () -> !plot.isEmpty());
    FxTest.frames(5);
    new Mouse().click(FxTest.onFx(() -> plot.localToScreen(plot.placeOf(7))));
    assertThat(index()).isEqualTo(7);
    lookCloselyFrom(tab(window.find(Node.class, "space-layer")));
  }

  private void explore(String part) {
    window.act(() -> window.model.explore(true));
    FxTest.frames(3);
    Node explorer = window.find(Node.class, "explorer");
    window.act(
        () ->
            explorer.lookupAll(".toggle-button").stream()
                .map(ToggleButton.class::cast)
                .filter(button -> button.getText().equals(part))
                .findFirst()
                .orElseThrow()
                .fire());
    FxTest.frames(3);
  }

  private void closeExplorer() {
    window.act(() -> window.model.explore(false));
    FxTest.frames(3);
  }

  private void assertIsOnTheCards() {
    String first = window.model.design().nodes().getFirst().id();
    var probe = new Probe.UnitValues(first, chosenExample());
    FxTest.until(
        "the cards follow",
        () -> window.model.snapshot().orElseThrow().pictures().containsKey(probe));
  }

  @Test
  void soIsATrainingPictureOfTheGalleryOfAllData() {
    images();
    explore("Training");
    Node picture = window.find(Node.class, "gallery").lookup(".glass-sample");
    new Mouse().click(Mouse.place(picture, 0.5, 0.4));
    assertThat(chosenExample()).isEqualTo(new Sample.Example(Part.TRAINING, 0));
    closeExplorer();
    assertIsOnTheCards();
    lookCloselyFrom(window.find(Node.class, "card-data"));
  }

  @Test
  void soIsATestRowOfTheTableOfAllData() {
    window.train(Networks.endless(Networks.rings()), 2);
    explore("Test");
    assertThat(chosenExample()).as("looking chooses nobody").isEqualTo(Sample.FIRST);
    window.act(() -> window.find(TableView.class, "rows").getSelectionModel().select(3));
    assertThat(chosenExample()).isEqualTo(new Sample.Example(Part.TEST, 3));
    explore("Training");
    assertThat(chosenExample()).isEqualTo(new Sample.Example(Part.TEST, 3));
    closeExplorer();
    window.act(window.shell.commands().microscopeOnSample::runIfPossible);
    assertSeesTheChosenOne();
  }

  @Test
  void soIsAPointOfThePlaneOfAllData() {
    train(Networks.rings());
    explore("All");
    Dataset data = FxTest.onFx(() -> window.model.dataset().orElseThrow());
    Sample.Example fifth = exampleOfRow(5);
    float[] at = fifth.inputs(data).orElseThrow();
    clickPlane(at[0], at[1]);
    Sample.Example chosen = chosenExample();
    assertThat(chosen).isEqualTo(fifth);
    assertThat(selected()).isEqualTo(5);
    lookCloselyFrom(window.find(Node.class, "explorer"));
    assertThat(FxTest.onFx(() -> window.model.exploringProperty().get())).isFalse();
  }

  @Test
  void whoeverIsChosenElsewhereIsMarkedAmongAllData() {
    images();
    explore("All");
    choose(40);
    FxTest.frames(4);
    assertThat(marked()).as("scrolled to, and marked").isEqualTo(1);
    choose(2);
    FxTest.frames(4);
    assertThat(marked()).isEqualTo(1);
    window.train(Networks.endless(Networks.rings()), 2);
    explore("All");
    choose(9);
    FxTest.frames(4);
    assertThat(exampleOfRow(selected())).isEqualTo(chosenExample());
  }

  /// In units of the plane, whose axes have their numbers at its left and below.
  private void clickPlane(double x, double y) {
    Region plane = window.find(Region.class, "plane");
    double left = 22;
    double side = Math.min(plane.getWidth() - left - 46, plane.getHeight() - 20);
    left += Math.max(0, (plane.getWidth() - left - 46 - side) / 2);
    var place =
        new Point2D(
            left + (x / PlanePoint.EXTENT + 1) / 2 * side, (1 - y / PlanePoint.EXTENT) / 2 * side);
    new Mouse().click(FxTest.onFx(() -> plane.localToScreen(place)));
  }

  private long marked() {
    return FxTest.onFx(
        () ->
            window.find(Node.class, "gallery").lookupAll(".glass-sample:chosen").stream()
                .filter(Node::isVisible)
                .count());
  }

  private int selected() {
    return FxTest.onFx(
        () -> (int) window.find(TableView.class, "rows").getSelectionModel().getSelectedItem());
  }

  private Sample.Example exampleOfRow(int row) {
    var places = Whereabouts.of(FxTest.onFx(() -> window.model.dataset().orElseThrow()));
    return new Sample.Example(places.part(row).orElseThrow(), places.example(row));
  }

  @Test
  void aMicroscopeBehindTheDataIsSeenAgain() {
    images();
    lookCloselyFrom(window.find(Node.class, "card-data"));
    explore("All");
    lookCloselyFrom(window.find(Node.class, "explorer"));
    assertThat(FxTest.onFx(() -> window.model.exploringProperty().get())).isFalse();
    String stop = title();
    new Mouse().type(KeyCode.RIGHT);
    assertThat(title()).as("it has the keys").isNotEqualTo(stop);
  }

  @Test
  void whereNothingIsKeptForValidationItIsATrainingExample() {
    Design rings = Networks.endless(Networks.rings());
    window.train(rings.withSplit(new SplitChoice(0, 0)), 2);
    assertThat(FxTest.onFx(() -> window.model.dataset().orElseThrow().validation().count()))
        .isZero();
    choose(4);
    window.act(window.shell.commands().microscopeOnSample::runIfPossible);
    FxTest.until("it is there", () -> title().startsWith("Example 5 of the training part"));
  }

  @Test
  void whoeverIsChosenMeanwhileIsFollowedToTheSameStop() {
    images();
    lookCloselyFrom(window.find(Node.class, "card-data"));
    new Mouse().type(KeyCode.RIGHT);
    String stop = title();
    choose(5);
    FxTest.until(
        "it is there",
        () ->
            window
                .model
                .snapshot()
                .orElseThrow()
                .pictures()
                .containsKey(new Probe.StepAlone(new Sample.Example(5), OptionalInt.empty())));
    FxTest.frames(3);
    assertThat(title()).isEqualTo(stop);
    new Mouse().type(KeyCode.LEFT);
    assertSeesTheChosenOne();
  }

  @Test
  void theBatchGivesWayToASampleThatIsChosenAndComesBack() {
    images();
    window.act(window.shell.commands().microscope::runIfPossible);
    FxTest.until("the batch is there", () -> title().contains("of the training part"));
    assertThat(chosen()).containsExactly("subject-next-batch");
    choose(3);
    assertSeesTheChosenOne();
    assertThat(chosen()).containsExactly("subject-sample");
    window.act(window.find(ToggleButton.class, "subject-next-batch")::fire);
    FxTest.until("the batch is back", () -> title().contains("of the training part"));
    assertThat(chosen()).containsExactly("subject-next-batch");
  }

  private List<String> chosen() {
    return FxTest.onFx(
        () ->
            List.of("subject-next-batch", "subject-sample").stream()
                .filter(id -> window.find(ToggleButton.class, id).isSelected())
                .toList());
  }

  @Test
  void theLastStopMakesNoStepAndLeadsToTheNextBatch() {
    images();
    long before = steps();
    lookCloselyFrom(window.find(Node.class, "card-data"));
    toTheLastStop();
    assertThat(FxTest.onFx(next()::getText)).isEqualTo("To the next batch");
    String says =
        FxTest.onFx(
            () -> ((Labeled) window.shell.scene().getRoot().lookup(".glass-stop-says")).getText());
    assertThat(says).contains("The run does not make it");
    window.act(next()::fire);
    FxTest.until("the batch is there", () -> title().contains("of the training part"));
    assertThat(steps()).isEqualTo(before);
    toTheLastStop();
    assertThat(FxTest.onFx(next()::getText)).isEqualTo("Make this step");
  }

  @Test
  void nothingIsTakenOnceItIsClosed() {
    images();
    lookCloselyFrom(window.find(Node.class, "card-data"));
    new Mouse().type(KeyCode.ESCAPE);
    choose(4);
    FxTest.until(
        "nothing is walked",
        () ->
            window.model.snapshot().orElseThrow().pictures().keySet().stream()
                .noneMatch(Probe.StepAlone.class::isInstance));
    assertThat(FxTest.onFx(() -> window.model.microscope().openProperty().get())).isFalse();
  }

  @Test
  void aDrawingIsAskedWhatItShouldBe() {
    images();
    show("draw");
    Region pad = window.find(Region.class, "draw-pad");
    Point2D from = Mouse.place(pad, 0.5, 0.2);
    new Mouse().drag(from, Mouse.place(pad, 0.5, 0.8));
    Button look = window.find(Button.class, "draw-microscope");
    FxTest.until("it can be looked at", look::isVisible);
    window.act(look::fire);
    FxTest.until("it asks", () -> title().startsWith("A drawing has no true answer."));
    assertThat(FxTest.onFx(next()::isDisabled)).isTrue();
    window.act(() -> window.find(ComboBox.class, "microscope-meant").getSelectionModel().select(1));
    String name = FxTest.onFx(() -> window.model.dataset().orElseThrow().classNames().get(1));
    FxTest.until(
        "it is walked", () -> title().equals("The drawing should give “%s”".formatted(name)));
  }

  @Test
  void otherDataHasOtherSamples() {
    train(Networks.rings());
    choose(40);
    window.act(window.shell.commands().microscopeOnSample::runIfPossible);
    assertSeesTheChosenOne();
    window.act(
        () ->
            window.model.edit(
                "data",
                design -> design.withData(new DataChoice.Generated("circles", 100, 0.1, 2))));
    FxTest.until(
        "fewer are there",
        () ->
            window
                .model
                .dataset()
                .filter(data -> data.validation().count() > 0 && data.validation().count() < 40)
                .isPresent());
    String said =
        FxTest.onFx(
            () -> {
              var examples = window.model.dataset().orElseThrow().validation();
              int shown = new Sample.Example(40).in(window.model.dataset().orElseThrow());
              var target = (Target.Classes) examples.target();
              return "Example %d of the validation part should give “%s”"
                  .formatted(shown + 1, target.names().get(target.labels()[shown]));
            });
    FxTest.until(said, () -> title().equals(said));
    assertThat(FxTest.onFx(() -> window.model.microscope().subjectProperty().get()))
        .isEqualTo(Subject.SAMPLE);
  }

  @Test
  void aRunThatFailedSaysThatNothingComesNext() {
    window.act(() -> window.model.beginRunning(Networks.hopeless()));
    FxTest.until("it fails", () -> window.model.runStateProperty().get() == RunState.FAILED);
    window.act(window.shell.commands().microscopeOnSample::runIfPossible);
    FxTest.until("it says so", () -> title().startsWith("The run has failed"));
  }
}
