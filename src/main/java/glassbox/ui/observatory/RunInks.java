package glassbox.ui.observatory;

import glassbox.app.KeptRun;

/// Which colours runs have: the one of now those of training and validation, each that went before
/// one of the others.
final class RunInks {

  static final int TRAINING = 0;
  static final int VALIDATION = 1;
  private static final int FIRST = 2;
  private static final int COUNT = 6;

  private RunInks() {}

  static int of(KeptRun run) {
    return FIRST + Math.floorMod(run.number() - 1, COUNT);
  }
}
