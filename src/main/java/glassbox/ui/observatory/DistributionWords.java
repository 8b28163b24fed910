package glassbox.ui.observatory;

import glassbox.engine.Shape;
import glassbox.layer.Channels;
import glassbox.text.Numbers;
import glassbox.train.Distribution;
import glassbox.train.Picture;
import glassbox.train.UnitShares;
import glassbox.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;

/// A distribution in words.
final class DistributionWords {

  private static final Texts TEXTS = Texts.of("observatory");

  private DistributionWords() {}

  /// Where the numbers lie, and what of them is remarkable.
  ///
  /// @param output the shape of what the layer gives out
  static List<String> lines(Picture.Histogram seen, Shape output) {
    Distribution values = seen.values();
    List<String> rest = new ArrayList<>();
    if (values.zeros() > 0) {
      rest.add(TEXTS.get("distribution.zeros", percent(values.zeroShare())));
    }
    units(seen.units(), Channels.of(output).count(), rest);
    if (values.outside() > 0) {
      rest.add(TEXTS.get("distribution.outside", values.outside()));
    }
    if (values.broken() > 0) {
      rest.add(TEXTS.get("distribution.broken", values.broken()));
    }
    String where =
        TEXTS.get(
            "distribution.mean", Numbers.brief(values.mean()), Numbers.brief(values.deviation()));
    return List.of(where, String.join(" · ", rest));
  }

  static String percent(double share) {
    return Numbers.percent(share, share < 0.01 ? 1 : 0);
  }

  private static void units(UnitShares shares, int count, List<String> words) {
    if (!Double.isNaN(shares.dead())) {
      words.add(TEXTS.get("distribution.dead", Math.round(shares.dead() * count), count));
    }
    if (!Double.isNaN(shares.saturated())) {
      words.add(TEXTS.get("distribution.saturated", Math.round(shares.saturated() * count), count));
    }
  }
}
