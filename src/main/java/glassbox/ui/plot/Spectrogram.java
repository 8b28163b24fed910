package glassbox.ui.plot;

import glassbox.export.Sheet;
import glassbox.text.Numbers;
import glassbox.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Cursor;
import javafx.scene.input.MouseEvent;

/// Which frequencies of a sound are loud when: time to the right in seconds, frequencies upward in
/// hertz, loudness as a colour. The pointer reads a place, and the number that a network gets
/// there.
public final class Spectrogram extends ChartPane {

  private static final Texts TEXTS = Texts.of("plot");

  /// Rooms beside the picture, in text sizes.
  private static final double FREQUENCIES = 5.8;

  private static final double SCALE = 6.2;
  private static final double FOOT = 1.9;
  private static final double BAR = 10;

  /// Between two numbers of the upright axis, in text sizes.
  private static final double DOWN = 1.7;

  /// Round frequencies that are marked where they have room, the most telling first.
  private static final double[] MARKS = {
    1_000, 2_000, 4_000, 8_000, 500, 250, 16_000, 3_000, 6_000, 12_000, 24_000, 0
  };

  /// Before there is a sound.
  private static final Axis TIMELESS = new Axis(0, 1, false);

  /// @param values `[rows, columns]` from 0 to 1, the highest frequency first
  /// @param seconds the middle of each column
  /// @param hertz the middle of each row
  /// @param length of the whole, in seconds
  /// @param highest frequency that there is
  /// @param height where a frequency stands, in rows from the lower edge
  /// @param decibels of a value
  public record Content(
      float[] values,
      double[] seconds,
      double[] hertz,
      double length,
      double highest,
      DoubleUnaryOperator height,
      DoubleUnaryOperator decibels) {

    /// From one column to the next.
    double step() {
      return seconds.length > 1 ? seconds[1] - seconds[0] : length;
    }

    /// The column whose middle is nearest.
    int column(double time) {
      return Math.clamp(Math.round((time - seconds[0]) / step()), 0, seconds.length - 1);
    }
  }

  private record Cell(int row, int column) {}

  private Optional<Content> content = Optional.empty();
  private Raster raster = new Raster(1, 1);
  private Optional<Cell> pointed = Optional.empty();
  private Optional<LineArea.Window> window = Optional.empty();
  private LineArea area = new LineArea(new Pen.Box(0, 0, 1, 1), TIMELESS, TIMELESS, true);

  public Spectrogram(String title) {
    super(title);
    setCursor(Cursor.CROSSHAIR);
    setOnMouseMoved(event -> point(at(event)));
    setOnMouseExited(_ -> point(Optional.empty()));
  }

  public void setContent(Content changed) {
    content = Optional.of(changed);
    pointed = Optional.empty();
    int columns = changed.seconds().length;
    // Before the first column and behind the last one these are the nearest.
    raster = new Raster(columns + 2, changed.hertz().length);
    for (int i = 0; i < raster.width() * raster.height(); i++) {
      int row = i / raster.width();
      int column = Math.clamp(i % raster.width() - 1, 0, columns - 1);
      raster.set(
          i % raster.width(), row, ColourMap.VIRIDIS.at(changed.values()[row * columns + column]));
    }
    refresh();
  }

  /// The waveform of the same sound, above: both have one time axis, and a part of it that is
  /// chosen there is shown here.
  public void shareTime(LinePlot wave) {
    content.ifPresent(known -> wave.share(sides(known)));
  }

  private void show(Optional<LineArea.Window> part) {
    window = part;
    pointed = Optional.empty();
    refresh();
  }

  private LinePlot.Shared sides(Content known) {
    return new LinePlot.Shared(FREQUENCIES, SCALE, known.length(), this::show);
  }

  private void point(Optional<Cell> changed) {
    if (!changed.equals(pointed)) {
      pointed = changed;
      refresh();
    }
  }

  private Optional<Cell> at(MouseEvent event) {
    double x = event.getX() - getInsets().getLeft();
    double y = event.getY() - getInsets().getTop();
    Pen.Box box = area.box();
    return content
        .filter(_ -> box.contains(x, y))
        .map(
            known ->
                new Cell(
                    (int) ((y - box.y()) / box.height() * known.hertz().length),
                    known.column(area.valueAt(x))));
  }

  @Override
  protected void paint(Pen pen, double width, double height) {
    paintTitle(pen);
    content.ifPresent(known -> paint(pen, known, width, height));
  }

  private void paint(Pen pen, Content known, double width, double height) {
    double size = inks().textSize();
    double top = headHeight() + 4;
    double tall = Math.max(1, Math.floor(height - top - FOOT * size));
    LinePlot.Shared sides = sides(known);
    area = new LineArea(sides.box(size, width, top, tall), sides.axis(window), TIMELESS, true);
    paintHead(pen, reading(known), width);
    Pen.Box box = area.box();
    pen.clipped(box, () -> pen.picture(raster, columns(known, -1, raster.width()), false));
    NamedFoot.paint(pen, this, area, TEXTS.get("seconds"), false);
    paintFrequencies(pen, known);
    paintScale(pen, known);
  }

  private String reading(Content known) {
    return pointed
        .map(
            cell -> {
              double value = known.values()[cell.row() * known.seconds().length + cell.column()];
              return TEXTS.get(
                  "spectrogram.cell",
                  Numbers.fixed(known.seconds()[cell.column()], 2),
                  Numbers.whole(Math.round(known.hertz()[cell.row()])),
                  Numbers.fixed(known.decibels().applyAsDouble(value), 0),
                  Numbers.fixed(value, 2));
            })
        .orElseGet(() -> TEXTS.get("spectrogram.axes"));
  }

  @Override
  protected void paintPointer(Pen pen, double width, double height) {
    if (content.isPresent() && pointed.isPresent()) {
      double tall = rowHeight(content.get());
      Pen.Box column = columns(content.get(), pointed.get().column(), 1);
      var cell =
          new Pen.Box(column.x(), column.y() + pointed.get().row() * tall, column.width(), tall);
      pen.clipped(area.box(), () -> pen.outline(cell, 0, Pen.Stroke.solid(inks().series(1), 2)));
    }
  }

  /// Where so many columns lie, on either side of the axis too.
  private Pen.Box columns(Content known, int first, int count) {
    double from = area.px(known.seconds()[0] + (first - 0.5) * known.step());
    double to = area.px(known.seconds()[0] + (first + count - 0.5) * known.step());
    return new Pen.Box(from, area.box().y(), to - from, area.box().height());
  }

  private void paintFrequencies(Pen pen, Content known) {
    Pen.Box box = area.box();
    List<Double> marked = new ArrayList<>();
    double apart = DOWN * inks().textSize();
    for (double hertz : MARKS) {
      double y = box.bottom() - known.height().applyAsDouble(hertz) * rowHeight(known);
      boolean inside = hertz <= known.highest() && y >= box.y() && y <= box.bottom();
      if (inside && marked.stream().allMatch(other -> Math.abs(other - y) >= apart)) {
        marked.add(y);
        pen.line(box.x() - 3, y, box.x(), y, Pen.Stroke.solid(inks().axis(), 1));
        String words = TEXTS.get("hertz", Numbers.whole((long) hertz));
        pen.text(words, box.x() - 6, y, numbers().at(HPos.RIGHT, VPos.CENTER));
      }
    }
  }

  private double rowHeight(Content known) {
    return area.box().height() / known.hertz().length;
  }

  private void paintScale(Pen pen, Content known) {
    Pen.Box box = area.box();
    var bar = new Pen.Box(Math.round(box.right() + 12), box.y(), BAR, box.height());
    ColourMap.VIRIDIS.paintUpright(pen, bar);
    double x = bar.right() + 4;
    pen.text(decibels(known, 1), x, bar.y(), numbers().at(HPos.LEFT, VPos.TOP));
    pen.text(decibels(known, 0.5), x, bar.y() + bar.height() / 2, numbers());
    pen.text(decibels(known, 0), x, bar.bottom(), numbers().at(HPos.LEFT, VPos.BOTTOM));
  }

  private static String decibels(Content known, double value) {
    return TEXTS.get("decibels", Numbers.fixed(known.decibels().applyAsDouble(value), 0));
  }

  @Override
  protected String summary() {
    return content
        .map(
            known ->
                TEXTS.get(
                    "spectrogram",
                    Numbers.fixed(known.length(), 2),
                    Numbers.whole(Math.round(known.highest()))))
        .orElse("");
  }

  @Override
  public boolean isEmpty() {
    return content.isEmpty();
  }

  /// A row for each frequency, a column for each moment.
  @Override
  public Sheet sheet() {
    List<String> header = new ArrayList<>(List.of(TEXTS.get("spectrogram.hertz")));
    List<List<String>> rows = new ArrayList<>();
    content.ifPresent(
        known -> {
          DoubleStream.of(known.seconds()).mapToObj(Sheet::number).forEach(header::add);
          int columns = known.seconds().length;
          for (int row = 0; row < known.hertz().length; row++) {
            List<String> cells = new ArrayList<>(List.of(Sheet.number(known.hertz()[row])));
            for (int column = 0; column < columns; column++) {
              cells.add(Sheet.number(known.values()[row * columns + column]));
            }
            rows.add(cells);
          }
        });
    return new Sheet(header, rows);
  }
}
