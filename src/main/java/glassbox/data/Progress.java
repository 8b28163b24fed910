package glassbox.data;

import java.util.concurrent.CancellationException;

/// Told how far a slow load has come, and asked whether to go on.
public interface Progress {

  /// For whom it does not matter.
  Progress NONE =
      new Progress() {
        @Override
        public void done(double fraction) {}

        @Override
        public boolean cancelled() {
          return false;
        }
      };

  /// @param fraction from 0 to 1
  void done(double fraction);

  boolean cancelled();

  /// Says how far it is and stops the load if that is wished.
  ///
  /// @throws CancellationException when [#cancelled]
  default void report(double fraction) {
    if (cancelled()) {
      throw new CancellationException("Loading was cancelled.");
    }
    done(fraction);
  }
}
