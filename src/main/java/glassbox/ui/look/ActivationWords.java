package glassbox.ui.look;

import glassbox.engine.ActivationFunction;
import glassbox.engine.Shape;
import glassbox.layer.Channels;
import glassbox.layer.Dense;
import glassbox.layer.LayerSpec;
import glassbox.layer.Recurrent;
import glassbox.text.Numbers;
import glassbox.train.Picture;
import glassbox.train.UnitShares;
import glassbox.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is to be said of the sums in front of an activation, and of the units behind it.
final class ActivationWords {

  private static final Texts TEXTS = Texts.of("look");

  private ActivationWords() {}

  /// @param output the shape of what the layer gives out
  static String of(LayerSpec layer, Shape output, Optional<Picture.Histogram> seen) {
    List<String> sentences = new ArrayList<>();
    if (layer.activation() == ActivationFunction.Softmax) {
      sentences.add(TEXTS.get("activation.softmax"));
    }
    if (seen.isEmpty()) {
      boolean never = layer instanceof Recurrent;
      sentences.add(TEXTS.get(never ? "activation.states" : "activation.unknown"));
      return String.join("\n", sentences);
    }
    Picture.Histogram picture = seen.get();
    units(picture.units(), count(layer, output), sentences);
    sentences.add(
        TEXTS.get(
            layer instanceof Recurrent ? "activation.back" : "activation.sums",
            picture.examples(),
            Numbers.brief(picture.values().mean()),
            Numbers.brief(picture.values().deviation())));
    return String.join("\n", sentences);
  }

  private static int count(LayerSpec layer, Shape output) {
    return layer instanceof Dense.Spec ? output.last() : Channels.of(output).count();
  }

  private static void units(UnitShares shares, int count, List<String> sentences) {
    if (!shares.isKnown()) {
      return;
    }
    boolean dies = !Double.isNaN(shares.dead());
    double share = dies ? shares.dead() : shares.saturated();
    sentences.add(
        TEXTS.get(
            dies ? "activation.dead" : "activation.saturated",
            Math.round(share * count),
            count,
            Numbers.percent(share, 0),
            Math.round(shares.active() * count)));
  }
}
