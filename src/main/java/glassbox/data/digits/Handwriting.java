package glassbox.data.digits;

import java.util.List;

/// Lines that a person draws, made into an image as networks have seen them: fitted into a box of
/// 20 of 28 pixels, the centre of mass in the middle (LeCun et al., 1998, for MNIST).
public final class Handwriting {

  private static final double RADIUS = 1.3;
  private static final double SOFT = 1.2;

  private Handwriting() {}

  /// A place that the pen goes over, in any unit; y goes down.
  public record Place(double x, double y) {}

  /// What was drawn without lifting the pen.
  ///
  /// @param erases whether it takes away, where it goes over an image
  public record Stroke(List<Place> places, boolean erases) {
    public Stroke {
      places = List.copyOf(places);
    }
  }

  /// @param strokes what was drawn without lifting the pen, each with one place at least
  /// @return `side × side` numbers from 0 to 1, row by row, white on black; black for no strokes
  public static float[] image(List<List<Place>> strokes, int side) {
    Paper paper = Paper.ofSide(side);
    if (!strokes.isEmpty()) {
      double scale = side / 28.0;
      var pen = new Pen(RADIUS * scale, SOFT * scale);
      paper.drawCentred(pen, lines(strokes).fit(Hand.BOX * scale), 0, 0);
    }
    return paper.ink();
  }

  /// Paints over an image, where the strokes are: white, or black where they erase.
  ///
  /// @param ground `side × side` numbers from 0 to 1; stays as it is
  /// @param strokes in units of the image's side
  public static float[] over(float[] ground, List<Stroke> strokes, int side) {
    float[] image = ground.clone();
    double scale = side / 28.0;
    for (Stroke stroke : strokes) {
      float[] ink = new float[image.length];
      var pen = new Pen((stroke.erases() ? 2 : 1) * RADIUS * scale, SOFT * scale);
      // A pixel's middle is its place.
      pen.draw(lines(List.of(stroke.places())).times(side), -0.5, -0.5, ink, side);
      for (int i = 0; i < image.length; i++) {
        image[i] = stroke.erases() ? Math.min(image[i], 1 - ink[i]) : Math.max(image[i], ink[i]);
      }
    }
    return image;
  }

  private static Lines lines(List<List<Place>> strokes) {
    // A dot is a line to where it is.
    int count = strokes.stream().mapToInt(stroke -> Math.max(2, stroke.size())).sum();
    var lines = new Lines(new double[count], new double[count], new boolean[count]);
    int at = 0;
    for (List<Place> stroke : strokes) {
      lines.begins()[at] = true;
      for (int i = 0; i < Math.max(2, stroke.size()); i++) {
        Place place = stroke.get(Math.min(i, stroke.size() - 1));
        lines.x()[at] = place.x();
        lines.y()[at] = place.y();
        at++;
      }
    }
    return lines;
  }
}
