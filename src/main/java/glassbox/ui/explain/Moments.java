package glassbox.ui.explain;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The numbers of this moment by what they are of.
final class Moments {

  private static final Map<String, Moment> BY_KEY = new HashMap<>();

  static {
    BY_KEY.putAll(RunMoments.all());
    BY_KEY.putAll(PenaltyMoments.all());
    BY_KEY.putAll(LayerMoments.all());
    BY_KEY.putAll(GradientMoments.all());
    BY_KEY.putAll(UpdateMoments.all());
    BY_KEY.putAll(DataMoments.all());
  }

  private Moments() {}

  static Optional<Moment> of(String key) {
    return Optional.ofNullable(BY_KEY.get(key));
  }

  static Map<String, Moment> all() {
    return Map.copyOf(BY_KEY);
  }
}
