package glassbox.microscope;

import glassbox.layer.Tap;
import java.util.List;

/// What a pool reads for an output: where it takes the largest, the winner.
record Pool(Scene scene, boolean takesLargest) {

  /// Padding doesn't count.
  List<Tap> taps(int unit) {
    return scene.layer().taps(scene.inputShapes(), unit).stream()
        .filter(tap -> !tap.isZero())
        .toList();
  }

  float input(Tap tap) {
    return scene.x()[tap.input()];
  }

  /// The first of the largest, as the engine takes it.
  int winner(List<Tap> taps) {
    int best = 0;
    for (int i = 1; i < taps.size(); i++) {
      best = input(taps.get(i)) > input(taps.get(best)) ? i : best;
    }
    return best;
  }
}
