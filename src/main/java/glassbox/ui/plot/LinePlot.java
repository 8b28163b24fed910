package glassbox.ui.plot;

import glassbox.export.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// Curves over steps, epochs or seconds. The pointer reads all of them at once; dragging across
/// shows that part alone, a double click the whole again.
public final class LinePlot extends ChartPane {

  private final LinePainter painter = new LinePainter(this);
  private String xName;
  private List<Line> lines = List.of();
  private Optional<LineArea> area = Optional.empty();
  private Optional<LineArea.Window> window = Optional.empty();
  private Optional<Mark> mark = Optional.empty();
  private Optional<Band> band = Optional.empty();
  private Optional<Shared> shared = Optional.empty();
  private Upright upright = Upright.LINEAR;
  private boolean logarithmicX;
  private String note = "";
  private boolean whole;
  private int highlighted = -1;
  private double pointerX = Double.NaN;
  private double pointerY = Double.NaN;
  private double pressedX = Double.NaN;

  /// A place on a line that is pointed out, in words that stand beside the title: the best epoch.
  public record Mark(double x, double y, int ink, String text) {}

  /// A range of values with words for the legend: what is healthy.
  ///
  /// @param name where there is no room for the `text`
  public record Band(double low, double high, String name, String text) {}

  /// An x axis that another picture, below, has too.
  ///
  /// @param left what is free left of the axis, in text sizes
  /// @param right likewise right of it
  /// @param end of the axis, which begins at 0
  /// @param told of the part that is shown alone; empty: all of it
  record Shared(double left, double right, double end, Consumer<Optional<LineArea.Window>> told) {

    Axis axis(Optional<LineArea.Window> window) {
      return window
          .map(part -> new Axis(part.from(), part.to(), false))
          .orElseGet(() -> new Axis(0, end, false));
    }

    /// What lies between both sides.
    Pen.Box box(double textSize, double width, double top, double height) {
      double from = Math.ceil(left * textSize);
      double wide = Math.max(1, Math.floor(width - from - right * textSize));
      return new Pen.Box(from, top, wide, height);
    }
  }

  /// @param xName what the x axis counts: `step`
  public LinePlot(String title, String xName) {
    super(title);
    this.xName = xName;
    setCursor(Cursor.CROSSHAIR);
    setOnMouseMoved(this::point);
    setOnMouseDragged(this::point);
    setOnMouseExited(
        _ -> {
          pointerX = Double.NaN;
          refresh();
        });
    setOnMousePressed(
        event -> pressedX = event.getButton() == MouseButton.PRIMARY ? x(event) : Double.NaN);
    setOnMouseReleased(this::released);
  }

  public void setLines(List<Line> changed) {
    lines = List.copyOf(changed);
    refresh();
  }

  /// @param isWhole whether it counts what has no parts, as steps
  public void setXAxis(String name, boolean isLogarithmic, boolean isWhole) {
    if (!name.equals(xName) || isLogarithmic != logarithmicX) {
      window = Optional.empty();
    }
    xName = name;
    logarithmicX = isLogarithmic;
    whole = isWhole;
    refresh();
  }

  public void setLogarithmic(boolean changed) {
    upright(upright.withLogarithmic(changed));
  }

  /// For good, and over a power of ten at least.
  public void setAlwaysLogarithmic() {
    upright(upright.alwaysLogarithmic());
  }

  /// @param changed whether the values are shares, which are written as percent
  public void setPercent(boolean changed) {
    upright(upright.withPercent(changed));
  }

  /// The axis has these values whatever the lines are.
  ///
  /// @param low +∞: none
  public void setShown(double low, double high) {
    upright(upright.showing(low, high));
  }

  private void upright(Upright changed) {
    if (!changed.equals(upright)) {
      upright = changed;
      refresh();
    }
  }

  public void setMark(Optional<Mark> changed) {
    mark = changed;
    refresh();
  }

  /// What holds for all lines, in a word beside the title.
  public void setNote(String changed) {
    note = changed;
    refresh();
  }

  public void setBand(Optional<Band> changed) {
    band = changed;
    refresh();
  }

  /// The line with this index stands out; -1: none.
  public void setHighlighted(int index) {
    if (index != highlighted) {
      highlighted = index;
      refresh();
    }
  }

  /// Shows a part of the x axis alone; empty: all of it.
  void setWindow(Optional<LineArea.Window> changed) {
    window = changed;
    shared.ifPresent(with -> with.told().accept(window));
    refresh();
  }

  void share(Shared changed) {
    shared = Optional.of(changed);
    setWindow(Optional.empty());
  }

  /// The x axis is this plot's own, as it is until another picture shares it.
  public void shareNothing() {
    shared = Optional.empty();
    setWindow(Optional.empty());
  }

  private double x(MouseEvent event) {
    return event.getX() - getInsets().getLeft();
  }

  private void point(MouseEvent event) {
    pointerX = x(event);
    pointerY = event.getY() - getInsets().getTop();
    refresh();
  }

  private void released(MouseEvent event) {
    if (event.getClickCount() == 2 && event.isStillSincePress()) {
      setWindow(Optional.empty());
    } else if (!Double.isNaN(pressedX)) {
      area.flatMap(now -> now.between(pressedX, x(event)))
          .ifPresent(chosen -> setWindow(Optional.of(chosen)));
    }
    pressedX = Double.NaN;
    refresh();
  }

  /// What the plot is to show, for the painter.
  record Content(
      List<Line> lines,
      String xName,
      boolean whole,
      Upright upright,
      Optional<Mark> mark,
      Optional<Band> band,
      String note,
      int highlighted,
      Optional<Shared> shared) {}

  private Content content() {
    return new Content(lines, xName, whole, upright, mark, band, note, highlighted, shared);
  }

  @Override
  protected void paint(Pen pen, double width, double height) {
    Axis x =
        shared
            .map(with -> with.axis(window))
            .orElseGet(() -> LineArea.xAxis(lines, logarithmicX, window));
    LineArea now = painter.area(content(), width, height, x, LineArea.yAxis(lines, x, upright));
    if (isBlank()) {
      painter.paintBlank(pen, content(), now);
    } else {
      painter.paint(pen, content(), now, width);
    }
    area = Optional.of(now);
  }

  @Override
  protected void paintPointer(Pen pen, double width, double height) {
    if (Double.isNaN(pointerX) || isEmpty() || area.isEmpty()) {
      return;
    }
    if (!Double.isNaN(pressedX) && Math.abs(pressedX - pointerX) >= 5) {
      painter.paintChoice(pen, area.get(), pressedX, pointerX);
    }
    if (area.get().box().contains(pointerX, Math.max(pointerY, area.get().box().y()))) {
      painter.paintReadout(pen, content(), area.get(), pointerX);
    }
  }

  @Override
  protected String summary() {
    return Trends.of(lines, xName, upright);
  }

  /// A single point is no curve yet.
  private boolean isBlank() {
    return lines.stream().allMatch(line -> !line.isDrawn());
  }

  @Override
  public boolean isEmpty() {
    return lines.stream().allMatch(line -> line.x().length == 0);
  }

  @Override
  public Sheet sheet() {
    List<Sheet.Column> columns = new ArrayList<>();
    for (Line line : lines) {
      columns.add(new Sheet.Column(line.name(), line.x(), line.y()));
    }
    return Sheet.ofCurves(xName, columns);
  }
}
