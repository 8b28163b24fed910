package glassbox.ui.plot;

import glassbox.text.Letters;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// What a chart is drawn with: on a canvas or into a file, from the same description.
public interface Pen {

  record Box(double x, double y, double width, double height) {

    public double right() {
      return x + width;
    }

    public double bottom() {
      return y + height;
    }

    public boolean contains(double pointX, double pointY) {
      return pointX >= x && pointX < right() && pointY >= y && pointY < bottom();
    }
  }

  record Stroke(Color color, double width, boolean dashed) {
    public static Stroke solid(Color color, double width) {
      return new Stroke(color, width, false);
    }
  }

  /// How words stand.
  ///
  /// @param across which end of the words stands at the place, like `down`
  record Lettering(Font font, Color color, HPos across, VPos down) {
    public Lettering in(Color changed) {
      return new Lettering(font, changed, across, down);
    }

    public Lettering at(HPos changedAcross, VPos changedDown) {
      return new Lettering(font, color, changedAcross, changedDown);
    }
  }

  void line(double fromX, double fromY, double toX, double toY, Stroke stroke);

  void curve(Trace trace, Stroke stroke);

  void fill(Box box, double corner, Color color);

  void outline(Box box, double corner, Stroke stroke);

  void circle(double x, double y, double radius, Color inside, Stroke rim);

  /// A closed shape: its corners' places, x and y by turns.
  void polygon(double[] corners, Color inside, Stroke rim);

  /// Many small forms, the later ones over the earlier.
  default void spots(List<Spot> spots) {
    spots.forEach(spot -> spot.paint(this));
  }

  void text(String text, double x, double y, Lettering lettering);

  /// A number in the middle of a cell, black or white: whichever is read better on its ground.
  default void number(String number, Box cell, Color ground, Font font) {
    text(
        number,
        cell.x() + cell.width() / 2,
        cell.y() + cell.height() / 2,
        new Lettering(font, Inks.on(ground), HPos.CENTER, VPos.CENTER));
  }

  void picture(Raster raster, Box into, boolean smooth);

  /// What `drawing` draws shows within the box alone.
  void clipped(Box box, Runnable drawing);

  static double width(String text, Font font) {
    var measured = new Text(Glyphs.seen(text));
    measured.setFont(font);
    return measured.getLayoutBounds().getWidth();
  }

  /// The text, cut with an ellipsis where it is wider than `most`.
  static String fitted(String text, Font font, double most) {
    if (width(text, font) <= most) {
      return text;
    }
    int end = Letters.count(text) - 1;
    while (end > 0 && width(Letters.first(text, end) + "…", font) > most) {
      end--;
    }
    return end <= 0 ? "" : Letters.first(text, end) + "…";
  }

  /// The text's end, behind an ellipsis where the whole is wider than `most`.
  static String ending(String text, Font font, double most) {
    if (width(text, font) <= most) {
      return text;
    }
    int count = Letters.count(text) - 1;
    while (count > 0 && width("…" + Letters.last(text, count), font) > most) {
      count--;
    }
    return count <= 0 ? "" : "…" + Letters.last(text, count);
  }

  /// The text in lines that are no wider than `most`, as long as no word is.
  static List<String> lines(String text, Font font, double most) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : text.split(" ", -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (line.isEmpty() || width(longer, font) <= most) {
        line = longer;
      } else {
        lines.add(line);
        line = word;
      }
    }
    lines.add(line);
    return lines;
  }
}
