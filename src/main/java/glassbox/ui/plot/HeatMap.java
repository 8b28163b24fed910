package glassbox.ui.plot;

import java.util.List;
import java.util.Locale;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/// A matrix of sizes as coloured cells, with names for rows and columns; the pointer reads a cell.
/// Here: how often each class was taken for each other.
public final class HeatMap extends PlotPane {

  private static final int MOST_NAMED = 30;
  private static final double NUMBERS_FROM = 26;

  private final String title;
  private String remark = "";
  private List<String> names = List.of();
  private double[][] cells = {};
  private int pointedRow = -1;
  private int pointedColumn = -1;
  private Frame frame = new Frame(0, 0, 1, 1);

  private record Frame(double left, double top, double cellWidth, double cellHeight) {}

  public HeatMap(String title) {
    this.title = title;
    setOnMouseMoved(
        event ->
            point(
                (int)
                    Math.floor(
                        (event.getY() - getInsets().getTop() - frame.top) / frame.cellHeight),
                (int)
                    Math.floor(
                        (event.getX() - getInsets().getLeft() - frame.left) / frame.cellWidth)));
    setOnMouseExited(_ -> point(-1, -1));
  }

  public void setRemark(String changed) {
    remark = changed;
    refresh();
  }

  /// @param changed counts, `[true class][predicted class]`
  public void setCells(List<String> ofBoth, double[][] changed) {
    names = List.copyOf(ofBoth);
    cells = changed.clone();
    refresh();
  }

  private void point(int row, int column) {
    boolean inside = row >= 0 && row < cells.length && column >= 0 && column < cells.length;
    pointedRow = inside ? row : -1;
    pointedColumn = inside ? column : -1;
    refresh();
  }

  @Override
  protected void draw(GraphicsContext g, double width, double height) {
    double line = Math.ceil(inks().textSize() * 1.9);
    drawHead(g, title, pointedRow < 0 ? remark : pointed(), width);
    if (cells.length == 0) {
      return;
    }
    boolean named = names.size() <= MOST_NAMED && height > Math.min(8, names.size() + 3) * line;
    double left = named ? Math.min(width * 0.3, 90) : 0;
    double foot = named ? line : 2;
    double side = Math.min(width - left, 2.4 * (height - line - foot));
    frame =
        new Frame(
            left, line, side / cells.length, Math.max(1, (height - line - foot) / cells.length));
    drawCells(g);
    if (named) {
      drawNames(g, height);
    }
  }

  private String pointed() {
    return String.format(
        Locale.ROOT,
        "%s, predicted %s: %,.0f",
        names.get(pointedRow),
        names.get(pointedColumn),
        cells[pointedRow][pointedColumn]);
  }

  private void drawCells(GraphicsContext g) {
    g.setTextAlign(TextAlignment.CENTER);
    g.setTextBaseline(VPos.CENTER);
    g.setFont(numberFont());
    for (int row = 0; row < cells.length; row++) {
      double sum = 0;
      for (double cell : cells[row]) {
        sum += cell;
      }
      for (int column = 0; column < cells.length; column++) {
        drawCell(g, row, column, sum == 0 ? 0 : cells[row][column] / sum);
      }
    }
  }

  private void drawCell(GraphicsContext g, int row, int column, double share) {
    double x = frame.left + column * frame.cellWidth;
    double y = frame.top + row * frame.cellHeight;
    double gap = frame.cellWidth > 6 && frame.cellHeight > 6 ? 1 : 0;
    g.setFill(ColourMap.VIRIDIS.colour(share));
    g.fillRect(x, y, frame.cellWidth - gap, frame.cellHeight - gap);
    if (frame.cellWidth > NUMBERS_FROM && frame.cellHeight > inks().textSize() * 1.5) {
      g.setFill(share > 0.6 ? Color.web("#1f2328") : Color.web("#f3f4f8"));
      g.fillText(Axis.text(cells[row][column]), x + frame.cellWidth / 2, y + frame.cellHeight / 2);
    }
  }

  private void drawNames(GraphicsContext g, double height) {
    g.setFont(textFont());
    g.setFill(inks().text());
    int every = Math.max(1, (int) Math.ceil(inks().textSize() * 1.2 / frame.cellHeight));
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      g.setTextBaseline(VPos.CENTER);
      g.setTextAlign(TextAlignment.RIGHT);
      if (i % every == 0) {
        g.fillText(
            name,
            frame.left - 8,
            frame.top + (i + 0.5) * frame.cellHeight,
            Math.max(1, frame.left - 8));
      }
      g.setTextBaseline(VPos.BOTTOM);
      g.setTextAlign(TextAlignment.CENTER);
      g.fillText(
          name,
          frame.left + (i + 0.5) * frame.cellWidth,
          height - 2,
          Math.max(1, frame.cellWidth - 4));
    }
  }
}
