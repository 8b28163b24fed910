package glassbox.microscope;

import glassbox.layer.AvgPool1D;
import glassbox.layer.AvgPool2D;
import glassbox.layer.GlobalAvgPool;
import glassbox.layer.GlobalMaxPool;
import glassbox.layer.MaxPool1D;
import glassbox.layer.MaxPool2D;
import glassbox.layer.Tap;
import java.util.List;
import java.util.Optional;

/// What a pool reads for an output: where it takes the largest, the winner.
record Pool(Scene scene, boolean takesLargest) {

  static Optional<Pool> of(Scene scene) {
    return switch (scene.layer()) {
      case MaxPool2D.Spec _ -> Optional.of(new Pool(scene, true));
      case MaxPool1D.Spec _ -> Optional.of(new Pool(scene, true));
      case GlobalMaxPool.Spec _ -> Optional.of(new Pool(scene, true));
      case AvgPool2D.Spec _ -> Optional.of(new Pool(scene, false));
      case AvgPool1D.Spec _ -> Optional.of(new Pool(scene, false));
      case GlobalAvgPool.Spec _ -> Optional.of(new Pool(scene, false));
      default -> Optional.empty();
    };
  }

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
