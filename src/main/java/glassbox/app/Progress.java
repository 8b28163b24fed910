package glassbox.app;

/// How far a run has come.
///
/// @param step of its last step; 0 before the first
/// @param handSet how many of its numbers hands have set, which no seed learns again
record Progress(long step, int handSet) {

  static final Progress NONE = new Progress(0, 0);

  Progress withoutHands() {
    return new Progress(step, 0);
  }
}
