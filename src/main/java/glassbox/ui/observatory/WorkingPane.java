package glassbox.ui.observatory;

import glassbox.engine.Shape;
import glassbox.layer.Working;
import glassbox.text.Numbers;
import glassbox.ui.plot.Pen;
import glassbox.ui.plot.PlotPane;
import glassbox.ui.text.Texts;
import java.util.List;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;

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

  /// Of more channels the rest is summed up: nobody reads so far, and each costs time to draw.
  private static final int MOST = 24;

  /// A cell without a number is no larger than this.
  private static final double SMALL = 1.3;

  private Optional<Working> working = Optional.empty();
  private float[] inputs = {};
  private Optional<InsideLayer> layer = Optional.empty();
  private ChannelPicture channels = new ChannelPicture(Shape.of(1), 0, new boolean[1]);

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
            || working.get().lanes().getFirst().rows() != changed.lanes().getFirst().rows()
            || working.get().lanes().getFirst().columns() != changed.lanes().getFirst().columns();
    working = Optional.of(changed);
    inputs = x;
    if (!layer.equals(Optional.of(of))) {
      layer = Optional.of(of);
      channels = ChannelPicture.of(of);
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
        .map(
            each ->
                headHeight()
                    + shown(each).size() * sizes(width > 0 ? width : 400).line()
                    + (each.lanes().size() > MOST ? headHeight() : 0))
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
    var colours = WorkingColours.of(working.get(), inputs, inks());
    double y = headHeight();
    for (Working.Lane lane : shown(working.get())) {
      paintLane(pen, lane, sizes, colours, y);
      y += sizes.line();
    }
    paintRest(pen, y);
  }

  private static List<Working.Lane> shown(Working of) {
    return of.lanes().subList(0, Math.min(MOST, of.lanes().size()));
  }

  private void paintRest(Pen pen, double y) {
    List<Working.Lane> all = working.orElseThrow().lanes();
    if (all.size() > MOST) {
      double sum = all.subList(MOST, all.size()).stream().mapToDouble(Working.Lane::sum).sum();
      pen.text(
          TEXTS.count("inside.lanes", all.size() - MOST, all.size() - MOST, Numbers.figure(sum)),
          0,
          y,
          new Pen.Lettering(textFont(), inks().text(), HPos.LEFT, VPos.TOP));
    }
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

  private void paintLane(
      Pen pen, Working.Lane lane, Sizes sizes, WorkingColours colours, double y) {
    var room = new Pen.Box(0, y, sizes.picture(), sizes.picture());
    channels.paint(pen, inks(), lane, inputs, colours.x(), room);
    var cells =
        new NumberCells(
            pen,
            inks(),
            numberFont(),
            lane.columns(),
            lane.taps().size(),
            sizes.cell(),
            sizes.cellHeight(),
            sizes.numbers());
    double top = y + Math.max(0, (sizes.picture() - cells.height()) / 2);
    double middle = top + cells.height() / 2;
    paintWindow(cells, lane, colours, gridAt(0, sizes), top);
    if (weighs()) {
      cells.paint(gridAt(1, sizes), top, tap -> lane.w()[tap], colours.w());
      cells.paint(gridAt(2, sizes), top, lane::product, colours.products());
      sign(pen, "×", gridAt(1, sizes) - SIGN / 2, middle);
      sign(pen, "=", gridAt(2, sizes) - SIGN / 2, middle);
      result(pen, "Σ " + Numbers.figure(lane.sum()), gridAt(2, sizes) + cells.width() + 8, middle);
    } else {
      String output = "→ " + Numbers.figure(working.orElseThrow().output());
      result(pen, output, gridAt(0, sizes) + cells.width() + 8, middle);
    }
  }

  private void paintWindow(
      NumberCells cells, Working.Lane lane, WorkingColours colours, double left, double top) {
    cells.paint(
        left,
        top,
        tap -> lane.x()[tap],
        colours.x(),
        tap -> !lane.taps().get(tap).isInside(channels.shape()),
        tap -> lane.taps().get(tap).isZero());
    if (working.orElseThrow().way() == Working.Way.LARGEST && lane.winner() >= 0) {
      cells.mark(left, top, lane.winner());
    }
  }

  private void sign(Pen pen, String sign, double x, double y) {
    pen.text(sign, x, y, new Pen.Lettering(textFont(), inks().text(), HPos.CENTER, VPos.CENTER));
  }

  private void result(Pen pen, String text, double x, double y) {
    pen.text(text, x, y, new Pen.Lettering(numberFont(), inks().strong(), HPos.LEFT, VPos.CENTER));
  }
}
