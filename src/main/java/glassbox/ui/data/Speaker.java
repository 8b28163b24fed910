package glassbox.ui.data;

import java.util.Optional;

/// Makes a sound heard.
interface Speaker {

  /// Begins, off the toolkit's thread, and does not wait for the end.
  ///
  /// @param sound of one channel, as [Pcm] makes it
  /// @param rate samples in a second
  /// @param ended told when it has stopped, on any thread
  /// @return ends it, off the toolkit's thread too; empty where nothing can be heard
  Optional<Runnable> play(byte[] sound, int rate, Runnable ended);
}
