package glassbox.ui.observatory;

import glassbox.data.Part;
import glassbox.microscope.Unrolling;
import glassbox.text.Numbers;
import glassbox.ui.look.SampleNumber;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What is seen of a recurrent layer over time, in words.
final class TimeWords {

  private static final Texts TEXTS = Texts.of("observatory");

  /// Less than this share of the gradient at the first step: it vanishes; more than its inverse: it
  /// explodes.
  private static final double HARDLY = 1e-3;

  private TimeWords() {}

  static String name(Unrolling.What what) {
    return TEXTS.get("time.what." + what.name().toLowerCase(Locale.ROOT));
  }

  /// @param both whether the layer has two directions
  static String title(WorkspaceModel model, String node, boolean reversed, boolean both) {
    String title = model.checked().title(node);
    return both ? TEXTS.get(reversed ? "time.backward" : "time.forward", title) : title;
  }

  static String example(TimeSight.Seen seen) {
    return TEXTS.get(
        "time.example", SampleNumber.of(Part.TRAINING, seen.walk().example().orElseThrow()));
  }

  /// What becomes of the gradient on its way back; empty where none comes.
  static String verdict(String title, Unrolling seen) {
    double kept = seen.kept();
    if (Double.isNaN(kept)) {
      return seen.gradients().length == 0 ? "" : TEXTS.get("time.silent", title);
    }
    String key =
        seen.everyStep()
            ? "time.each"
            : kept < HARDLY ? "time.vanishes" : kept > 1 / HARDLY ? "time.explodes" : "time.kept";
    return TEXTS.get(key, title, Numbers.brief(kept));
  }

  /// Which share of its gradient a layer keeps, behind its title.
  static Optional<String> kept(String title, Unrolling seen) {
    double kept = seen.kept();
    return Double.isNaN(kept)
        ? Optional.empty()
        : Optional.of(TEXTS.get("time.other", title, Numbers.brief(kept)));
  }

  static String beside(String said, List<String> others) {
    return TEXTS.get("time.beside", said, String.join(", ", others));
  }
}
