package glassbox.ui.model;

import java.util.function.BooleanSupplier;

/// In which frames a run that goes on is looked at, and in which the views have their turns.
final class Cadence {

  private final int every;
  private final int longest;

  /// Frames since the last look.
  private int passed;

  /// @param every frames that the views have a turn
  /// @param longest frames without a look, where there is nothing new; a multiple of that
  Cadence(int every, int longest) {
    this.every = every;
    this.longest = longest;
  }

  /// To be called once per frame of a run that goes on: whether it is the views' turn.
  boolean isTurn() {
    passed++;
    return passed % every == 0;
  }

  /// In a turn: whether to look.
  boolean isLook(BooleanSupplier news) {
    return passed >= longest || news.getAsBoolean();
  }

  void looked() {
    passed = 0;
  }
}
