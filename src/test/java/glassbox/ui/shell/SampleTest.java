package glassbox.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.app.Settings;
import glassbox.data.Dataset;
import glassbox.data.Part;
import glassbox.data.Target;
import glassbox.testing.FxTest;
import glassbox.train.Picture;
import glassbox.train.Probe;
import glassbox.train.Sample;
import glassbox.ui.look.Look;
import glassbox.ui.look.Outcome;
import glassbox.ui.look.SampleBar;
import glassbox.ui.plot.HeatMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The example that all pictures are of, chosen on the data card and in the gallery.
final class SampleTest {

  @TempDir private Path folder;

  private ShellFixture window;

  @BeforeEach
  void open() {
    window = ShellFixture.open(Settings.DEFAULT.withPanels(196, 288, 360), 1280, 800);
    window.ready(Networks.filters(folder));
  }

  @AfterEach
  void close() {
    window.close();
  }

  private SampleBar bar() {
    return (SampleBar) window.shell.scene().getRoot().lookup(".glass-sample-bar");
  }

  private void press(int child) {
    window.act(() -> ((ButtonBase) bar().getChildren().get(child)).fire());
  }

  private MenuButton menu() {
    return (MenuButton) bar().getChildren().get(1);
  }

  private void choose(String text) {
    window.act(
        () -> {
          List<MenuItem> items = menu().getItems();
          items.stream()
              .flatMap(item -> item instanceof Menu sub ? sub.getItems().stream() : Stream.of(item))
              .filter(item -> text.equals(item.getText()))
              .findFirst()
              .orElseThrow()
              .fire();
        });
  }

  private int index() {
    return ((Sample.Example) FxTest.onFx(() -> window.model.samples().shown())).index();
  }

  private Dataset data() {
    return FxTest.onFx(() -> window.model.dataset().orElseThrow());
  }

  private boolean isSeenOnTheCards() {
    String first = window.model.design().nodes().getFirst().id();
    return window
        .model
        .snapshot()
        .filter(
            shot ->
                shot.pictures()
                    .containsKey(new Probe.UnitValues(first, window.model.samples().shown())))
        .isPresent();
  }

  @Test
  void theArrowsGoFromExampleToExampleAndTheCardsFollow() {
    int count = data().validation().count();
    press(2);
    press(2);
    assertThat(index()).isEqualTo(2);
    FxTest.until("the cards follow", this::isSeenOnTheCards);
    assertThat(FxTest.onFx(menu()::getText)).isEqualTo("No. 3");
    press(0);
    press(0);
    press(0);
    assertThat(index()).isEqualTo(count - 1);
  }

  @Test
  void theNextOfAClassIsOfThatClass() {
    int[] labels = ((Target.Classes) data().validation().target()).labels();
    for (int i = 0; i < 6; i++) {
      String name = data().classNames().get(i % 2);
      choose(name);
      assertThat(data().classNames().get(labels[index()])).isEqualTo(name);
    }
    int before = index();
    choose("Any example");
    assertThat(index()).isNotEqualTo(before);
    choose("The first one");
    assertThat(index()).isZero();
  }

  @Test
  void anotherPartIsChosenStaysAndIsSaid() {
    choose("training");
    assertThat(FxTest.onFx(() -> window.model.samples().shown()))
        .isEqualTo(new Sample.Example(Part.TRAINING, 0));
    press(2);
    assertThat(FxTest.onFx(() -> window.model.samples().shown()))
        .isEqualTo(new Sample.Example(Part.TRAINING, 1));
    FxTest.until("the cards follow", this::isSeenOnTheCards);
    assertThat(FxTest.onFx(() -> partOnTheCard())).isEqualTo("training");
    int[] labels = ((Target.Classes) data().training().target()).labels();
    choose(data().classNames().get(1));
    assertThat(labels[index()]).isEqualTo(1);
    window.show("inside");
    SampleBar wide =
        (SampleBar) window.shell.scene().lookup(".glass-observatory").lookup(".glass-sample-bar");
    assertThat(FxTest.onFx(((MenuButton) wide.getChildren().get(1))::getText))
        .isEqualTo("Training no. %d".formatted(index() + 1));
    choose("validation");
    assertThat(FxTest.onFx(() -> window.model.samples().shown())).isEqualTo(Sample.FIRST);
    assertThat(FxTest.onFx(() -> partOnTheCard())).isEmpty();
  }

  @Test
  void besideAllOfTheDataItIsCalledByItsPartToo() {
    window.act(
        () -> {
          window.model.samples().show(new Sample.Example(Part.TEST, 1));
          window.model.explore(true);
        });
    var bar = (SampleBar) window.find(Node.class, "explorer").lookup(".glass-sample-bar");
    assertThat(FxTest.onFx(((MenuButton) bar.getChildren().get(1))::getText))
        .isEqualTo("Test no. 2");
  }

  /// Empty where it is the usual one.
  private String partOnTheCard() {
    return window.find(Node.class, "card-data").lookup("#sample-part") instanceof Label part
        ? part.getText()
        : "";
  }

  @Test
  void theMostWrongOneHasTheLargestLossAndTheNextOneFollows() {
    choose("The most wrong one");
    FxTest.until("one was found", () -> !window.model.samples().shown().equals(Sample.FIRST));
    int worst = index();
    choose("The most wrong one");
    FxTest.until("another was found", () -> index() != worst);
    int second = index();
    window.act(() -> window.model.watch(this, Set.of(new Probe.Predictions())));
    FxTest.until(
        "predictions are seen",
        () ->
            window.model.snapshot().orElseThrow().pictures().containsKey(new Probe.Predictions()));
    Outcome outcome =
        FxTest.onFx(
            () ->
                Outcome.of(
                    (Picture.Predictions)
                        Objects.requireNonNull(
                            window
                                .model
                                .snapshot()
                                .orElseThrow()
                                .pictures()
                                .get(new Probe.Predictions())),
                    window.model.dataset().orElseThrow(),
                    window.model.checked().loss()));
    for (int i = 0; i < outcome.count(); i++) {
      assertThat(outcome.wrongness(i)).isLessThanOrEqualTo(outcome.wrongness(worst));
      assertThat(i == worst || outcome.wrongness(i) <= outcome.wrongness(second)).isTrue();
    }
  }

  @Test
  void itStaysWhileTheNetworkLearnsAndGoesWithTheDocument() {
    press(2);
    window.act(window.model::epoch);
    FxTest.until(
        "it has learned",
        () -> window.model.snapshot().filter(shot -> shot.epoch() > 0).isPresent());
    window.act(window.model::reset);
    assertThat(index()).isEqualTo(1);
    FxTest.until("the cards still show it", this::isSeenOnTheCards);
    window.begin(Networks.rings());
    assertThat(FxTest.onFx(() -> window.model.samples().shown())).isEqualTo(Sample.FIRST);
  }

  @Test
  void aClickInTheGalleryAndOneOnTheConfusionShowAnExample() {
    window.show("predictions");
    var confusion =
        (HeatMap) window.shell.scene().getRoot().lookup(".glass-observatory .glass-chart");
    FxTest.until("predictions are counted", () -> !confusion.isEmpty());
    FxTest.frames(3);
    Node grid = window.find(Node.class, "sample-grid");
    new Mouse().click(Mouse.place(grid, 0.2, 0.1));
    FxTest.until("another is shown", () -> index() != 0);
    FxTest.until("the cards follow", this::isSeenOnTheCards);
    window.act(() -> window.model.samples().show(Sample.FIRST));
    new Mouse().click(Mouse.place(confusion, 0.5, 0.4));
    Button only = window.find(Button.class, "sample-filter");
    FxTest.until("a cell is chosen", only::isVisible);
  }

  @Test
  void aLongClassMakesTheCardNoWider() throws IOException {
    String row = "%d,2,3,%s that no card has room for%n";
    String rows = row.formatted(1, "a class") + row.formatted(2, "another one");
    Path file = Files.writeString(folder.resolve("long.csv"), "a,b,c,kind\n" + rows.repeat(20));
    window.act(() -> window.model.openData(file));
    FxTest.until("the table is read", () -> data().classNames().size() == 2);
    FxTest.frames(3);
    Label answer = window.find(Label.class, "sample-answer");
    assertThat(answer.getText()).contains("that no card has room for");
    assertThat(answer.getWidth()).isLessThan(Look.WIDTH);
  }
}
