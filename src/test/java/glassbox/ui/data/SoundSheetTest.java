package glassbox.ui.data;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.app.Background;
import glassbox.app.Preferences;
import glassbox.data.Acoustics;
import glassbox.data.DataException;
import glassbox.data.Reading;
import glassbox.testing.FxTest;
import glassbox.ui.fx.FrameClock;
import glassbox.ui.model.WorkspaceModel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A sound that is heard, as long as one wants to hear it.
final class SoundSheetTest {

  private static final Reading.Sound READING =
      new Reading.Sound(Reading.Sound.View.WAVEFORM, 8_000, 500, 32, 0);

  private final WorkspaceModel model =
      FxTest.onFx(
          () ->
              new WorkspaceModel(
                  FrameClock.ofToolkit(), Background.atOnce(), Preferences.forNow()));
  private final Acoustics acoustics = new Acoustics(READING, SoundSheetTest::samples);
  private final FakeSpeaker speaker = new FakeSpeaker();
  private final StackPane root = new StackPane();
  private final SoundSheet sheet = FxTest.onFx(() -> new SoundSheet(model, speaker));

  /// Keeps what it should play.
  private static final class FakeSpeaker implements Speaker {

    private final List<byte[]> played = new ArrayList<>();
    private final List<Integer> rates = new ArrayList<>();
    private Runnable ended = () -> {};
    private int stopped;
    private boolean broken;

    @Override
    public Optional<Runnable> play(byte[] sound, int rate, Runnable over) {
      played.add(sound);
      rates.add(rate);
      ended = over;
      return broken ? Optional.empty() : Optional.of(() -> stopped++);
    }
  }

  private static float[] samples(int row) {
    if (row < 0) {
      throw new DataException("It is gone.");
    }
    float[] samples = new float[4_000];
    Arrays.fill(samples, row / 10f);
    return samples;
  }

  @BeforeEach
  void open() {
    FxTest.onFx(
        () -> {
          new Scene(root);
          root.getChildren().add(sheet);
          model.explore(true);
        });
    show(1);
  }

  @AfterEach
  void close() {
    FxTest.onFx(model::close);
  }

  private void show(int row) {
    FxTest.onFx(() -> sheet.show(acoustics, row, new float[0], "Sound"));
  }

  private Button button() {
    return (Button) sheet.lookup("#play-sound");
  }

  private void press() {
    FxTest.onFx(button()::fire);
    FxTest.frames(2);
  }

  private String says() {
    return FxTest.onFx(button()::getAccessibleText);
  }

  private void assertStopped(int times) {
    FxTest.frames(2);
    assertThat(speaker.stopped).isEqualTo(times);
    assertThat(says()).isEqualTo("Play this sound");
  }

  @Test
  void isHeardAsItIsShownAndASecondPressStopsIt() {
    press();
    assertThat(says()).isEqualTo("Stop this sound");
    assertThat(speaker.rates).containsExactly(8_000);
    assertThat(speaker.played.getFirst()).isEqualTo(Pcm.of(samples(1)));
    press();
    assertStopped(1);
    press();
    assertThat(speaker.played).hasSize(2);
  }

  @Test
  void atItsEndItCanBeHeardAgain() {
    press();
    speaker.ended.run();
    assertStopped(1);
    press();
    assertThat(speaker.played).hasSize(2);
  }

  @Test
  void theSameShownAgainGoesOnAndAnotherStopsIt() {
    press();
    show(1);
    assertThat(says()).isEqualTo("Stop this sound");
    show(2);
    assertStopped(1);
    speaker.ended.run();
    assertStopped(1);
  }

  @Test
  void leavingTheScreenStopsIt() {
    press();
    FxTest.onFx(() -> model.explore(false));
    assertStopped(1);
    FxTest.onFx(() -> model.explore(true));
    press();
    FxTest.onFx(() -> root.getChildren().clear());
    assertStopped(2);
  }

  @Test
  void closingTheWindowStopsIt() {
    press();
    FxTest.onFx(model::close);
    assertStopped(1);
  }

  @Test
  void whoStopsItBeforeItBeganHasStoppedItAllTheSame() {
    var later = new ArrayDeque<Runnable>();
    var slow = FxTest.onFx(() -> new WorkspaceModel(FrameClock.ofToolkit(), (Executor) later::add));
    var bar = FxTest.onFx(() -> new PlayBar(slow, speaker));
    Button button = (Button) bar.lookup("#play-sound");
    FxTest.onFx(
        () -> {
          bar.show(samples(1), 8_000);
          button.fire();
          button.fire();
        });
    assertThat(speaker.played).isEmpty();
    later.forEach(Runnable::run);
    assertThat(speaker.played).hasSize(1);
    assertThat(speaker.stopped).isEqualTo(1);
    FxTest.onFx(slow::close);
  }

  @Test
  void withoutALoudspeakerItSaysSoAndTriesAgain() {
    speaker.broken = true;
    press();
    assertStopped(0);
    Label silence = (Label) sheet.lookup("#sound-silent");
    assertThat(FxTest.onFx(silence::getText)).contains("no loudspeaker");
    assertThat(FxTest.onFx(button()::isDisabled)).isFalse();
    speaker.broken = false;
    press();
    assertThat(FxTest.onFx(silence::getText)).isEmpty();
    assertThat(says()).isEqualTo("Stop this sound");
  }

  @Test
  void whatIsGoneCannotBeHeard() {
    press();
    show(-1);
    assertStopped(1);
    assertThat(FxTest.onFx(button().getParent()::isVisible)).isFalse();
    show(1);
    assertThat(FxTest.onFx(button().getParent()::isVisible)).isTrue();
  }
}
