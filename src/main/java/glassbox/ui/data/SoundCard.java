package glassbox.ui.data;

import java.util.Optional;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.Clip;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.Line;
import javax.sound.sampled.LineEvent;
import javax.sound.sampled.LineUnavailableException;

/// The loudspeaker of this computer, where it has one that is free.
final class SoundCard implements Speaker {

  private final Lines lines;

  /// Where devices are found.
  @FunctionalInterface
  interface Lines {

    Line get(Line.Info wanted) throws LineUnavailableException;
  }

  SoundCard() {
    this(AudioSystem::getLine);
  }

  SoundCard(Lines lines) {
    this.lines = lines;
  }

  @Override
  public Optional<Runnable> play(byte[] sound, int rate, Runnable ended) {
    var format = new AudioFormat(rate, Pcm.BITS, 1, true, false);
    try {
      var clip = (Clip) lines.get(new DataLine.Info(Clip.class, format));
      clip.addLineListener(
          event -> {
            if (event.getType().equals(LineEvent.Type.STOP)) {
              ended.run();
            }
          });
      open(clip, format, sound);
      clip.start();
      return Optional.of(clip::close);
    } catch (LineUnavailableException | IllegalArgumentException none) {
      // No line, none that takes this rate, or all are taken.
      return Optional.empty();
    }
  }

  /// One that refuses is given back.
  private static void open(Clip clip, AudioFormat format, byte[] sound)
      throws LineUnavailableException {
    try {
      clip.open(format, sound, 0, sound.length);
    } catch (LineUnavailableException | RuntimeException refused) {
      clip.close();
      throw refused;
    }
  }
}
