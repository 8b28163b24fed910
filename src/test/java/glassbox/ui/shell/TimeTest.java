package glassbox.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.testing.FxTest;
import glassbox.train.Probe;
import glassbox.ui.plot.LinePlot;
import glassbox.ui.plot.TimeMap;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Sequences seen from inside, in the window.
final class TimeTest {

  private ShellFixture window;

  @BeforeEach
  void open() {
    window = ShellFixture.open();
    window.ready(Networks.remembering());
  }

  @AfterEach
  void close() {
    window.close();
  }

  private void showTime() {
    window.show("time");
    FxTest.until("it is unrolled", () -> !map().isEmpty());
  }

  private TimeMap map() {
    return window.find(TimeMap.class, "time-map");
  }

  private boolean isWalked() {
    return FxTest.onFx(
        () -> window.model.snapshot().orElseThrow().pictures().containsKey(new Probe.NextStep(0)));
  }

  private List<String> choices(String id) {
    ComboBox<?> box = window.find(ComboBox.class, id);
    return FxTest.onFx(() -> box.getItems().stream().map(Object::toString).toList());
  }

  private void select(int layer) {
    String id = window.model.design().nodes().get(layer).id();
    window.act(
        () -> {
          window.model.selection().clear();
          window.model.selection().add(id);
        });
    FxTest.frames(3);
  }

  @Test
  void everyRecurrentLayerIsALineOverTheSteps() {
    showTime();
    LinePlot plot = window.find(LinePlot.class, "time-gradient");
    List<List<String>> rows = FxTest.onFx(() -> plot.sheet().rows());
    assertThat(FxTest.onFx(() -> plot.sheet().header()))
        .containsExactly("step of the sequence", "SimpleRNN", "LSTM");
    assertThat(rows).hasSize(20);
    assertThat(rows).allSatisfy(row -> assertThat(Double.parseDouble(row.get(2))).isPositive());
  }

  @Test
  void aNetworkWithoutSequencesHasNoSuchTabAndIsShownTheOverview() {
    showTime();
    ToggleButton title = window.find(ToggleButton.class, "tab-time");
    window.begin(Networks.rings());
    FxTest.until(
        "the overview is shown",
        () -> window.find(ToggleButton.class, "tab-overview").isSelected());
    FxTest.until("its title has gone", () -> !title.isVisible());
    window.begin(Networks.remembering());
    FxTest.until("its title is back", title::isVisible);
  }

  @Test
  void theSelectedCardIsSeenWithWhatItHas() {
    showTime();
    assertThat(choices("time-view")).containsExactly("State h", "Gradient ∂L/∂h");
    select(1);
    assertThat(map().title()).isEqualTo("State h · LSTM");
    assertThat(choices("time-view"))
        .containsExactly(
            "State h",
            "Memory c",
            "Input gate i",
            "Forget gate f",
            "Candidate",
            "Output gate o",
            "Gradient ∂L/∂h");
    window.act(() -> window.find(ComboBox.class, "time-view").getSelectionModel().select(3));
    FxTest.frames(3);
    assertThat(FxTest.onFx(() -> map().spoken()))
        .startsWith("Forget gate f · LSTM: 4 units over 20 steps, from 0.");
    select(0);
    assertThat(map().title()).isEqualTo("State h · SimpleRNN");
  }

  @Test
  void theSlopeIsSaidInWords() {
    showTime();
    select(1);
    FxTest.until(
        "it is said, beside the other layer",
        () -> {
          String said = window.find(Label.class, "time-verdict").getText();
          return said.startsWith("LSTM: ") && said.contains("Beside it: SimpleRNN ");
        });
  }

  @Test
  void nothingIsWalkedWhileItIsHidden() {
    assertThat(isWalked()).isFalse();
    window.show("time");
    FxTest.until("it is walked", this::isWalked);
    window.show("loss");
    FxTest.until("it is walked no more", () -> !isWalked());
  }

  @Test
  void aNetworkThatReadsNoSequencesSaysWhatIsMissing() {
    window.ready(Networks.rings());
    window.show("time");
    assertThat(
            FxTest.onFx(
                () ->
                    window.shell.scene().getRoot().lookupAll(".glass-empty").stream()
                        .anyMatch(
                            node ->
                                node instanceof Label label
                                    && label.getText().contains("add a SimpleRNN"))))
        .isTrue();
  }
}
