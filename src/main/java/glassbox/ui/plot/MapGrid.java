package glassbox.ui.plot;

import glassbox.export.Sheet;
import glassbox.text.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/// Maps of one size beside and below each other, as large as there is room: what comes out of a
/// layer's channels, or its kernels. All share one scale, which stands beside them. The pointer, or
/// the arrow keys, read a pixel; a click, or Enter, holds it.
public final class MapGrid extends ChartPane {

  /// The scale's room, in text sizes.
  private static final double SCALE = 5.6;

  /// Between maps, in pixels of the screen.
  private static final double GAP = 4;

  /// A pixel of a map is drawn no larger than this.
  private static final double LARGEST = 40;

  /// What is drawn.
  ///
  /// @param count of the maps
  /// @param across how many stand beside each other; 0: as fits best
  /// @param values `[count, rows, columns]`
  /// @param signed whether 0 stands in the middle of the scale, rather than at its foot
  public record Maps(int count, int rows, int columns, int across, float[] values, boolean signed) {

    static final Maps NONE = new Maps(0, 1, 1, 0, new float[0], false);

    int pixels() {
      return rows * columns;
    }

    float at(Pixel pixel) {
      return values[pixel.map() * pixels() + pixel.row() * columns + pixel.column()];
    }

    boolean has(Pixel pixel) {
      return pixel.map() >= 0
          && pixel.map() < count
          && pixel.row() >= 0
          && pixel.row() < rows
          && pixel.column() >= 0
          && pixel.column() < columns;
    }
  }

  /// A pixel of a map.
  public record Pixel(int map, int row, int column) {}

  /// Says what a pixel is.
  public interface Words {
    String at(Pixel pixel, float value);
  }

  private final Function<Inks, ColourMap> signs;
  private Maps maps = Maps.NONE;
  private double largest = 1;
  private String remark = "";
  private String note = "";
  private Words words = (_, value) -> Numbers.figure(value);
  private Optional<Pixel> pointed = Optional.empty();
  private Optional<Pixel> marked = Optional.empty();
  private boolean held;
  private Consumer<Pixel> pointing = _ -> {};
  private Consumer<Pixel> choosing = _ -> {};
  private Raster raster = new Raster(1, 1);
  private MapFrame frame = MapFrame.NONE;

  /// @param signs the colours of numbers with a sign
  // Nothing asks the grid for anything before it is laid out.
  @SuppressWarnings("this-escape")
  public MapGrid(String title, Function<Inks, ColourMap> signs) {
    super(title);
    this.signs = signs;
    setFocusTraversable(true);
    setOnMouseMoved(event -> point(at(event)));
    setOnMouseExited(_ -> point(Optional.empty()));
    setOnMousePressed(_ -> requestFocus());
    setOnMouseClicked(event -> at(event).ifPresent(choosing));
    setOnKeyPressed(this::pressed);
    focusedProperty().subscribe(_ -> refresh());
  }

  public void setRemark(String changed) {
    remark = changed;
    refresh();
  }

  /// What is said while there are no maps.
  public void setNote(String changed) {
    note = changed;
    refresh();
  }

  public void setWords(Words changed) {
    words = changed;
  }

  public void setMaps(Maps changed) {
    maps = changed;
    largest = 0;
    for (float value : maps.values()) {
      double size = Math.abs(value);
      largest = size > largest && Double.isFinite(size) ? size : largest;
    }
    pointed = pointed.filter(maps::has);
    refresh();
  }

  public void clear() {
    setMaps(Maps.NONE);
  }

  /// The pixel that the other pictures are of.
  ///
  /// @param isHeld whether the pointer leaves it as it is
  public void mark(Optional<Pixel> changed, boolean isHeld) {
    marked = changed;
    held = isHeld;
    refresh();
  }

  /// Told of the pixel under the pointer, or that the arrow keys go to.
  public void whenPointed(Consumer<Pixel> told) {
    pointing = told;
    setCursor(Cursor.CROSSHAIR);
  }

  /// Told of a pixel that is clicked.
  public void whenChosen(Consumer<Pixel> told) {
    choosing = told;
  }

  private Optional<Pixel> at(MouseEvent event) {
    return frame
        .at(event.getX() - getInsets().getLeft(), event.getY() - getInsets().getTop())
        .filter(maps::has);
  }

  private void point(Optional<Pixel> pixel) {
    if (!pixel.equals(pointed)) {
      pointed = pixel;
      pixel.ifPresent(pointing);
      refresh();
    }
  }

  private void pressed(KeyEvent event) {
    Pixel from = marked.or(() -> pointed).orElse(new Pixel(0, 0, 0));
    Optional<Pixel> to =
        switch (event.getCode()) {
          case LEFT -> Optional.of(new Pixel(from.map(), from.row(), from.column() - 1));
          case RIGHT -> Optional.of(new Pixel(from.map(), from.row(), from.column() + 1));
          case UP -> Optional.of(new Pixel(from.map(), from.row() - 1, from.column()));
          case DOWN -> Optional.of(new Pixel(from.map(), from.row() + 1, from.column()));
          case PAGE_UP -> Optional.of(new Pixel(from.map() - 1, from.row(), from.column()));
          case PAGE_DOWN -> Optional.of(new Pixel(from.map() + 1, from.row(), from.column()));
          case ENTER -> {
            if (maps.has(from)) {
              choosing.accept(from);
            }
            yield Optional.of(from);
          }
          default -> Optional.empty();
        };
    if (to.isPresent()) {
      point(to.filter(maps::has).or(() -> pointed));
      event.consume();
      notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }
  }

  @Override
  protected String summary() {
    if (isEmpty()) {
      return note;
    }
    return pointed.or(() -> marked).map(this::said).orElse(remark);
  }

  private String said(Pixel pixel) {
    return maps.has(pixel) ? words.at(pixel, maps.at(pixel)) : remark;
  }

  @Override
  public boolean isEmpty() {
    return maps.count() == 0;
  }

  @Override
  public Sheet sheet() {
    List<String> header = new ArrayList<>(List.of(title(), ""));
    for (int column = 0; column < maps.columns(); column++) {
      header.add(String.valueOf(column + 1));
    }
    List<List<String>> lines = new ArrayList<>();
    for (int line = 0; line < maps.count() * maps.rows(); line++) {
      List<String> cells = new ArrayList<>();
      cells.add(String.valueOf(line / maps.rows() + 1));
      cells.add(String.valueOf(line % maps.rows() + 1));
      for (int column = 0; column < maps.columns(); column++) {
        cells.add(Sheet.number(maps.values()[line * maps.columns() + column]));
      }
      lines.add(cells);
    }
    return new Sheet(header, lines);
  }

  private ColourMap colours() {
    return maps.signed() ? signs.apply(inks()) : ColourMap.VIRIDIS;
  }

  @Override
  protected void paint(Pen pen, double width, double height) {
    double head = headHeight();
    paintHead(pen, pointed.map(this::said).orElse(remark), width);
    if (isEmpty()) {
      frame = MapFrame.NONE;
      paintBlank(pen, note, new Pen.Box(0, head, width, height - head));
      return;
    }
    double scale = SCALE * inks().textSize();
    var room = new Pen.Box(0, head, Math.max(1, width - scale), Math.max(1, height - head - 1));
    frame = MapFrame.fitting(maps, room, GAP, LARGEST);
    paintMaps(pen);
    double bar = Math.min(room.height(), Math.max(frame.height(), 5 * inks().textSize()));
    paintScale(pen, new Pen.Box(Math.round(frame.right() + 10), head, 10, Math.floor(bar)));
  }

  /// One image of all: between them lies the ground of empty pictures, so that their edges are seen
  /// where they have its colour.
  private void paintMaps(Pen pen) {
    int between = frame.between();
    int across = frame.across() * (maps.columns() + between) - between;
    int down = frame.down(maps.count()) * (maps.rows() + between) - between;
    if (!raster.fits(across, down)) {
      raster = new Raster(across, down);
    }
    ColourMap colours = colours();
    int ground = ColourMap.packed(inks().axis());
    for (int y = 0; y < down; y++) {
      for (int x = 0; x < across; x++) {
        int map = y / (maps.rows() + between) * frame.across() + x / (maps.columns() + between);
        raster.set(x, y, map < maps.count() ? ground : 0);
      }
    }
    for (int i = 0; i < maps.count() * maps.pixels(); i++) {
      int map = i / maps.pixels();
      int pixel = i % maps.pixels();
      raster.set(
          map % frame.across() * (maps.columns() + between) + pixel % maps.columns(),
          map / frame.across() * (maps.rows() + between) + pixel / maps.columns(),
          colours.at(share(maps.values()[i])));
    }
    pen.picture(raster, frame.whole(maps.count()), false);
  }

  private double share(double value) {
    double most = largest > 0 ? largest : 1;
    return maps.signed() ? 0.5 + 0.5 * value / most : value / most;
  }

  private void paintScale(Pen pen, Pen.Box bar) {
    colours().paintUpright(pen, bar);
    double x = bar.right() + 4;
    pen.text(Numbers.brief(largest), x, bar.y(), numbers().at(HPos.LEFT, VPos.TOP));
    if (maps.signed()) {
      pen.text("0", x, bar.y() + bar.height() / 2, numbers());
    }
    String low = maps.signed() ? Numbers.brief(-largest) : "0";
    pen.text(low, x, bar.bottom(), numbers().at(HPos.LEFT, VPos.BOTTOM));
  }

  @Override
  protected void paintPointer(Pen pen, double width, double height) {
    marked.filter(maps::has).ifPresent(pixel -> paintMark(pen, pixel, held));
    pointed.filter(maps::has).ifPresent(pixel -> outline(pen, pixel, false));
  }

  /// With the outline of its map; what is held more strongly.
  private void paintMark(Pen pen, Pixel pixel, boolean strong) {
    pen.outline(frame.map(pixel.map()), 0, Pen.Stroke.solid(inks().series(1), isFocused() ? 2 : 1));
    outline(pen, pixel, strong);
  }

  private void outline(Pen pen, Pixel pixel, boolean strong) {
    Pen.Box cell = frame.pixel(pixel);
    double least = 5;
    double wide = Math.max(least, cell.width());
    double high = Math.max(least, cell.height());
    double x = cell.x() + (cell.width() - wide) / 2;
    double y = cell.y() + (cell.height() - high) / 2;
    outline(
        pen,
        new Pen.Box(x, y, wide, high),
        Pen.Stroke.solid(strong ? inks().series(1) : inks().strong(), strong ? 2.5 : 1.5));
  }
}
