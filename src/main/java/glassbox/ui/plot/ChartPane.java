package glassbox.ui.plot;

import glassbox.export.Sheet;
import glassbox.export.Svg;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Transform;

/// A chart: a title, what it says, and its numbers. It is described once and drawn by any pen, on
/// the screen and into files alike; what belongs to the pointer is on the screen alone.
public abstract class ChartPane extends PlotPane {

  private static final double HEAD_GAP = 14;

  /// From line to line of what is said in place of a chart, in text sizes.
  private static final double BLANK_LINE = 1.5;

  /// A file's picture is at least this large, and has this much air around it.
  private static final double LEAST_WIDTH = 800;

  private static final double LEAST_HEIGHT = 450;
  private static final double AIR = 20;
  private static final int SHARPNESS = 2;

  private String title;
  private double corner;

  // Nothing asks the chart for anything before it is laid out.
  @SuppressWarnings("this-escape")
  protected ChartPane(String title) {
    this.title = title;
    getStyleClass().add("glass-chart");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText(title);
  }

  public final String title() {
    return title;
  }

  public final void setTitle(String changed) {
    if (!changed.equals(title)) {
      title = changed;
      setAccessibleText(changed);
      refresh();
    }
  }

  /// Leaves room at the right of the title for a button of this width that lies over the chart.
  public final void leaveCorner(double width) {
    corner = width;
    refresh();
  }

  /// Draws all but what belongs to the pointer and what is settled, from (0, 0).
  protected abstract void paint(Pen pen, double width, double height);

  /// Draws what lies over the rest and stays while that changes; again only after [#refreshOver].
  protected void paintSettled(Pen pen, double width, double height) {}

  /// Draws what the pointer reads, over the rest.
  protected void paintPointer(Pen pen, double width, double height) {}

  /// What the chart shows, in a few words; empty where there is nothing.
  protected abstract String summary();

  /// Asked for only when a screen reader reads it, since a run changes it all the time.
  @Override
  public final Object queryAccessibleAttribute(
      AccessibleAttribute attribute, Object... parameters) {
    return attribute == AccessibleAttribute.TEXT
        ? spoken()
        : super.queryAccessibleAttribute(attribute, parameters);
  }

  /// Title and summary.
  public final String spoken() {
    String said = summary();
    return title + (said.isEmpty() ? "" : ": " + said);
  }

  /// The numbers, as a table.
  public abstract Sheet sheet();

  /// Whether there is anything to export.
  public abstract boolean isEmpty();

  @Override
  protected final void draw(GraphicsContext g, double width, double height) {
    Pen pen = pen(g);
    paint(pen, width, height);
    paintPointer(pen, width, height);
  }

  @Override
  final void drawOver(GraphicsContext g, double width, double height) {
    paintSettled(pen(g), width, height);
  }

  private void paintAll(Pen pen, double width, double height) {
    paint(pen, width, height);
    paintSettled(pen, width, height);
  }

  /// A picture of the chart, in the colours of the theme.
  public record Shot(int width, int height, int[] argb) {}

  public final Shot shot() {
    double width = fileWidth();
    double height = fileHeight();
    double room = corner;
    corner = 0;
    var sheet = new Canvas(width + 2 * AIR, height + 2 * AIR);
    GraphicsContext g = sheet.getGraphicsContext2D();
    g.setFill(inks().ground());
    g.fillRect(0, 0, width + 2 * AIR, height + 2 * AIR);
    g.translate(AIR, AIR);
    paintAll(new CanvasPen(g, SHARPNESS), width, height);
    corner = room;
    refresh();
    var parameters = new SnapshotParameters();
    parameters.setTransform(Transform.scale(SHARPNESS, SHARPNESS));
    WritableImage image = sheet.snapshot(parameters, null);
    int across = (int) image.getWidth();
    int down = (int) image.getHeight();
    int[] argb = new int[across * down];
    image
        .getPixelReader()
        .getPixels(0, 0, across, down, PixelFormat.getIntArgbInstance(), argb, 0, across);
    return new Shot(across, down, argb);
  }

  public final Svg svg() {
    double width = fileWidth();
    double height = fileHeight();
    double room = corner;
    corner = 0;
    var svg = new Svg(width + 2 * AIR, height + 2 * AIR, title);
    var pen = new SvgPen(svg);
    pen.fill(new Pen.Box(0, 0, width + 2 * AIR, height + 2 * AIR), 0, inks().ground());
    svg.moved(AIR, AIR, () -> paintAll(pen, width, height));
    corner = room;
    refresh();
    return svg;
  }

  private double fileWidth() {
    return Math.max(LEAST_WIDTH, Math.floor(getWidth()));
  }

  private double fileHeight() {
    return Math.max(LEAST_HEIGHT, Math.floor(getHeight()));
  }

  /// Where what stands at the right of the title ends, in a chart as wide as `width`.
  final double headEnd(double width) {
    return width - corner;
  }

  /// The line of the title.
  final double headHeight() {
    return Math.ceil(inks().textSize() * 1.9);
  }

  /// The title, and at the right what is to be said of the whole. Where both don't fit beside each
  /// other, the words give way.
  ///
  /// @param right where the words end
  final void paintHead(Pen pen, String words, double right) {
    paintTitle(pen);
    double end = Math.min(right, headEnd(right));
    double room = end - Pen.width(title, strongFont()) - HEAD_GAP;
    pen.text(Pen.fitted(words, textFont(), room), end, 0, lettering().at(HPos.RIGHT, VPos.TOP));
  }

  /// Why there is nothing to see, in as many lines as it takes, in the middle of where it would be.
  final void paintBlank(Pen pen, String why, Pen.Box where) {
    List<String> lines = Pen.lines(why, textFont(), where.width());
    double line = Math.ceil(inks().textSize() * BLANK_LINE);
    double y = where.y() + (where.height() - (lines.size() - 1) * line) / 2;
    for (String each : lines) {
      String fitted = Pen.fitted(each, textFont(), where.width());
      double middle = where.x() + where.width() / 2;
      pen.text(fitted, middle, y, lettering().at(HPos.CENTER, VPos.CENTER));
      y += line;
    }
  }

  final void paintTitle(Pen pen) {
    pen.text(title, 0, 0, new Pen.Lettering(strongFont(), inks().strong(), HPos.LEFT, VPos.TOP));
  }

  final Pen.Lettering lettering() {
    return new Pen.Lettering(textFont(), inks().text(), HPos.LEFT, VPos.CENTER);
  }

  final Pen.Lettering numbers() {
    return new Pen.Lettering(numberFont(), inks().text(), HPos.LEFT, VPos.CENTER);
  }

  /// In two colours, so that it is seen on any: one of the ground runs around it.
  final void outline(Pen pen, Pen.Box box, Pen.Stroke stroke) {
    double out = 1.5;
    pen.outline(
        new Pen.Box(box.x() - out, box.y() - out, box.width() + 2 * out, box.height() + 2 * out),
        0,
        Pen.Stroke.solid(inks().ground(), out));
    pen.outline(box, 0, stroke);
  }
}
