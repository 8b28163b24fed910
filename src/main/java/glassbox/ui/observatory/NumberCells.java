package glassbox.ui.observatory;

import glassbox.text.Numbers;
import glassbox.ui.plot.Inks;
import glassbox.ui.plot.Pen;
import java.util.function.DoubleFunction;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/// Numbers in coloured cells, row by row.
///
/// @param font of the numbers
/// @param columns how many cells stand beside each other
/// @param count of all cells
/// @param cell how wide one is
/// @param high how high
/// @param written whether there is room for numbers
record NumberCells(
    Pen pen,
    Inks inks,
    Font font,
    int columns,
    int count,
    double cell,
    double high,
    boolean written) {

  double width() {
    return cell * columns;
  }

  double height() {
    return high * Math.ceilDiv(count, columns);
  }

  void paint(double left, double top, IntToDoubleFunction values, DoubleFunction<Color> colours) {
    for (int i = 0; i < count; i++) {
      paintCell(box(left, top, i), values.applyAsDouble(i), colours.apply(values.applyAsDouble(i)));
    }
    frame(left, top);
  }

  /// The same; cells that stand for what is beyond an edge are hatched.
  ///
  /// @param beyond whether a cell does
  /// @param blank whether nothing stands there either
  void paint(
      double left,
      double top,
      IntToDoubleFunction values,
      DoubleFunction<Color> colours,
      IntPredicate beyond,
      IntPredicate blank) {
    for (int i = 0; i < count; i++) {
      double value = values.applyAsDouble(i);
      Color colour = blank.test(i) ? inks.grid() : colours.apply(value);
      Pen.Box box = box(left, top, i);
      pen.fill(box, 0, colour);
      if (beyond.test(i)) {
        hatch(box, colour);
      }
      write(box, value, colour);
    }
    frame(left, top);
  }

  /// Frames one cell.
  void mark(double left, double top, int index) {
    Pen.Box box = box(left, top, index);
    pen.outline(
        new Pen.Box(box.x() + 1, box.y() + 1, box.width() - 2, box.height() - 2),
        0,
        Pen.Stroke.solid(inks.series(1), 2));
  }

  private Pen.Box box(double left, double top, int index) {
    return new Pen.Box(left + index % columns * cell, top + index / columns * high, cell, high);
  }

  private void frame(double left, double top) {
    var whole = new Pen.Box(left, top, width(), height());
    pen.outline(whole, 0, Pen.Stroke.solid(inks.axis(), 1));
  }

  private void paintCell(Pen.Box box, double value, Color colour) {
    pen.fill(box, 0, colour);
    write(box, value, colour);
  }

  private void hatch(Pen.Box box, Color colour) {
    var stroke = Pen.Stroke.solid(colour.interpolate(Inks.on(colour), 0.25), 1);
    double step = Math.max(5, inks.textSize() / 2);
    pen.clipped(
        box,
        () -> {
          for (double x = box.x() - box.height(); x < box.right(); x += step) {
            pen.line(x, box.bottom(), x + box.height(), box.y(), stroke);
          }
        });
  }

  private void write(Pen.Box box, double value, Color colour) {
    if (written) {
      pen.number(number(value), box, colour, font);
    }
  }

  /// As short as a cell needs it.
  private static String number(double value) {
    double size = Math.abs(value);
    return Numbers.fixed(value, size < 9.995 ? 2 : size < 99.95 ? 1 : 0);
  }
}
