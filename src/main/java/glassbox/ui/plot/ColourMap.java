package glassbox.ui.plot;

import javafx.scene.paint.Color;

/// Numbers as colours, packed `0xAARRGGBB` for images.
public final class ColourMap {

  /// Viridis (van der Walt and Smith, 2015), at sixteen of its places: sizes from 0 to 1.
  public static final ColourMap VIRIDIS =
      new ColourMap(
          0x440154, 0x481a6c, 0x472f7d, 0x414487, 0x39568c, 0x31688e, 0x2a788e, 0x23888e, 0x1f988b,
          0x22a884, 0x35b779, 0x54c568, 0x7ad151, 0xa5db36, 0xd2e21b, 0xfde725);

  /// Black to white: pixels from 0 to 1.
  public static final ColourMap GREY = new ColourMap(0x000000, 0xffffff);

  private static final int STEPS = 256;

  private final int[] colours = new int[STEPS];

  private ColourMap(int... stops) {
    for (int i = 0; i < STEPS; i++) {
      double place = i / (STEPS - 1.0) * (stops.length - 1);
      int below = Math.min((int) place, stops.length - 2);
      colours[i] = mix(stops[below], stops[below + 1], place - below);
    }
  }

  /// Signs: 0 is `cold`, a half `neutral`, 1 `warm`.
  public static ColourMap diverging(Color cold, Color neutral, Color warm) {
    return new ColourMap(packed(cold), packed(neutral), packed(warm));
  }

  /// @param share 0 to 1; beyond, and what is no number, is drawn as the nearer end
  public int at(double share) {
    return colours[(int) Math.clamp(share * (STEPS - 1) + 0.5, 0, STEPS - 1)];
  }

  public Color colour(double share) {
    int packed = at(share);
    return Color.rgb(packed >> 16 & 255, packed >> 8 & 255, packed & 255);
  }

  /// A bar of all colours, 1 at its top; whole pixels, so that its edges are sharp.
  void paintUpright(Pen pen, Pen.Box bar) {
    int rows = (int) Math.max(1, bar.height());
    for (int row = 0; row < rows; row++) {
      var line = new Pen.Box(bar.x(), bar.y() + row, bar.width(), Math.min(1, bar.height()));
      pen.fill(line, 0, colour(1 - (row + 0.5) / rows));
    }
  }

  /// `0xAARRGGBB`, opaque.
  public static int packed(Color color) {
    return 0xff000000
        | (int) Math.round(255 * color.getRed()) << 16
        | (int) Math.round(255 * color.getGreen()) << 8
        | (int) Math.round(255 * color.getBlue());
  }

  /// @param share how much of `b`
  public static int mix(int a, int b, double share) {
    int result = 0xff000000;
    for (int shift = 0; shift <= 16; shift += 8) {
      double from = a >> shift & 255;
      double to = b >> shift & 255;
      result |= (int) Math.round(from + share * (to - from)) << shift;
    }
    return result;
  }
}
