package glassbox.ui.data;

import java.util.Optional;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.Clip;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.LineEvent;
import javax.sound.sampled.LineUnavailableException;

/// The loudspeaker of this computer, where it has one that is free.
final class SoundCard implements Speaker {

  @Override
  public Optional<Runnable> play(byte[] sound, int rate, Runnable ended) {
    var format = new AudioFormat(rate, Pcm.BITS, 1, true, false);
    try {
      var clip = (Clip) AudioSystem.getLine(new DataLine.Info(Clip.class, format));
      clip.addLineListener(
          event -> {
            if (event.getType().equals(LineEvent.Type.STOP)) {
              ended.run();
            }
          });
      clip.open(format, sound, 0, sound.length);
      clip.start();
      return Optional.of(clip::close);
    } catch (LineUnavailableException | IllegalArgumentException none) {
      // No line, none that takes this rate, or all are taken.
      return Optional.empty();
    }
  }
}
