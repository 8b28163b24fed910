package glassbox.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.design.Edits;
import glassbox.design.Wire;
import glassbox.engine.ActivationFunction;
import glassbox.layer.Dense;
import glassbox.testing.FxTest;
import glassbox.train.Probe;
import glassbox.ui.plot.ChartPane;
import glassbox.ui.plot.CurveOverBars;
import glassbox.ui.plot.Histogram;
import glassbox.ui.plot.HistogramGrid;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Distributions in the window: whose they are, and that nobody takes them while they are hidden.
final class DistributionsTest {

  private static final List<String> PARTS =
      List.of("weights", "activations", "gradients", "updates");

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

  private <C extends ChartPane> C chart(Class<C> kind, String id) {
    return window.find(kind, id);
  }

  private Histogram part(String key) {
    return chart(Histogram.class, "distribution-" + key);
  }

  private Set<Probe> taken() {
    return FxTest.onFx(
        () ->
            window.model.snapshot().orElseThrow().pictures().keySet().stream()
                .filter(Probe.Histogram.class::isInstance)
                .collect(Collectors.toSet()));
  }

  private void choose(int index) {
    window.act(
        () -> window.find(ComboBox.class, "distributions-layer").getSelectionModel().select(index));
    FxTest.frames(3);
  }

  @Test
  void showsTheFirstLayerThatLearnsBeforeTheFirstStepAndAfterIt() {
    window.show("distributions");
    FxTest.until("weights are there", () -> !part("weights").isEmpty());
    assertThat(part("weights").title()).isEqualTo("Weights · Dense");
    assertThat(part("activations").isEmpty()).isFalse();
    assertThat(part("gradients").isEmpty()).isTrue();
    assertThat(part("gradients").spoken()).contains("Known after the first step");
    window.epoch();
    FxTest.until("all are there", () -> PARTS.stream().noneMatch(key -> part(key).isEmpty()));
    assertThat(part("weights").spoken()).contains("mean", "deviation");
  }

  @Test
  void nothingIsTakenWhileItIsHidden() {
    assertThat(taken()).isEmpty();
    window.show("distributions");
    FxTest.until("they are taken", () -> !taken().isEmpty());
    window.show("loss");
    FxTest.until("they are taken no more", () -> taken().isEmpty());
  }

  @Test
  void theSelectedCardIsFollowed() {
    window.show("distributions");
    String second = window.model.design().nodes().get(1).id();
    window.act(() -> window.model.selection().add(second));
    FxTest.frames(3);
    assertThat(part("weights").title()).isEqualTo("Weights · Dense 2");
  }

  private String chosen() {
    return String.valueOf(
        FxTest.onFx(() -> window.find(ComboBox.class, "distributions-layer").getValue()));
  }

  @Test
  void theChoiceOutlivesAMomentInWhichNothingCanRun() {
    window.show("distributions");
    choose(2);
    Wire last = window.design().wires().getLast();
    window.act(() -> window.model.edit("cut", design -> Edits.disconnect(design, last)));
    assertThat(window.model.checked().blueprint()).isEmpty();
    window.act(window.model::undo);
    FxTest.until(
        "it is seen again", () -> window.shell.scene().lookup("#distributions-layer") != null);
    assertThat(chosen()).isEqualTo("Dense 2");
  }

  @Test
  void anotherDocumentIsSeenFromItsFirstLayerThatLearns() {
    window.show("distributions");
    choose(2);
    window.ready(Networks.spirals());
    assertThat(chosen()).isEqualTo("Dense");
    choose(0);
    window.ready(Networks.rings());
    assertThat(chosen()).isEqualTo("Dense");
  }

  @Test
  void allLayersStandBelowEachOtherAndAClickGoesToOne() {
    window.epoch();
    window.show("distributions");
    choose(0);
    HistogramGrid grid = chart(HistogramGrid.class, "distributions-all");
    FxTest.until("bars are there", () -> !grid.isEmpty());
    assertThat(FxTest.onFx(grid::spoken)).contains("Dense:", "Dense 2:", "Weights σ", "Updates σ");
    new Mouse().click(grid);
    FxTest.until("one is shown", () -> part("weights").title().contains("Dense"));
    assertThat(chosen()).startsWith("Dense");
  }

  @Test
  void sizesAreShownOnALogarithmicScale() {
    window.show("distributions");
    window.act(() -> window.find(CheckBox.class, "distributions-sizes").setSelected(true));
    FxTest.until("weights are there", () -> !part("weights").isEmpty());
    assertThat(part("weights").title()).isEqualTo("Weights, size · Dense");
    List<List<String>> rows = FxTest.onFx(() -> part("weights").sheet().rows());
    double from = Double.parseDouble(rows.get(1).get(0));
    double to = Double.parseDouble(rows.get(1).get(1));
    assertThat(to / from).isBetween(1.999, 2.001);
  }

  private String words() {
    return FxTest.onFx(
        () ->
            window.shell.scene().getRoot().lookupAll(".glass-activation .label").stream()
                .map(node -> ((Label) node).getText())
                .collect(Collectors.joining()));
  }

  @Test
  void theInspectorCountsTheUnitsBehindAnActivation() {
    String first = window.model.design().nodes().getFirst().id();
    window.act(
        () ->
            window.model.edit(
                "relu",
                d -> Edits.setLayer(d, first, new Dense.Spec(8, ActivationFunction.ReLU, true))));
    window.act(() -> window.model.selection().add(first));
    FxTest.until("the units are counted", () -> words().contains("of 8 units"));
    assertThat(words()).startsWith("Dead: ").contains("Active: ", "validation examples");
    assertThat(
            FxTest.onFx(
                () ->
                    window.shell.scene().getRoot().lookupAll(".glass-activation-curve").stream()
                        .allMatch(node -> !((CurveOverBars) node).isEmpty())))
        .isTrue();
    window.act(
        () ->
            window.model.edit(
                "linear",
                d -> Edits.setLayer(d, first, new Dense.Spec(8, ActivationFunction.Linear, true))));
    FxTest.until(
        "there is no curve", () -> !window.shell.scene().lookup(".glass-activation").isVisible());
  }
}
