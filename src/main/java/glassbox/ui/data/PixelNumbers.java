package glassbox.ui.data;

import glassbox.text.Numbers;
import glassbox.ui.plot.ColourMap;
import glassbox.ui.plot.PlotPane;
import glassbox.ui.text.Texts;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/// One picture as the network gets it: each pixel with its number in it, where there is room.
final class PixelNumbers extends PlotPane {

  private static final Texts TEXTS = Texts.of("data");

  /// A channel of a picture.
  ///
  /// @param values `[height, width]`, 0 to 1
  record Picture(int width, int height, float[] values) {}

  private String caption = "";
  private Optional<Picture> picture = Optional.empty();
  private double cell = 1;
  private int pointedColumn = -1;
  private int pointedRow = -1;

  PixelNumbers() {
    setId("pixels");
    setOnMouseMoved(event -> point(event.getX(), event.getY()));
    setOnMouseExited(_ -> point(-1, -1));
  }

  /// @param words what the picture is
  void show(Picture changed, String words) {
    caption = words;
    picture = Optional.of(changed);
    refresh();
  }

  private double head() {
    return Math.ceil(inks().textSize() * 1.9);
  }

  private void point(double x, double y) {
    pointedColumn = (int) Math.floor(x / cell);
    pointedRow = (int) Math.floor((y - head()) / cell);
    refresh();
  }

  @Override
  protected void draw(GraphicsContext g, double width, double height) {
    picture.ifPresent(
        known -> {
          cell =
              Math.max(
                  1, Math.floor(Math.min(width / known.width, (height - head()) / known.height)));
          g.setTextBaseline(VPos.TOP);
          g.setTextAlign(TextAlignment.LEFT);
          g.setFont(textFont());
          g.setFill(inks().text());
          g.fillText(reading(known), 0, 0, width);
          for (int row = 0; row < known.height; row++) {
            for (int column = 0; column < known.width; column++) {
              drawPixel(g, known, column, row);
            }
          }
        });
  }

  private String reading(Picture known) {
    boolean inside =
        pointedColumn >= 0
            && pointedColumn < known.width
            && pointedRow >= 0
            && pointedRow < known.height;
    return inside
        ? TEXTS.get(
            "pixel",
            pointedRow + 1,
            pointedColumn + 1,
            Numbers.fixed(known.values[pointedRow * known.width + pointedColumn], 3))
        : caption + "  " + TEXTS.get("pixels", known.width * known.height);
  }

  private void drawPixel(GraphicsContext g, Picture known, int column, int row) {
    float value = known.values[row * known.width + column];
    double gap = cell > 6 ? 1 : 0;
    double x = column * cell;
    double y = head() + row * cell;
    g.setFill(ColourMap.GREY.colour(value));
    g.fillRect(x, y, cell - gap, cell - gap);
    if (cell >= inks().textSize() * 1.8) {
      g.setFont(numberFont());
      g.setTextAlign(TextAlignment.CENTER);
      g.setTextBaseline(VPos.CENTER);
      g.setFill(value > 0.5 ? Color.web("#1f2328") : Color.web("#c8ced8"));
      g.fillText(brief(value), x + cell / 2, y + cell / 2, cell - 2);
    }
    if (column == pointedColumn && row == pointedRow) {
      g.setStroke(inks().series(1));
      g.setLineWidth(2);
      g.strokeRect(x, y, cell - gap, cell - gap);
    }
  }

  /// `.53`, `0`, `1`: what two digits say.
  private static String brief(float value) {
    int hundredths = Math.round(100 * value);
    return hundredths <= 0
        ? "0"
        : hundredths >= 100 ? "1" : Numbers.fixed(hundredths / 100.0, 2).substring(1);
  }
}
