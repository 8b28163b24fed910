package glassbox.ui.data;

import glassbox.text.Numbers;
import glassbox.ui.look.GreyImage;
import glassbox.ui.plot.Pen;
import glassbox.ui.plot.PlotPane;
import glassbox.ui.text.Texts;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/// One picture as the network gets it: each pixel with its number in it, where there is room; else
/// the pixels around the pointer stand larger beside it, with theirs.
final class PixelNumbers extends PlotPane {

  private static final Texts TEXTS = Texts.of("data");

  /// @param values `[channels, height, width]`, 0 to 1: red, green and blue where there are three
  record Picture(int width, int height, float[] values) {

    private int channels() {
      return values.length / (width * height);
    }

    private boolean isColoured() {
      return channels() == 3;
    }

    int argb(int pixel) {
      return GreyImage.argb(values, pixel, width * height, channels());
    }

    private Color colour(int pixel) {
      int argb = argb(pixel);
      return Color.rgb(argb >> 16 & 0xff, argb >> 8 & 0xff, argb & 0xff);
    }

    /// The number of a pixel, or its three.
    private String numbers(int pixel, int decimals) {
      return IntStream.range(0, isColoured() ? 3 : 1)
          .mapToObj(channel -> Numbers.fixed(values[channel * width * height + pixel], decimals))
          .collect(Collectors.joining(" "));
    }
  }

  /// How wide a pixel with a number in it is, in sizes of the text.
  private static final double READABLE = 2.6;

  /// Pixels across what stands larger.
  private static final int AROUND = 5;

  private static final double GAP = 18;

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

  /// As wide as the picture is at this height, with what stands beside it.
  double widthFor(double height) {
    double across =
        picture
            .map(known -> known.width * cell(known, Double.MAX_VALUE, height))
            .orElse(height - head());
    return picture.filter(known -> !isReadable(cell(known, Double.MAX_VALUE, height))).isPresent()
        ? across + GAP + AROUND * close()
        : across;
  }

  /// How wide a pixel is there.
  private double cell(Picture known, double width, double height) {
    return Math.max(1, Math.floor(Math.min(width / known.width, (height - head()) / known.height)));
  }

  private boolean isReadable(double wide) {
    return wide >= READABLE * inks().textSize();
  }

  /// How wide a pixel of those around the pointer is.
  private double close() {
    return Math.ceil(3.6 * inks().textSize());
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
          cell = cell(known, width, height);
          Pen pen = pen(g);
          g.setTextBaseline(VPos.TOP);
          g.setTextAlign(TextAlignment.LEFT);
          g.setFont(textFont());
          g.setFill(inks().text());
          g.fillText(reading(known, width), 0, 0, width);
          for (int row = 0; row < known.height; row++) {
            for (int column = 0; column < known.width; column++) {
              drawPixel(
                  pen, known, new Spot(column, row, column * cell, head() + row * cell, cell));
            }
          }
          double left = known.width * cell + GAP;
          if (!isReadable(cell) && width - left >= AROUND * close()) {
            drawClose(pen, known, left);
          }
        });
  }

  /// What is around the pointer, or around the brightest pixel while it is elsewhere.
  private void drawClose(Pen pen, Picture known, double left) {
    int at =
        isPointed(known)
            ? pointedRow * known.width + pointedColumn
            : brightest(known.values) % (known.width * known.height);
    int middle = at % known.width;
    int centre = at / known.width;
    int fromColumn = Math.clamp(middle - AROUND / 2, 0, Math.max(0, known.width - AROUND));
    int fromRow = Math.clamp(centre - AROUND / 2, 0, Math.max(0, known.height - AROUND));
    for (int row = 0; row < Math.min(AROUND, known.height); row++) {
      for (int column = 0; column < Math.min(AROUND, known.width); column++) {
        drawPixel(
            pen,
            known,
            new Spot(
                fromColumn + column,
                fromRow + row,
                left + column * close(),
                head() + row * close(),
                close()));
      }
    }
    pen.outline(
        new Pen.Box(
            fromColumn * cell - 0.5,
            head() + fromRow * cell - 0.5,
            Math.min(AROUND, known.width) * cell,
            Math.min(AROUND, known.height) * cell),
        0,
        Pen.Stroke.solid(inks().series(1), 1));
  }

  private boolean isPointed(Picture known) {
    return pointedColumn >= 0
        && pointedColumn < known.width
        && pointedRow >= 0
        && pointedRow < known.height;
  }

  private static int brightest(float[] values) {
    int best = 0;
    for (int i = 1; i < values.length; i++) {
      best = values[i] > values[best] ? i : best;
    }
    return best;
  }

  /// What is pointed at; else what all is, and what can be read there where that fits beside it.
  private String reading(Picture known, double width) {
    if (isPointed(known)) {
      return TEXTS.get(
          "pixel",
          pointedRow + 1,
          pointedColumn + 1,
          known.numbers(pointedRow * known.width + pointedColumn, 3));
    }
    String both = caption + "  " + TEXTS.get("pixels", known.values.length);
    return Pen.width(both, textFont()) <= width ? both : caption;
  }

  /// A pixel of the picture, and where it stands.
  private record Spot(int column, int row, double x, double y, double side) {}

  private void drawPixel(Pen pen, Picture known, Spot spot) {
    int pixel = spot.row * known.width + spot.column;
    double side = spot.side - (isReadable(spot.side) ? 1 : 0);
    Color ground = known.colour(pixel);
    var box = new Pen.Box(spot.x, spot.y, side, side);
    pen.fill(box, 0, ground);
    if (isReadable(spot.side) && !known.isColoured()) {
      pen.number(brief(known.values[pixel]), box, ground, numberFont());
    }
    if (spot.column == pointedColumn && spot.row == pointedRow) {
      pen.outline(box, 0, Pen.Stroke.solid(inks().series(1), 2));
    }
  }

  /// `0.53`, `1`: what two digits say; nothing for nothing, so that the shape stands out.
  private static String brief(float value) {
    int hundredths = Math.round(100 * value);
    return hundredths <= 0 ? "" : hundredths >= 100 ? "1" : Numbers.fixed(hundredths / 100.0, 2);
  }
}
