package glassbox.ui.plot;

import glassbox.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.paint.Color;

/// What stands over the curves of a [LinePlot]: the title with what is to be said of the whole, and
/// under it the legend. Always as high, so that plots beside each other stand in line; a low plot
/// has the legend in the line of the title. Only a note that has no room in either has its own.
final class LineHead {

  private static final Texts TEXTS = Texts.of("plot");

  /// From this height on, in text sizes, the legend has a line of its own.
  private static final double TWO_LINES_FROM = 8;

  private static final double FADED = 0.22;
  private static final double PALE = 0.3;
  private static final double SWATCH = 0.6;

  private final ChartPane chart;

  /// An entry of the legend.
  ///
  /// @param stroke of its swatch; a wide one is that of a band
  private record Entry(String name, Pen.Stroke stroke) {}

  LineHead(ChartPane chart) {
    this.chart = chart;
  }

  private Inks inks() {
    return chart.inks();
  }

  /// @param width of the plot, like `height`
  double height(LinePlot.Content content, double width, double height) {
    double rows = !hasOwnLine(height) ? 0 : place(content, width) == Place.BETWEEN_BOTH ? 2 : 1;
    return chart.headHeight() + rows * row();
  }

  /// Where there is room for the note.
  private enum Place {
    BESIDE_THE_TITLE,
    BESIDE_THE_LEGEND,
    BETWEEN_BOTH
  }

  private Place place(LinePlot.Content content, double width) {
    if (content.note().isEmpty() || titleEnd() + wide(words(content)) <= chart.headEnd(width)) {
      return Place.BESIDE_THE_TITLE;
    }
    double legend = width(legend(content, Double.MAX_VALUE)) + 4 * gap();
    return legend + wide(content.note()) <= width ? Place.BESIDE_THE_LEGEND : Place.BETWEEN_BOTH;
  }

  private double wide(String words) {
    return Pen.width(words, chart.textFont());
  }

  private boolean hasOwnLine(double height) {
    return height > TWO_LINES_FROM * inks().textSize();
  }

  private double row() {
    return Math.ceil(inks().textSize() * 1.5);
  }

  private double swatch() {
    return Math.ceil(inks().textSize() * 1.3);
  }

  private double gap() {
    return Math.ceil(inks().textSize() * 0.45);
  }

  /// @param height of all of the head
  void paint(Pen pen, LinePlot.Content content, double width, double height) {
    double left = paintTitle(pen, content, width, height);
    double end = chart.headEnd(width);
    if (height > chart.headHeight()) {
      content.mark().ifPresent(mark -> paintMark(pen, mark, left, end));
      paintLegend(pen, legend(content, width), 0, height - row() / 2 - 3);
    } else {
      List<Entry> some = legend(content, end - left);
      paintLegend(pen, some, end - width(some), inks().textSize() * 0.65);
    }
  }

  /// @param height of all of the head
  /// @return where it ends, with some air
  double paintTitle(Pen pen, LinePlot.Content content, double width, double height) {
    chart.paintTitle(pen);
    Place place = height > chart.headHeight() ? place(content, width) : Place.BESIDE_THE_TITLE;
    paintNote(pen, content.note(), place, width);
    double end = titleEnd();
    String beside = place == Place.BESIDE_THE_TITLE ? words(content) : scale(content);
    String words = Pen.fitted(beside, chart.textFont(), chart.headEnd(width) - end);
    if (words.isEmpty()) {
      return end;
    }
    double middle = inks().textSize() * 0.65;
    pen.text(words, end - gap(), middle, chart.lettering());
    return end + wide(words) + 2 * gap();
  }

  private void paintNote(Pen pen, String note, Place place, double width) {
    double middle = chart.headHeight() + row() / 2 - 3;
    switch (place) {
      case BESIDE_THE_TITLE -> {}
      case BESIDE_THE_LEGEND ->
          pen.text(note, width, middle, chart.lettering().at(HPos.RIGHT, VPos.CENTER));
      case BETWEEN_BOTH -> {
        String fitted = Pen.fitted(note, chart.textFont(), width);
        pen.text(fitted, 0, middle, chart.lettering());
      }
    }
  }

  private double titleEnd() {
    return Pen.width(chart.title(), chart.strongFont()) + 3 * gap();
  }

  private static String scale(LinePlot.Content content) {
    return content.upright().logarithmic() ? TEXTS.get("logarithmic") : "";
  }

  /// What is to be said of the whole.
  private static String words(LinePlot.Content content) {
    return Stream.of(scale(content), content.note())
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private void paintMark(Pen pen, LinePlot.Mark mark, double left, double right) {
    double room = right - left - swatch() - gap();
    String words = Pen.fitted(mark.text(), chart.textFont(), room);
    if (words.isEmpty()) {
      return;
    }
    double middle = inks().textSize() * 0.65;
    pen.text(words, right, middle, chart.lettering().at(HPos.RIGHT, VPos.CENTER));
    double ring = inks().textSize() * 0.33;
    pen.circle(
        right - Pen.width(words, chart.textFont()) - gap() - ring,
        middle,
        ring,
        inks().ground(),
        Pen.Stroke.solid(inks().series(mark.ink()), 2));
  }

  // ---- the legend ----

  /// The lines, as many as there is room for, and the band: at length where all fits, else by its
  /// name.
  private List<Entry> legend(LinePlot.Content content, double room) {
    List<Entry> lines = entries(content);
    if (content.band().isEmpty()) {
      return fitting(lines, room);
    }
    LinePlot.Band band = content.band().get();
    Pen.Stroke stroke = band(inks().textSize() * 0.8);
    List<Entry> all = with(lines, new Entry(band.text(), stroke));
    if (fitting(all, room).equals(all)) {
      return all;
    }
    var named = new Entry(band.name(), stroke);
    List<Entry> some = with(fitting(lines, room - width(named)), named);
    return width(some) <= room ? some : fitting(all, room);
  }

  private static List<Entry> with(List<Entry> entries, Entry last) {
    List<Entry> all = new ArrayList<>(entries);
    all.add(last);
    return all;
  }

  /// The lines that are drawn, in the order of their ranks.
  private List<Entry> entries(LinePlot.Content content) {
    List<Entry> entries = new ArrayList<>();
    boolean explained = content.lines().stream().anyMatch(LineHead::explainsDashes);
    for (int i : Reading.ranked(content.lines())) {
      Line line = content.lines().get(i);
      boolean told = line.stroke() != Line.Stroke.THIN_DASHED || !explained;
      if (line.isDrawn() && !line.name().isEmpty() && told) {
        explained |= line.stroke().isDashed();
        entries.add(new Entry(line.name(), swatchStroke(line, isFaded(content, i))));
      }
    }
    return entries;
  }

  private static boolean explainsDashes(Line line) {
    return line.isDrawn() && line.stroke() == Line.Stroke.DASHED;
  }

  private Pen.Stroke band(double thick) {
    return Pen.Stroke.solid(inks().good().deriveColor(0, 1, 1, PALE), thick);
  }

  /// As many as there is room for, and how many more there are. Of a hundred, no more are measured
  /// than fit: measuring words is dear.
  private List<Entry> fitting(List<Entry> entries, double room) {
    double[] upTo = new double[entries.size() + 1];
    int shown = 0;
    while (shown < entries.size() && upTo[shown] <= room + 2 * gap()) {
      upTo[shown + 1] = upTo[shown] + width(entries.get(shown));
      shown++;
    }
    if (shown == entries.size() && upTo[shown] <= room + 2 * gap()) {
      return entries;
    }
    Entry more = more(entries.size() - shown);
    while (shown > 0 && upTo[shown] + width(more) > room + 2 * gap()) {
      shown--;
      more = more(entries.size() - shown);
    }
    List<Entry> fitting = new ArrayList<>(entries.subList(0, shown));
    fitting.add(more);
    return fitting;
  }

  private static Entry more(int count) {
    return new Entry(TEXTS.get("legend.more", count), Pen.Stroke.solid(Color.TRANSPARENT, 0));
  }

  private double width(List<Entry> entries) {
    return entries.stream().mapToDouble(this::width).sum() - 2 * gap();
  }

  private double width(Entry entry) {
    double words = Pen.width(entry.name(), chart.textFont()) + 2.5 * gap();
    return entry.stroke().width() > 0 ? swatch() + gap() + words : words;
  }

  private void paintLegend(Pen pen, List<Entry> entries, double left, double middle) {
    double x = left;
    for (Entry entry : entries) {
      double words = x;
      if (entry.stroke().width() > 0) {
        pen.line(x, middle, x + swatch(), middle, entry.stroke());
        words += swatch() + gap();
      }
      pen.text(entry.name(), words, middle, chart.lettering());
      x += width(entry);
    }
  }

  /// A pale line is hard to see when it is short.
  private Pen.Stroke swatchStroke(Line line, boolean faded) {
    Pen.Stroke drawn = stroke(line, faded);
    return faded || line.stroke() != Line.Stroke.GHOST
        ? drawn
        : Pen.Stroke.solid(inks().series(line.ink()).deriveColor(0, 1, 1, SWATCH), drawn.width());
  }

  // ---- how a line is drawn, here and below ----

  static boolean isFaded(LinePlot.Content content, int line) {
    return content.highlighted() >= 0 && content.highlighted() != line;
  }

  Pen.Stroke stroke(Line line, boolean faded) {
    Color ink = inks().series(line.ink());
    double strength = faded ? FADED : line.stroke() == Line.Stroke.GHOST ? PALE : 1;
    double width =
        switch (line.stroke()) {
          case SOLID, DASHED -> 1.75;
          case THIN, THIN_DASHED -> 1.25;
          case GHOST -> 1;
        };
    // As thick beside its words whatever their size.
    width *= Math.max(1, inks().textScale());
    return new Pen.Stroke(ink.deriveColor(0, 1, 1, strength), width, line.stroke().isDashed());
  }
}
