package glassbox.testing;

import javafx.scene.paint.Color;

/// How colours look: to eyes that lack one kind of cones, how far apart, how well to be read.
///
/// Simulation: Machado, Oliveira, Fernandes, "A Physiologically-based Model for Simulation of Color
/// Vision Deficiency", IEEE TVCG 15 (6), 2009, severity 1.0, in linear light. Distance: CIEDE2000,
/// after Sharma, Wu, Dalal, 2005. Contrast: WCAG 2.2.
public enum ColourVision {
  USUAL(1, 0, 0, 0, 1, 0, 0, 0, 1),
  PROTANOPIA(
      0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998),
  DEUTERANOPIA(
      0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881),
  TRITANOPIA(
      1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900);

  private static final double POW_25_7 = Math.pow(25, 7);

  private final double[] matrix;

  ColourVision(double... matrix) {
    this.matrix = matrix;
  }

  /// CIEDE2000 between two colours as these eyes see them; 1 is just noticed side by side.
  public double distance(Color a, Color b) {
    return distance(lab(a), lab(b));
  }

  /// From 1 to 21, whatever the eyes.
  public static double contrast(Color a, Color b) {
    double one = luminance(a) + 0.05;
    double other = luminance(b) + 0.05;
    return Math.max(one, other) / Math.min(one, other);
  }

  private static double luminance(Color c) {
    return 0.2126 * linear(c.getRed())
        + 0.7152 * linear(c.getGreen())
        + 0.0722 * linear(c.getBlue());
  }

  private static double linear(double value) {
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }

  private double[] lab(Color c) {
    double[] rgb = {linear(c.getRed()), linear(c.getGreen()), linear(c.getBlue())};
    double[] seen = new double[3];
    for (int i = 0; i < 3; i++) {
      double sum = 0;
      for (int j = 0; j < 3; j++) {
        sum += matrix[3 * i + j] * rgb[j];
      }
      seen[i] = Math.clamp(sum, 0, 1);
    }
    double x = root((0.4124564 * seen[0] + 0.3575761 * seen[1] + 0.1804375 * seen[2]) / 0.95047);
    double y = root(0.2126729 * seen[0] + 0.7151522 * seen[1] + 0.0721750 * seen[2]);
    double z = root((0.0193339 * seen[0] + 0.1191920 * seen[1] + 0.9503041 * seen[2]) / 1.08883);
    return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
  }

  private static double root(double t) {
    return t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
  }

  /// CIEDE2000, of `L*, a*, b*`; the letters are the paper's.
  static double distance(double[] one, double[] two) {
    double c1 = Math.hypot(one[1], one[2]);
    double c2 = Math.hypot(two[1], two[2]);
    double mean7 = Math.pow((c1 + c2) / 2, 7);
    double g = 0.5 * (1 - Math.sqrt(mean7 / (mean7 + POW_25_7)));
    double a1 = (1 + g) * one[1];
    double a2 = (1 + g) * two[1];
    double chroma1 = Math.hypot(a1, one[2]);
    double chroma2 = Math.hypot(a2, two[2]);
    double h1 = angle(one[2], a1);
    double h2 = angle(two[2], a2);
    boolean grey = chroma1 * chroma2 == 0;
    double turn = grey ? 0 : (h2 - h1 + 540) % 360 - 180;
    double dL = two[0] - one[0];
    double dC = chroma2 - chroma1;
    double dH = 2 * Math.sqrt(chroma1 * chroma2) * Math.sin(Math.toRadians(turn / 2));
    double l = (one[0] + two[0]) / 2 - 50;
    double c = (chroma1 + chroma2) / 2;
    double h = grey ? h1 + h2 : meanAngle(h1, h2);
    double t =
        1 - 0.17 * cos(h - 30) + 0.24 * cos(2 * h) + 0.32 * cos(3 * h + 6) - 0.20 * cos(4 * h - 63);
    double c7 = Math.pow(c, 7);
    double turned = 60 * Math.exp(-Math.pow((h - 275) / 25, 2));
    double rT = -Math.sin(Math.toRadians(turned)) * 2 * Math.sqrt(c7 / (c7 + POW_25_7));
    double light = dL / (1 + 0.015 * l * l / Math.sqrt(20 + l * l));
    double chroma = dC / (1 + 0.045 * c);
    double hue = dH / (1 + 0.015 * c * t);
    return Math.sqrt(light * light + chroma * chroma + hue * hue + rT * chroma * hue);
  }

  private static double meanAngle(double h1, double h2) {
    double mean = (h1 + h2) / 2;
    return Math.abs(h1 - h2) <= 180 ? mean : h1 + h2 < 360 ? mean + 180 : mean - 180;
  }

  private static double angle(double b, double a) {
    return a == 0 && b == 0 ? 0 : (Math.toDegrees(Math.atan2(b, a)) + 360) % 360;
  }

  private static double cos(double degrees) {
    return Math.cos(Math.toRadians(degrees));
  }
}
