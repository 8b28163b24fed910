package glassbox.ui.plot;

import glassbox.export.Sheet;
import glassbox.text.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.input.MouseEvent;

/// An image and, beside or below it, how much each of its pixels weighs for one unit; on both the
/// box that the unit can see at all, and the pixels that nothing sees.
public final class FieldPlot extends ChartPane {

  private static final double GAP = 14;
  private static final double SCALE = 5.6;

  /// A pixel that nothing sees is drawn in so many parts across, one of which is struck through.
  private static final int PARTS = 3;

  /// @param grey the image, 0 to 1, `[rows, columns]`
  /// @param weights of the same pixels; empty while they are not known
  /// @param box what can be seen at all; empty: there is no unit
  /// @param lost the pixels that nothing sees
  public record Field(
      int rows,
      int columns,
      float[] grey,
      Optional<float[]> weights,
      Optional<Pen.Box> box,
      boolean[] lost) {}

  /// Says what a pixel is.
  public interface Words {
    String at(int row, int column, float grey, Optional<Float> weight);
  }

  private final Function<Inks, ColourMap> signs;
  private Optional<Field> field = Optional.empty();
  private String remark = "";
  private String foot = "";
  private Words words = (_, _, _, _) -> "";
  private Raster grey = new Raster(1, 1);
  private Raster weighed = new Raster(1, 1);
  private Pen.Box first = new Pen.Box(0, 0, 1, 1);
  private Pen.Box second = new Pen.Box(0, 0, 1, 1);
  private int pointed = -1;

  // Nothing asks the plot for anything before it is laid out.
  @SuppressWarnings("this-escape")
  public FieldPlot(String title, Function<Inks, ColourMap> signs) {
    super(title);
    this.signs = signs;
    setOnMouseMoved(event -> point(at(event)));
    setOnMouseExited(_ -> point(-1));
  }

  public void setWords(String changedRemark, String changedFoot, Words changed) {
    remark = changedRemark;
    foot = changedFoot;
    words = changed;
    refresh();
  }

  public void setField(Optional<Field> changed) {
    field = changed;
    refresh();
  }

  private int at(MouseEvent event) {
    if (field.isEmpty()) {
      return -1;
    }
    double x = event.getX() - getInsets().getLeft();
    double y = event.getY() - getInsets().getTop();
    Pen.Box box = second.contains(x, y) ? second : first;
    if (!box.contains(x, y)) {
      return -1;
    }
    Field seen = field.get();
    int row = (int) ((y - box.y()) / box.height() * seen.rows());
    int column = (int) ((x - box.x()) / box.width() * seen.columns());
    return row * seen.columns() + column;
  }

  private void point(int pixel) {
    if (pixel != pointed) {
      pointed = pixel;
      refresh();
    }
  }

  private String said() {
    return field
        .filter(seen -> pointed >= 0 && pointed < seen.grey().length)
        .map(
            seen ->
                words.at(
                    pointed / seen.columns(),
                    pointed % seen.columns(),
                    seen.grey()[pointed],
                    seen.weights().map(all -> all[pointed])))
        .orElse(remark);
  }

  @Override
  protected String summary() {
    return said() + (foot.isEmpty() ? "" : ". " + foot);
  }

  @Override
  public boolean isEmpty() {
    return field.isEmpty();
  }

  @Override
  public Sheet sheet() {
    Field seen = field.orElseThrow();
    List<String> header = new ArrayList<>(List.of(title()));
    for (int column = 0; column < seen.columns(); column++) {
      header.add(String.valueOf(column + 1));
    }
    List<List<String>> lines = new ArrayList<>();
    float[] numbers = seen.weights().orElse(seen.grey());
    for (int row = 0; row < seen.rows(); row++) {
      List<String> cells = new ArrayList<>(List.of(String.valueOf(row + 1)));
      for (int column = 0; column < seen.columns(); column++) {
        cells.add(Sheet.number(numbers[row * seen.columns() + column]));
      }
      lines.add(cells);
    }
    return new Sheet(header, lines);
  }

  @Override
  protected void paint(Pen pen, double width, double height) {
    paintHead(pen, said(), width);
    if (field.isEmpty()) {
      return;
    }
    Field seen = field.get();
    double head = headHeight();
    double line = foot.isEmpty() ? 0 : Math.ceil(inks().textSize() * 1.6);
    double scale = SCALE * inks().textSize();
    double room = height - head - line - 1;
    boolean beside = width - scale > 0.8 * room;
    double pixel =
        beside
            ? Math.min((width - scale - GAP) / 2 / seen.columns(), room / seen.rows())
            : Math.min((width - scale) / seen.columns(), (room - GAP) / 2 / seen.rows());
    double wide = Math.floor(pixel * seen.columns());
    double high = Math.floor(pixel * seen.rows());
    first = new Pen.Box(0, head, wide, high);
    second =
        beside
            ? new Pen.Box(wide + GAP, head, wide, high)
            : new Pen.Box(0, head + high + GAP, wide, high);
    paintPictures(pen, seen);
    for (Pen.Box box : List.of(first, second)) {
      pen.outline(box, 0, Pen.Stroke.solid(inks().axis(), 1));
      seen.box().ifPresent(around -> paintBox(pen, seen, box, around));
    }
    seen.weights().ifPresent(weights -> paintScale(pen, largest(weights)));
    if (!foot.isEmpty()) {
      pen.text(
          Pen.fitted(foot, textFont(), width),
          0,
          Math.max(first.bottom(), second.bottom()) + line / 2 + 2,
          lettering());
    }
  }

  private void paintPictures(Pen pen, Field seen) {
    int parts = anyLost(seen.lost()) ? PARTS : 1;
    if (!grey.fits(seen.columns() * parts, seen.rows() * parts)) {
      grey = new Raster(seen.columns() * parts, seen.rows() * parts);
      weighed = new Raster(seen.columns() * parts, seen.rows() * parts);
    }
    float[] weights = seen.weights().orElseGet(() -> new float[seen.grey().length]);
    double most = largest(weights);
    double largest = most > 0 ? most : 1;
    ColourMap colours = signs.apply(inks());
    int mark = ColourMap.packed(inks().bad());
    for (int i = 0; i < seen.grey().length * parts * parts; i++) {
      int x = i % (seen.columns() * parts);
      int y = i / (seen.columns() * parts);
      int pixel = y / parts * seen.columns() + x / parts;
      boolean struck = seen.lost()[pixel] && x % parts + y % parts == parts - 1;
      grey.set(x, y, struck ? mark : ColourMap.GREY.at(seen.grey()[pixel]));
      double share = 0.5 + 0.5 * weights[pixel] / largest;
      weighed.set(x, y, struck ? mark : colours.at(share));
    }
    pen.picture(grey, first, false);
    pen.picture(weighed, second, false);
  }

  private static boolean anyLost(boolean[] lost) {
    for (boolean each : lost) {
      if (each) {
        return true;
      }
    }
    return false;
  }

  private static double largest(float[] weights) {
    double largest = 0;
    for (float weight : weights) {
      double size = Math.abs(weight);
      largest = size > largest && Double.isFinite(size) ? size : largest;
    }
    return largest;
  }

  /// In two colours, so that it is seen on any.
  private void paintBox(Pen pen, Field seen, Pen.Box picture, Pen.Box around) {
    double across = picture.width() / seen.columns();
    double down = picture.height() / seen.rows();
    var box =
        new Pen.Box(
            picture.x() + around.x() * across,
            picture.y() + around.y() * down,
            around.width() * across,
            around.height() * down);
    outline(pen, box, Pen.Stroke.solid(inks().series(1), 2));
  }

  private void paintScale(Pen pen, double largest) {
    var bar = new Pen.Box(Math.round(second.right() + 10), second.y(), 10, second.height());
    signs.apply(inks()).paintUpright(pen, bar);
    double x = bar.right() + 4;
    pen.text(Numbers.brief(largest), x, bar.y(), numbers().at(HPos.LEFT, VPos.TOP));
    pen.text("0", x, bar.y() + bar.height() / 2, numbers());
    pen.text(Numbers.brief(-largest), x, bar.bottom(), numbers().at(HPos.LEFT, VPos.BOTTOM));
  }
}
