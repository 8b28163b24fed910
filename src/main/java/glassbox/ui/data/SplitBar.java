package glassbox.ui.data;

import glassbox.data.Part;
import glassbox.data.PartCounts;
import glassbox.text.Numbers;
import glassbox.ui.plot.Form;
import glassbox.ui.plot.Pen;
import glassbox.ui.plot.PlotPane;
import glassbox.ui.text.Texts;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/// How the data is split: the parts in proportion, and below for each part how the classes share
/// it.
final class SplitBar extends PlotPane {

  private static final Texts TEXTS = Texts.of("data");
  private static final double GAP = 4;

  /// Half as wide as the form of a class.
  private static final double MARK = 3.5;

  private Optional<PartCounts> counts = Optional.empty();

  void show(PartCounts changed) {
    counts = Optional.of(changed);
    setLines();
    refresh();
  }

  /// As tall as its lines: one for the parts, one each for the classes of a part.
  private void setLines() {
    int lines = counts.filter(known -> !known.classes().isEmpty()).isPresent() ? 4 : 1;
    double height = lines * line() + (lines - 1) * GAP;
    setMinHeight(height);
    setPrefHeight(height);
    setMaxHeight(height);
  }

  private double line() {
    return Math.ceil(inks().textSize() * 1.7);
  }

  @Override
  protected void draw(GraphicsContext g, double width, double height) {
    counts.ifPresent(
        known -> {
          drawParts(g, known, width);
          if (!known.classes().isEmpty()) {
            for (PartCounts.PerClass part : known.parts()) {
              drawClasses(g, known, part, width);
            }
          }
        });
  }

  private void drawParts(GraphicsContext g, PartCounts known, double width) {
    double x = 0;
    for (PartCounts.PerClass part : known.parts()) {
      double wide = width * part.total() / Math.max(1, known.total());
      g.setFill(colour(part.part()));
      g.fillRect(x, 0, Math.max(0, wide - 1), line());
      String share =
          String.format(Locale.ROOT, "%.0f %%", 100.0 * part.total() / Math.max(1, known.total()));
      String name = TEXTS.get("part." + part.part().name());
      write(
          g,
          new Place(x + 6, line() / 2, wide - 12),
          ink(colour(part.part())),
          name + "  " + Numbers.whole(part.total()) + "  " + share,
          name + "  " + share,
          share);
      x += wide;
    }
  }

  /// Shares of one part, so that parts of different sizes can be compared.
  private void drawClasses(
      GraphicsContext g, PartCounts known, PartCounts.PerClass part, double width) {
    double left = Math.min(width * 0.3, 7 * inks().textSize());
    double top = (1 + part.part().ordinal()) * (line() + GAP);
    double x = left;
    write(
        g,
        new Place(0, top + line() / 2, left - 6),
        inks().text(),
        TEXTS.get("part." + part.part().name()));
    for (int label = 0; label < known.classes().size(); label++) {
      double wide = (width - left) * part.share(label);
      Color colour = colourOf(label, known.classes().size());
      g.setFill(colour);
      g.fillRect(x, top, Math.max(0, wide - 1), line());
      String name = known.classes().get(label);
      String count = Numbers.whole(part.counts().get(label));
      double words = 4;
      if (known.classes().size() <= 5 && wide > 2 * MARK + 8) {
        Color mark = ink(colour);
        var rim = Pen.Stroke.solid(mark, 0);
        Form.of(label).paint(pen(g), x + 4 + MARK, top + line() / 2, MARK, mark, rim);
        words += 2 * MARK + 4;
      }
      write(
          g,
          new Place(x + words, top + line() / 2, wide - words - 2),
          ink(colour),
          name
              + "  "
              + count
              + "  "
              + String.format(Locale.ROOT, "%.0f %%", 100 * part.share(label)),
          name + "  " + count,
          name,
          "");
      x += wide;
    }
  }

  /// @param width that a text may take
  private record Place(double x, double y, double width) {}

  /// Writes the first of several texts that fits, or nothing.
  private void write(GraphicsContext g, Place place, Color ink, String... texts) {
    g.setFont(textFont());
    g.setTextBaseline(VPos.CENTER);
    g.setTextAlign(TextAlignment.LEFT);
    g.setFill(ink);
    for (String text : texts) {
      if (Pen.width(text, textFont()) <= place.width) {
        g.fillText(text, place.x, place.y);
        return;
      }
    }
  }

  private Color colour(Part part) {
    return switch (part) {
      case TRAINING -> inks().series(0);
      case VALIDATION -> inks().series(0).interpolate(inks().ground(), 0.5);
      case TEST -> inks().axis();
    };
  }

  /// Few classes have the colours of points; more those of curves.
  private Color colourOf(int label, int classes) {
    Color full = classes <= 5 ? inks().ofClass(label) : inks().series(label);
    return full.interpolate(inks().ground(), 0.35);
  }

  private static Color ink(Color ground) {
    return ground.grayscale().getBrightness() > 0.55 ? Color.web("#1f2328") : Color.WHITE;
  }
}
