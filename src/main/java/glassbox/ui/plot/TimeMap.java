package glassbox.ui.plot;

import glassbox.export.Sheet;
import glassbox.text.Numbers;
import glassbox.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Cursor;
import javafx.scene.input.MouseEvent;

/// One number of each unit over the steps of a sequence, as colours: units down, steps across, with
/// what the colours mean at the right. The pointer reads a cell.
public final class TimeMap extends ChartPane {

  private static final Texts TEXTS = Texts.of("plot");

  /// The scale's room, in text sizes.
  private static final double SCALE = 5.2;

  private static final double BAR = 10;
  private static final double BESIDE = 8;

  /// Between numbers on an axis, in text sizes.
  private static final double ACROSS = 5;

  private static final double DOWN = 2.2;

  /// Under the cells: the numbers of the steps, and what they count.
  private static final double FOOT = 3.2;

  private record Cell(int unit, int step) {}

  /// What the colours go from and to.
  ///
  /// @param colours of the theme
  public record Colours(double from, double to, Function<Inks, ColourMap> colours) {}

  private String remark = "";
  private String blank = "";
  private double[][] values = {};
  private Colours colours = new Colours(0, 1, _ -> ColourMap.VIRIDIS);
  private Optional<Raster> raster = Optional.empty();
  private Optional<Cell> pointed = Optional.empty();
  private Pen.Box box = new Pen.Box(0, 0, 1, 1);

  public TimeMap(String title) {
    super(title);
    setCursor(Cursor.CROSSHAIR);
    setOnMouseMoved(event -> point(at(event)));
    setOnMouseExited(_ -> point(Optional.empty()));
    whenInksChange(this::colour);
  }

  public void setRemark(String changed) {
    remark = changed;
    refresh();
  }

  /// @param changed `[unit][step]`, all rows of one length
  public void setValues(double[][] changed, Colours meaning) {
    values = changed.clone();
    colours = meaning;
    colour();
    refresh();
  }

  /// Nothing to see, and why.
  public void setBlank(String why) {
    blank = why;
    values = new double[0][];
    raster = Optional.empty();
    refresh();
  }

  private int steps() {
    return values[0].length;
  }

  private void colour() {
    if (isEmpty()) {
      return;
    }
    Raster drawn =
        raster
            .filter(known -> known.fits(steps(), values.length))
            .orElseGet(() -> new Raster(steps(), values.length));
    ColourMap map = colours.colours().apply(inks());
    double span = colours.to() - colours.from();
    for (int unit = 0; unit < values.length; unit++) {
      for (int step = 0; step < steps(); step++) {
        double share = span > 0 ? (values[unit][step] - colours.from()) / span : 0.5;
        drawn.set(step, unit, map.at(share));
      }
    }
    raster = Optional.of(drawn);
  }

  private Optional<Cell> at(MouseEvent event) {
    double x = event.getX() - getInsets().getLeft();
    double y = event.getY() - getInsets().getTop();
    if (isEmpty() || !box.contains(x, y)) {
      return Optional.empty();
    }
    int unit = (int) ((y - box.y()) / box.height() * values.length);
    int step = (int) ((x - box.x()) / box.width() * steps());
    return Optional.of(new Cell(unit, step));
  }

  private void point(Optional<Cell> cell) {
    if (!cell.equals(pointed)) {
      pointed = cell;
      refresh();
    }
  }

  /// What the pointer is on, where that is still there.
  private Optional<Cell> read() {
    return pointed.filter(
        cell -> !isEmpty() && cell.unit() < values.length && cell.step() < steps());
  }

  private String words(Cell cell) {
    return ValueWords.step(cell.unit(), cell.step(), values[cell.unit()][cell.step()]);
  }

  @Override
  protected void paint(Pen pen, double width, double height) {
    paintHead(pen, read().map(this::words).orElse(remark), width);
    if (isEmpty()) {
      double head = headHeight();
      paintBlank(pen, blank, new Pen.Box(0, head, width, height - head));
      return;
    }
    double line = headHeight();
    String unitName = TEXTS.get("time.unit");
    double left =
        Math.ceil(Math.max(Pen.width(unitName, textFont()), Pen.width("999", numberFont())))
            + BESIDE;
    double wide = Math.max(1, width - left - SCALE * inks().textSize());
    double tall = Math.max(1, height - line - FOOT * inks().textSize());
    box = new Pen.Box(Math.round(left), line, Math.floor(wide), Math.floor(tall));
    raster.ifPresent(drawn -> pen.picture(drawn, box, false));
    pen.outline(box, 0, Pen.Stroke.solid(inks().axis(), 1));
    paintNumbers(pen, unitName);
    paintScale(pen);
  }

  @Override
  protected void paintPointer(Pen pen, double width, double height) {
    read()
        .ifPresent(
            cell -> {
              double across = box.width() / steps();
              double down = box.height() / values.length;
              var outlined =
                  new Pen.Box(
                      box.x() + cell.step() * across,
                      box.y() + cell.unit() * down,
                      Math.max(2, across),
                      Math.max(2, down));
              outline(pen, outlined, Pen.Stroke.solid(inks().strong(), 2));
            });
  }

  private void paintNumbers(Pen pen, String unitName) {
    double size = inks().textSize();
    for (int step : marked(steps(), box.width() / (ACROSS * size))) {
      double x = box.x() + (step - 0.5) * box.width() / steps();
      pen.text(Integer.toString(step), x, box.bottom() + 3, numbers().at(HPos.CENTER, VPos.TOP));
    }
    for (int unit : marked(values.length, box.height() / (DOWN * size))) {
      double y = box.y() + (unit - 0.5) * box.height() / values.length;
      pen.text(Integer.toString(unit), box.x() - BESIDE, y, numbers().at(HPos.RIGHT, VPos.CENTER));
    }
    double foot = box.bottom() + 3 + 1.4 * size;
    pen.text(unitName, box.x() - BESIDE, box.bottom() + 3, lettering().at(HPos.RIGHT, VPos.TOP));
    pen.text(
        TEXTS.get("time.step"),
        box.x() + box.width() / 2,
        foot,
        lettering().at(HPos.CENTER, VPos.TOP));
  }

  /// The first, and round numbers behind it.
  private static List<Integer> marked(int count, double room) {
    List<Integer> marks = new ArrayList<>(List.of(1));
    if (count > 1) {
      List<Double> ticks = new Axis(0, count, false).wholeTicks((int) Math.clamp(room, 1, 10));
      double every = ticks.size() > 1 ? ticks.get(1) - ticks.get(0) : count;
      ticks.stream()
          .map(Double::intValue)
          // The first one's neighbour has no room beside it, where others would.
          .filter(tick -> tick > 1 && (tick - 1) * 2 >= every)
          .forEach(marks::add);
    }
    return marks;
  }

  private void paintScale(Pen pen) {
    var bar = new Pen.Box(Math.round(box.right() + 12), box.y(), BAR, box.height());
    colours.colours().apply(inks()).paintUpright(pen, bar);
    Pen.Lettering words = numbers();
    double x = bar.right() + 4;
    double middle = (colours.from() + colours.to()) / 2;
    pen.text(Numbers.brief(colours.to()), x, bar.y(), words.at(HPos.LEFT, VPos.TOP));
    pen.text(Numbers.brief(middle), x, bar.y() + bar.height() / 2, words);
    pen.text(Numbers.brief(colours.from()), x, bar.bottom(), words.at(HPos.LEFT, VPos.BOTTOM));
  }

  @Override
  protected String summary() {
    if (isEmpty()) {
      return blank;
    }
    double low = numbersOf().min().orElse(0);
    double high = numbersOf().max().orElse(0);
    return TEXTS.get("time", values.length, steps(), Numbers.brief(low), Numbers.brief(high));
  }

  private DoubleStream numbersOf() {
    return Stream.of(values).flatMapToDouble(DoubleStream::of);
  }

  @Override
  public boolean isEmpty() {
    return values.length == 0 || values[0].length == 0;
  }

  /// A row for each unit, a column for each step.
  @Override
  public Sheet sheet() {
    List<String> header = new ArrayList<>(List.of(title()));
    List<List<String>> rows = new ArrayList<>();
    if (!isEmpty()) {
      IntStream.rangeClosed(1, steps()).mapToObj(Integer::toString).forEach(header::add);
    }
    for (int unit = 0; unit < values.length; unit++) {
      List<String> row = new ArrayList<>(List.of(Integer.toString(unit + 1)));
      DoubleStream.of(values[unit]).mapToObj(Sheet::number).forEach(row::add);
      rows.add(row);
    }
    return new Sheet(header, rows);
  }
}
