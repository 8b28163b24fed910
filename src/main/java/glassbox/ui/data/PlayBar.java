package glassbox.ui.data;

import glassbox.ui.explain.Explain;
import glassbox.ui.look.KeyFocus;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.text.Texts;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// Plays a sound, and stops it; says where nothing can be heard.
final class PlayBar extends HBox {

  private static final Texts TEXTS = Texts.of("data");

  private final WorkspaceModel model;
  private final Speaker speaker;
  private final Button button = new Button();
  private final Tooltip tip = new Tooltip();
  private final Label silence = new Label();
  private float[] samples = {};
  private int rate;
  private Optional<Turn> turn = Optional.empty();

  /// A sound that was begun; known to the thread of sounds alone, which ends what it has begun.
  private static final class Turn {

    private Optional<Runnable> end = Optional.empty();

    /// @return whether it can be heard
    boolean begin(Supplier<Optional<Runnable>> playing) {
      end = playing.get();
      return end.isPresent();
    }

    void end() {
      end.ifPresent(Runnable::run);
    }
  }

  PlayBar(WorkspaceModel model, Speaker speaker) {
    super(8);
    this.model = model;
    this.speaker = speaker;
    setAlignment(Pos.CENTER_LEFT);
    button.setId("play-sound");
    button.getStyleClass().add("glass-tiny-button");
    button.setMinWidth(USE_PREF_SIZE);
    button.setTooltip(tip);
    Explain.as(button, "data.sound.play");
    KeyFocus.only(button);
    button.setOnAction(_ -> press());
    silence.setId("sound-silent");
    silence.getStyleClass().add("glass-warning");
    silence.setWrapText(true);
    Explain.as(silence, "data.sound.play");
    getChildren().setAll(button, silence);
    look();
  }

  /// What is heard goes on while the same is shown again.
  ///
  /// @param changed from -1 to 1
  void show(float[] changed, int samplesInASecond) {
    if (samplesInASecond != rate || !Arrays.equals(changed, samples)) {
      stop();
      silence.setText("");
      samples = changed.clone();
      rate = samplesInASecond;
    }
  }

  private void press() {
    if (turn.isPresent()) {
      stop();
    } else {
      play();
    }
  }

  private void play() {
    var mine = new Turn();
    turn = Optional.of(mine);
    silence.setText("");
    look();
    byte[] sound = Pcm.of(samples);
    int speed = rate;
    Runnable over = () -> model.clock().soon(() -> over(mine));
    model.sound(
        () -> {
          if (!mine.begin(() -> speaker.play(sound, speed, over))) {
            model.clock().soon(() -> unheard(mine));
          }
        });
  }

  private boolean isOn(Turn begun) {
    return turn.filter(now -> now == begun).isPresent();
  }

  private void unheard(Turn begun) {
    if (isOn(begun)) {
      stop();
      silence.setText(TEXTS.get("sound.silent"));
    }
  }

  private void over(Turn ended) {
    if (isOn(ended)) {
      stop();
    }
  }

  /// Who stops it before it began has stopped it all the same.
  void stop() {
    turn.ifPresent(now -> model.sound(now::end));
    turn = Optional.empty();
    look();
  }

  private void look() {
    String words = TEXTS.get(turn.isPresent() ? "sound.stop" : "sound.play");
    button.setGraphic(new FontIcon(turn.isPresent() ? "mdi2s-stop" : "mdi2p-play"));
    button.setAccessibleText(words);
    tip.setText(words);
  }
}
