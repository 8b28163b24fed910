package glassbox.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.testing.FxTest;
import glassbox.train.Probe;
import glassbox.train.Sample;
import glassbox.ui.plot.PointPlot;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.ComboBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The space of a layer in the window: whose it is, and what its points lead to.
final class SpaceTest {

  private ShellFixture window;

  @BeforeEach
  void open() {
    window = ShellFixture.open();
    window.ready(Networks.rings());
  }

  @AfterEach
  void close() {
    window.close();
  }

  private PointPlot layer() {
    return window.find(PointPlot.class, "space-of-layer");
  }

  private PointPlot data() {
    return window.find(PointPlot.class, "space-of-data");
  }

  private Set<String> taken() {
    return FxTest.onFx(
        () ->
            window.model.snapshot().orElseThrow().pictures().keySet().stream()
                .filter(Probe.Projection.class::isInstance)
                .map(probe -> ((Probe.Projection) probe).node())
                .collect(Collectors.toSet()));
  }

  private String id(int node) {
    return window.model.design().nodes().get(node).id();
  }

  @Test
  void showsTheLastHiddenLayerBeforeTheFirstStep() {
    window.show("space");
    FxTest.until("points are there", () -> !layer().isEmpty());
    int hidden = window.model.design().nodes().size() - 2;
    assertThat(taken()).contains(id(hidden));
    assertThat(layer().spoken()).contains("points", "% of the spread");
    int points = window.model.dataset().orElseThrow().validation().count();
    String sheet = new String(FxTest.onFx(() -> layer().sheet().bytes()), StandardCharsets.UTF_8);
    assertThat(sheet).contains("first axis", "Validation no. 1: true");
    assertThat(sheet.lines().count()).isEqualTo(points + 1);
  }

  @Test
  void untilThePointsAreThereItSaysThatTheyAreComing() {
    List<String> seen = Collections.synchronizedList(new ArrayList<>());
    Runnable look = () -> Optional.ofNullable(data()).map(PointPlot::spoken).ifPresent(seen::add);
    FxTest.onFx(() -> window.shell.scene().addPostLayoutPulseListener(look));
    window.show("space");
    FxTest.until("points are there", () -> data().spoken().contains("% of the spread"));
    FxTest.onFx(() -> window.shell.scene().removePostLayoutPulseListener(look));
    // Nobody asks for them before the tab is shown, and what is asked for comes frames later.
    assertThat(seen).anyMatch(said -> said.contains("The examples are being placed"));
  }

  @Test
  void nothingIsTakenWhileItIsHidden() {
    assertThat(taken()).isEmpty();
    window.show("space");
    FxTest.until("they are taken", () -> !taken().isEmpty());
    window.show("loss");
    FxTest.until("they are taken no more", () -> taken().isEmpty());
  }

  @Test
  void theSelectedCardIsFollowed() {
    window.show("space");
    window.act(() -> window.model.selection().add(id(0)));
    FxTest.until("it is taken", () -> taken().contains(id(0)));
    String title = window.model.checked().title(id(0));
    FxTest.until("it is shown", () -> layer().title().equals(title));
  }

  @Test
  void theCardThatWasSelectedBeforeIsTheOneThatIsShown() {
    window.act(() -> window.model.selection().add(id(0)));
    window.show("space");
    FxTest.until("points are there", () -> !layer().isEmpty());
    var box = (ComboBox<?>) window.find(ComboBox.class, "space-layer");
    assertThat(layer().title()).isEqualTo(window.model.checked().title(id(0)));
    assertThat(box.getValue()).hasToString(layer().title());
  }

  @Test
  void aMapOfNeighboursIsMadeAndItsPointsCanBeChosen() {
    window.show("space");
    FxTest.until("points are there", () -> !layer().isEmpty());
    var ways = (ComboBox<?>) window.find(ComboBox.class, "space-way");
    window.act(() -> ways.getSelectionModel().selectLast());
    FxTest.until("the map is there", () -> layer().spoken().contains("who is near whom"));
    assertThat(FxTest.onFx(() -> layer().sheet().bytes())).isNotEmpty();
    new Mouse().click(FxTest.onFx(() -> layer().localToScreen(layer().placeOf(5))));
    assertThat(FxTest.onFx(() -> window.model.samples().shown())).isEqualTo(new Sample.Example(5));
    window.act(() -> ways.getSelectionModel().selectFirst());
    FxTest.until("the axes are back", () -> layer().spoken().contains("% of the spread"));
  }

  @Test
  void aClickOnAPointShowsThatExampleEverywhere() {
    window.show("space");
    FxTest.until("points are there", () -> !layer().isEmpty());
    window.act(() -> window.model.samples().show(new Sample.Example(3)));
    FxTest.frames(3);
    new Mouse().click(FxTest.onFx(() -> layer().localToScreen(layer().placeOf(7))));
    assertThat(FxTest.onFx(() -> window.model.samples().shown())).isEqualTo(new Sample.Example(7));
  }
}
