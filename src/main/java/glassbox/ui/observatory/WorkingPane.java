package glassbox.ui.observatory;

import glassbox.engine.Shape;
import glassbox.layer.Place;
import glassbox.layer.Tap;
import glassbox.layer.Working;
import glassbox.net.ReceptiveField;
import glassbox.text.Numbers;
import glassbox.ui.look.Signs;
import glassbox.ui.plot.ColourMap;
import glassbox.ui.plot.Inks;
import glassbox.ui.plot.Pen;
import glassbox.ui.plot.PlotPane;
import glassbox.ui.plot.Raster;
import glassbox.ui.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/// A window at work, a line for each channel that it reads: the channel with the window on it, what
/// stands in the window, the kernel, and their products; of a pool, which value wins. Numbers stand
/// in the cells where there is room for them.
final class WorkingPane extends PlotPane {

  private static final Texts TEXTS = Texts.of("observatory");
  private static final double GAP = 10;
  private static final double SIGN = 18;

  /// In text sizes: a cell with a number, the picture of a channel, the sum at the end of a line.
  private static final double CELL = 3.7;

  /// What a number in a cell needs at least.
  private static final double NARROW = 3.05;

  private static final double CELL_HEIGHT = 1.6;
  private static final double PICTURE = 5.6;
  private static final double SUM = 5.4;

  /// A cell without a number is no larger than this.
  private static final double SMALL = 1.3;

  private Optional<Working> working = Optional.empty();
  private float[] inputs = {};
  private Shape shape = Shape.of(1);
  private int overhang;
  private boolean[] lost = {};
  private Optional<InsideLayer> layer = Optional.empty();

  /// Sizes that hang on the width.
  private record Sizes(
      double cell, double cellHeight, boolean numbers, double picture, double line) {}

  WorkingPane() {
    setId("inside-working");
  }

  /// @param x what the window moves over
  /// @param said for those who hear it
  void show(Working changed, InsideLayer of, float[] x, String said) {
    boolean resized =
        working.isEmpty()
            || working.get().lanes().size() != changed.lanes().size()
            || working.get().lanes().getFirst().rows() != changed.lanes().getFirst().rows();
    working = Optional.of(changed);
    inputs = x;
    if (!layer.equals(Optional.of(of))) {
      layer = Optional.of(of);
      shape = of.input();
      overhang = overhang(of);
      lost = lost(of);
    }
    setAccessibleText(said);
    if (resized) {
      requestParentLayout();
    }
    refresh();
  }

  void clear() {
    working = Optional.empty();
    refresh();
  }

  /// How far windows reach beyond the edges.
  private static int overhang(InsideLayer of) {
    List<Shape> inputs = List.of(of.input());
    int most = 0;
    for (int unit : new int[] {0, of.output().elements() - 1}) {
      for (Tap tap : of.spec().taps(inputs, unit)) {
        Place place = tap.place();
        most = Math.max(most, Math.max(-place.row(), -place.column()));
        most = Math.max(most, place.row() - Place.height(of.input()) + 1);
        most = Math.max(most, place.column() - Place.width(of.input()) + 1);
      }
    }
    return most;
  }

  /// The pixels that no window reads.
  private static boolean[] lost(InsideLayer of) {
    ReceptiveField all = ReceptiveField.of(of.spec(), of.input());
    int width = Place.width(of.input());
    boolean[] lost = new boolean[all.size()];
    for (int i = 0; i < lost.length; i++) {
      lost[i] = !all.sees(i / width, i % width);
    }
    return lost;
  }

  private boolean weighs() {
    return working.filter(each -> each.way() == Working.Way.SUM).isPresent();
  }

  private Sizes sizes(double width) {
    double text = inks().textSize();
    Working.Lane lane = working.orElseThrow().lanes().getFirst();
    int grids = weighs() ? 3 : 1;
    double picture = PICTURE * text;
    double room = width - picture - GAP - (grids - 1) * SIGN - SUM * text;
    double each = room / (grids * lane.columns());
    boolean numbers = each >= NARROW * text;
    double cell = numbers ? Math.min(each, CELL * text) : Math.clamp(each, 2, SMALL * text);
    double high = numbers ? CELL_HEIGHT * text : cell;
    double grid = high * lane.rows();
    return new Sizes(cell, high, numbers, picture, Math.max(grid, picture) + GAP);
  }

  private double headHeight() {
    return Math.ceil(inks().textSize() * 1.6);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    return working
        .map(each -> headHeight() + each.lanes().size() * sizes(width > 0 ? width : 400).line())
        .orElse(0.0);
  }

  @Override
  protected void draw(GraphicsContext g, double width, double height) {
    if (working.isEmpty()) {
      return;
    }
    Pen pen = pen(g);
    Sizes sizes = sizes(width);
    paintHead(pen, sizes);
    Colours colours = colours(working.get());
    double y = headHeight();
    for (Working.Lane lane : working.get().lanes()) {
      paintLane(pen, lane, sizes, colours, y);
      y += sizes.line();
    }
  }

  /// How numbers become colours, the same in all lines.
  private record Colours(
      DoubleFunction<Color> x, DoubleFunction<Color> w, DoubleFunction<Color> products) {}

  private Colours colours(Working of) {
    double x = 1e-9;
    double w = 1e-9;
    double products = 1e-9;
    boolean signed = false;
    for (float value : inputs) {
      x = Math.max(x, Math.abs(value));
      signed |= value < 0;
    }
    for (Working.Lane lane : of.lanes()) {
      for (int i = 0; i < lane.x().length; i++) {
        w = Math.max(w, Math.abs(lane.w()[i]));
        products = Math.max(products, Math.abs(lane.product(i)));
      }
    }
    ColourMap signs = Signs.areas(inks());
    double mostX = x;
    double mostW = w;
    double mostProduct = products;
    DoubleFunction<Color> sizes = value -> ColourMap.VIRIDIS.colour(value / mostX);
    DoubleFunction<Color> withSigns = value -> signs.colour(Signs.share(value, mostX));
    return new Colours(
        signed ? withSigns : sizes,
        value -> signs.colour(Signs.share(value, mostW)),
        value -> signs.colour(Signs.share(value, mostProduct)));
  }

  private double gridAt(int grid, Sizes sizes) {
    Working.Lane lane = working.orElseThrow().lanes().getFirst();
    return sizes.picture() + GAP + grid * (sizes.cell() * lane.columns() + SIGN);
  }

  private void paintHead(Pen pen, Sizes sizes) {
    Pen.Lettering words = new Pen.Lettering(textFont(), inks().text(), HPos.LEFT, VPos.TOP);
    pen.text(TEXTS.get("inside.input"), 0, 0, words);
    List<String> heads =
        weighs()
            ? List.of("inside.window", "inside.weights", "inside.products")
            : List.of("inside.window");
    double room = sizes.cell() * working.orElseThrow().lanes().getFirst().columns() + SIGN - 4;
    for (int i = 0; i < heads.size(); i++) {
      String head = Pen.fitted(TEXTS.get(heads.get(i)), textFont(), room);
      pen.text(head, gridAt(i, sizes), 0, words);
    }
  }

  private void paintLane(Pen pen, Working.Lane lane, Sizes sizes, Colours colours, double y) {
    double line = sizes.line() - GAP;
    paintChannel(pen, lane, new Pen.Box(0, y, sizes.picture(), sizes.picture()), colours);
    double high = sizes.cellHeight() * lane.rows();
    double top = y + Math.max(0, (Math.min(line, sizes.picture()) - high) / 2);
    double middle = top + high / 2;
    paintGrid(pen, lane, sizes, gridAt(0, sizes), top, tap -> lane.x()[tap], colours.x(), true);
    double end = gridAt(0, sizes) + sizes.cell() * lane.columns();
    if (weighs()) {
      paintGrid(pen, lane, sizes, gridAt(1, sizes), top, tap -> lane.w()[tap], colours.w(), false);
      paintGrid(pen, lane, sizes, gridAt(2, sizes), top, lane::product, colours.products(), false);
      sign(pen, "×", gridAt(1, sizes) - SIGN / 2, middle);
      sign(pen, "=", gridAt(2, sizes) - SIGN / 2, middle);
      end = gridAt(2, sizes) + sizes.cell() * lane.columns();
      result(pen, "Σ " + Numbers.figure(lane.sum()), end + 8, middle);
    } else {
      result(pen, "→ " + Numbers.figure(working.orElseThrow().output()), end + 8, middle);
    }
  }

  private void sign(Pen pen, String sign, double x, double y) {
    pen.text(sign, x, y, new Pen.Lettering(textFont(), inks().text(), HPos.CENTER, VPos.CENTER));
  }

  private void result(Pen pen, String text, double x, double y) {
    pen.text(text, x, y, new Pen.Lettering(numberFont(), inks().strong(), HPos.LEFT, VPos.CENTER));
  }

  private interface Cells {
    double at(int tap);
  }

  private void paintGrid(
      Pen pen,
      Working.Lane lane,
      Sizes sizes,
      double left,
      double top,
      Cells cells,
      DoubleFunction<Color> colours,
      boolean ofInput) {
    boolean pool = ofInput && working.orElseThrow().way() == Working.Way.LARGEST;
    for (int tap = 0; tap < lane.taps().size(); tap++) {
      var box =
          new Pen.Box(
              left + tap % lane.columns() * sizes.cell(),
              top + tap / lane.columns() * sizes.cellHeight(),
              sizes.cell(),
              sizes.cellHeight());
      boolean padding = ofInput && !lane.taps().get(tap).isInside(shape);
      boolean blank = padding && lane.taps().get(tap).isZero();
      Color colour = blank ? inks().grid() : colours.apply(cells.at(tap));
      paintCell(pen, box, colour, padding);
      if (sizes.numbers()) {
        paintNumber(pen, box, cells.at(tap), colour);
      }
    }
    var whole =
        new Pen.Box(left, top, sizes.cell() * lane.columns(), sizes.cellHeight() * lane.rows());
    pen.outline(whole, 0, Pen.Stroke.solid(inks().axis(), 1));
    if (pool && lane.winner() >= 0) {
      var winner =
          new Pen.Box(
              left + lane.winner() % lane.columns() * sizes.cell() + 1,
              top + lane.winner() / lane.columns() * sizes.cellHeight() + 1,
              sizes.cell() - 2,
              sizes.cellHeight() - 2);
      pen.outline(winner, 0, Pen.Stroke.solid(inks().series(1), 2));
    }
  }

  /// What stands beyond the edge is hatched, be it nothing or the image again.
  private void paintCell(Pen pen, Pen.Box box, Color colour, boolean padding) {
    pen.fill(box, 0, colour);
    if (padding) {
      var stroke = Pen.Stroke.solid(colour.interpolate(Inks.on(colour), 0.25), 1);
      double step = Math.max(5, inks().textSize() / 2);
      pen.clipped(
          box,
          () -> {
            for (double x = box.x() - box.height(); x < box.right(); x += step) {
              pen.line(x, box.bottom(), x + box.height(), box.y(), stroke);
            }
          });
    }
  }

  private void paintNumber(Pen pen, Pen.Box box, double value, Color colour) {
    Font font = numberFont();
    Color ink = Inks.on(colour);
    pen.text(
        number(value),
        box.x() + box.width() / 2,
        box.y() + box.height() / 2,
        new Pen.Lettering(font, ink, HPos.CENTER, VPos.CENTER));
  }

  /// As short as a cell needs it.
  private static String number(double value) {
    double size = Math.abs(value);
    return Numbers.fixed(value, size < 9.995 ? 2 : size < 99.95 ? 1 : 0);
  }

  /// The channel with the window on it, and room for what reaches beyond its edges.
  private void paintChannel(Pen pen, Working.Lane lane, Pen.Box room, Colours colours) {
    int rows = Place.height(shape);
    int columns = Place.width(shape);
    double pixel =
        Math.min(room.width() / (columns + 2 * overhang), room.height() / (rows + 2 * overhang));
    double left = room.x() + pixel * overhang;
    double top = room.y() + pixel * overhang;
    var raster = new Raster(columns, rows);
    Color veil = inks().ground();
    for (int i = 0; i < rows * columns; i++) {
      var place = new Place(lane.channel(), i / columns, i % columns);
      Color colour = colours.x().apply(inputs[place.element(shape)]);
      Color shown = lost[i] ? colour.interpolate(veil, 0.75) : colour;
      raster.set(i % columns, i / columns, ColourMap.packed(shown));
    }
    pen.picture(raster, new Pen.Box(left, top, pixel * columns, pixel * rows), false);
    Place first = lane.taps().getFirst().place();
    Place last = lane.taps().getLast().place();
    var window =
        new Pen.Box(
            left + pixel * first.column(),
            top + pixel * first.row(),
            pixel * (last.column() - first.column() + 1),
            pixel * (last.row() - first.row() + 1));
    pen.outline(
        new Pen.Box(window.x() - 1, window.y() - 1, window.width() + 2, window.height() + 2),
        0,
        Pen.Stroke.solid(inks().ground(), 1));
    pen.outline(window, 0, Pen.Stroke.solid(inks().series(1), 2));
  }
}
