package glassbox.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.app.Settings;
import glassbox.data.Reading;
import glassbox.design.DataChoice;
import glassbox.design.Design;
import glassbox.testing.FxTest;
import glassbox.testing.Wav;
import glassbox.ui.plot.LinePlot;
import glassbox.ui.plot.Spectrogram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Recordings as a person sees them, and as the network gets them.
final class SoundsTest {

  private final ShellFixture window = ShellFixture.open(Settings.Theme.LIGHT, 1280, 800);

  @TempDir private Path folder;

  @BeforeEach
  void record() throws IOException {
    for (int i = 0; i < 12; i++) {
      byte[] tone =
          Wav.of(Wav.PCM, 16, 1, 8_000, Wav.tone(i % 2 == 0 ? 1_000 : 3_000, 8_000, 4_000));
      Files.write(folder.resolve((i % 2 == 0 ? "low_" : "high_") + i + ".wav"), tone);
    }
  }

  @AfterEach
  void close() {
    window.close();
  }

  private void explore(Reading.Sound.View view) {
    var reading = new Reading.Sound(view, 8_000, 500, 32, 0);
    var choice = new DataChoice.FromFile(folder.toString(), Optional.empty(), List.of(), reading);
    window.act(() -> window.model.begin(Design.EMPTY.withData(choice)));
    FxTest.until("the sounds are there", () -> window.model.dataset().isPresent());
    window.act(() -> window.model.explore(true));
    FxTest.frames(5);
  }

  private boolean isSeen(String id) {
    return FxTest.onFx(
        () -> {
          Node node = window.shell.scene().getRoot().lookup("#" + id);
          return node != null && node.isVisible() && node.getScene() != null;
        });
  }

  @Test
  void aRecordingIsAWaveOverSecondsAndAPictureOfItsFrequencies() {
    explore(Reading.Sound.View.SPECTROGRAM);
    List<List<String>> wave =
        FxTest.onFx(() -> window.find(LinePlot.class, "sound-wave").sheet().rows());
    assertThat(wave).hasSize(4_000);
    assertThat(Double.parseDouble(wave.getLast().getFirst())).isEqualTo(3_999 / 8_000.0);
    Spectrogram picture = window.find(Spectrogram.class, "sound-frequencies");
    assertThat(FxTest.onFx(picture::spoken))
        .isEqualTo("Spectrogram: 0.50 seconds, up to 4,000 hertz");
    // The first file is a high tone: the row of 3,000 Hz is the loudest.
    List<List<String>> rows = FxTest.onFx(() -> picture.sheet().rows());
    List<String> loudest =
        rows.stream()
            .max(
                (a, b) ->
                    Double.compare(Double.parseDouble(a.get(5)), Double.parseDouble(b.get(5))))
            .orElseThrow();
    assertThat(loudest.getFirst()).isEqualTo("3000");
    window.act(() -> window.find(ToggleButton.class, "mode-fed").fire());
    FxTest.until("its numbers are seen", () -> isSeen("pixels"));
    window.act(() -> window.find(ToggleButton.class, "mode-seen").fire());
    FxTest.until("it is heard again", () -> isSeen("sound-wave"));
  }

  @Test
  void isPlayedWithTheKeys() {
    explore(Reading.Sound.View.WAVEFORM);
    Button play = window.find(Button.class, "play-sound");
    var presses = new AtomicInteger();
    window.act(() -> play.setOnAction(_ -> presses.incrementAndGet()));
    window.act(play::requestFocus);
    new Mouse().type(KeyCode.SPACE, KeyCode.ENTER);
    assertThat(presses).hasValue(2);
  }

  @Test
  void aWaveformHasNoPictureOfFrequencies() {
    explore(Reading.Sound.View.WAVEFORM);
    assertThat(isSeen("sound-wave")).isTrue();
    assertThat(isSeen("sound-frequencies")).isFalse();
  }

  @Test
  void aRecordingThatIsGoneIsSaid() throws IOException {
    explore(Reading.Sound.View.MEL);
    for (int i = 0; i < 12; i++) {
      Files.delete(folder.resolve((i % 2 == 0 ? "low_" : "high_") + i + ".wav"));
    }
    window.act(() -> window.model.explore(false));
    window.act(() -> window.model.explore(true));
    FxTest.until(
        "it is said",
        () ->
            window.shell.scene().getRoot().lookupAll(".glass-warning").stream()
                .anyMatch(
                    node ->
                        node instanceof Label label
                            && label.isVisible()
                            && label.getText().contains(".wav")));
    assertThat(isSeen("sound-frequencies")).isTrue();
  }
}
