package glassbox.layer;

import glassbox.engine.Slice;
import java.util.Arrays;

/// The gradient of a bias that each channel has: the sum of the channel's gradients over pixels or
/// steps, and examples. Does nothing where there is no bias.
final class ChannelSums {

  private final Wiring wiring;
  private final Lay lay;
  private final Slice sums;

  ChannelSums(Wiring wiring, Lay lay) {
    this.wiring = wiring;
    this.lay = lay;
    sums = wiring.has("bias") ? wiring.parameter("bias").gradient() : Slice.NONE;
  }

  void take(int rows, Slice dz) {
    if (sums.isNone()) {
      return;
    }
    if (lay.pixel() > 1) {
      wiring.kernels().sumRows(rows * lay.width(), lay.channels(), dz, sums);
      return;
    }
    Arrays.fill(sums.data(), sums.offset(), sums.offset() + lay.channels(), 0);
    int pixels = lay.height() * lay.width();
    for (int row = 0; row < rows; row++) {
      wiring.kernels().addSums(lay.channels(), pixels, dz, row * lay.elements(), sums);
    }
  }
}
