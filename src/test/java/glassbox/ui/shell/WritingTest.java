package glassbox.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.design.json.Templates;
import glassbox.testing.FxTest;
import glassbox.train.Picture;
import glassbox.train.RunState;
import glassbox.ui.plot.Pen;
import glassbox.ui.plot.WrittenText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Point2D;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A text that the network writes, in the window.
final class WritingTest {

  private ShellFixture window;

  @BeforeEach
  void open() {
    window = ShellFixture.open();
    window.act(() -> window.model.begin(Templates.find("rhyme").orElseThrow().open().design()));
    FxTest.until("the run is ready", () -> window.model.snapshot().isPresent());
    show("writing");
    FxTest.until("a text is there", () -> !plot().isEmpty());
  }

  @AfterEach
  void close() {
    window.close();
  }

  private void show(String tab) {
    window.act(() -> window.find(ToggleButton.class, "tab-" + tab).setSelected(true));
    FxTest.frames(3);
  }

  private WrittenText plot() {
    return window.find(WrittenText.class, "writing-text");
  }

  private String text() {
    return FxTest.onFx(
        () -> plot().sheet().rows().stream().map(List::getFirst).collect(Collectors.joining()));
  }

  private void heat(double temperature) {
    window.act(() -> window.find(Slider.class, "writing-temperature").setValue(temperature));
  }

  private void begin(String typed) {
    window.act(() -> window.find(TextField.class, "writing-beginning").setText(typed));
  }

  private String remark() {
    Label remark = window.find(Label.class, "writing-remark");
    return FxTest.onFx(() -> remark.isVisible() ? remark.getText() : "");
  }

  private boolean isWatched() {
    return FxTest.onFx(
        () ->
            window.model.snapshot().orElseThrow().pictures().values().stream()
                .anyMatch(Picture.Writing.class::isInstance));
  }

  @Test
  void anotherDrawIsAnotherTextButAtTemperature0() {
    String first = text();
    assertThat(first).hasSize(300);
    window.act(() -> window.find(Button.class, "writing-again").fire());
    FxTest.until("it is drawn anew", () -> !text().equals(first));
    String second = text();
    heat(0);
    FxTest.until("the most likely is taken", () -> !text().equals(second));
    String sure = text();
    window.act(() -> window.find(Button.class, "writing-again").fire());
    FxTest.frames(20);
    assertThat(text()).isEqualTo(sure);
    heat(1);
    FxTest.until("it is drawn again", () -> !text().equals(sure));
  }

  @Test
  void whatIsTypedIsGoneOnWithAtOnceAndTheSameTypedTwiceIsTheSame() {
    heat(0);
    begin("the cat");
    FxTest.until("it goes on", () -> svg().contains(">c<"));
    FxTest.frames(10);
    String cat = text();
    begin("zzzz zzz");
    FxTest.frames(20);
    begin("the cat");
    FxTest.frames(20);
    assertThat(text()).isEqualTo(cat);
  }

  private String svg() {
    return FxTest.onFx(() -> new String(plot().svg().bytes(), StandardCharsets.UTF_8));
  }

  @Test
  void theScaleSaysWhatTheColoursMean() {
    assertThat(svg()).contains("probability  0 %").contains("100 %");
  }

  @Test
  void charactersThatTheDataHasNotAreNamed() {
    assertThat(remark()).isEmpty();
    begin("the ça");
    FxTest.until("it is said", () -> remark().contains("left out: ç"));
    begin("Ж");
    FxTest.until("all is strange", () -> remark().contains("the text’s own beginning"));
    begin("");
    FxTest.until("nothing is strange", () -> remark().isEmpty());
  }

  @Test
  void thePointerReadsACharacterAndWhatElseCouldHaveStoodThere() {
    FxTest.frames(5);
    List<List<String>> rows = FxTest.onFx(() -> plot().sheet().rows());
    Pen.Box box = FxTest.onFx(() -> plot().box(7));
    Point2D middle =
        FxTest.onFx(
            () -> plot().localToScreen(box.x() + box.width() / 2, box.y() + box.height() / 2));
    new Mouse().moveTo(middle);
    FxTest.until("it is read", () -> plot().shown() == 7);
    String percent = "%.0f %%".formatted(100 * Double.parseDouble(rows.get(7).get(1)));
    assertThat(window.find(Label.class, "writing-taken").getText()).endsWith("· " + percent);
    assertThat(window.find(Label.class, "writing-drawn").getText())
        .isEqualTo("Drawn at temperature 1.00 with " + percent + ".");
  }

  @Test
  void theTextChangesWhileTheNetworkLearns() {
    String before = text();
    window.act(window.model::runOrPause);
    FxTest.until("it is written anew", () -> !text().equals(before));
    if (FxTest.onFx(() -> window.model.runStateProperty().get()) == RunState.RUNNING) {
      window.act(window.model::runOrPause);
    }
  }

  @Test
  void nothingIsWrittenWhileItIsHidden() {
    assertThat(isWatched()).isTrue();
    show("loss");
    FxTest.until("it is written no more", () -> !isWatched());
  }

  @Test
  void dataThatIsNoTextHasNoSuchTab() {
    ToggleButton title = window.find(ToggleButton.class, "tab-writing");
    assertThat(title.isVisible()).isTrue();
    window.begin(Networks.rings());
    FxTest.until(
        "the overview is shown",
        () -> window.find(ToggleButton.class, "tab-overview").isSelected());
    FxTest.until("its title has gone", () -> !title.isVisible());
  }
}
