package glassbox.ui.microscope;

import glassbox.microscope.Exhibit;
import glassbox.microscope.Exhibit.Grid;
import glassbox.microscope.Exhibit.Maps;
import glassbox.microscope.Exhibit.Pick;
import glassbox.microscope.Page;
import glassbox.ui.explain.Explain;
import glassbox.ui.plot.Pen;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;

/// What a page has to look at, from left to right, as large as there is room.
final class ExhibitRow extends HBox {

  /// A cell is no larger than this, with its number in it.
  private static final double LARGEST_CELL = 54;

  /// In a column of numbers.
  private static final double TALLEST = 36;

  /// A single number.
  private static final double SINGLE = 84;

  /// From so many columns on a low grid runs over time.
  private static final int STEPS = 12;

  /// How wide it is for its height, and how high a row may be.
  private static final double WIDE = 1.5;

  private static final double ROW = 18;
  private static final double COLUMN = 60;

  /// Lower cells have no numbers in them, and are squares.
  private static final double LINE = 17;

  /// So many columns are made as wide as their numbers.
  private static final int NARROW = 4;

  private static final double TITLE = 22;
  private static final double TITLE_FONT = 12;
  private static final double STEP = 0.97;
  private static final double LEAST = 0.2;

  /// Numbers that stand wide give way to pictures that are so many times as large.
  private static final double LARGER = 1.3;

  private static final double GAP = 14;
  private static final double SIGN = 22;

  private final Consumer<Pick> picking;
  private final Consumer<String> reading;

  /// @param picking told what was chosen
  /// @param reading told what is under the pointer
  ExhibitRow(Consumer<Pick> picking, Consumer<String> reading) {
    this.picking = picking;
    this.reading = reading;
    setSpacing(GAP);
    setAlignment(Pos.TOP_LEFT);
    getStyleClass().add("glass-exhibits");
    Explain.as(this, "microscope.exhibits");
  }

  /// @param width of the room
  /// @param height likewise
  /// @param textSize of the window, 1 for 13 px
  void show(Page page, double width, double height, double textSize) {
    Fit fit = fit(page, width, height, textSize);
    getChildren()
        .setAll(page.exhibits().stream().map(exhibit -> node(exhibit, fit, textSize)).toList());
  }

  /// How a page's exhibits find room.
  ///
  /// @param room how high they can be
  /// @param wide whether few columns are as wide as their numbers, however low their cells
  record Fit(double room, boolean wide) {}

  /// @param width of the room
  /// @param height likewise
  static Fit fit(Page page, double width, double height, double textSize) {
    double wide = room(page, width, height, textSize, true);
    double square = room(page, width, height, textSize, false);
    return new Fit(Math.max(wide, square), square < LARGER * wide);
  }

  private static double room(
      Page page, double width, double height, double textSize, boolean wide) {
    double tall = Math.max(60, height - TITLE * textSize);
    double[] titles =
        page.exhibits().stream().mapToDouble(each -> titleWidth(each, textSize)).toArray();
    double scale = scale(page, titles, width, new Fit(tall, wide), textSize);
    // Where titles have no room however small the pictures are, these need not be small for them.
    return scale > LEAST
        ? tall * scale
        : tall * scale(page, new double[titles.length], width, new Fit(tall, wide), textSize);
  }

  /// What is too wide together is made smaller, step by step.
  private static double scale(
      Page page, double[] titles, double width, Fit largest, double textSize) {
    double scale = 1;
    Fit fit = largest;
    while (scale > LEAST && width(page.exhibits(), titles, fit, textSize) > width) {
      scale *= STEP;
      fit = new Fit(largest.room() * scale, largest.wide());
    }
    return scale;
  }

  private static double width(List<Exhibit> all, double[] titles, Fit fit, double textSize) {
    double width = GAP * (all.size() - 1);
    for (int i = 0; i < titles.length; i++) {
      double own =
          switch (all.get(i)) {
            case Grid grid -> across(grid, fit, textSize) * grid.columns();
            case Maps _ -> fit.room();
            case Exhibit.Sign _ -> SIGN * textSize;
          };
      width += Math.ceil(Math.max(titles[i], own));
    }
    return width;
  }

  private static double titleWidth(Exhibit exhibit, double textSize) {
    String title =
        switch (exhibit) {
          case Grid grid -> grid.title();
          case Maps maps -> maps.title();
          case Exhibit.Sign _ -> "";
        };
    return Pen.width(title, Font.font("Inter SemiBold", TITLE_FONT * textSize));
  }

  /// Few columns are as wide as their numbers.
  private static double across(Grid grid, Fit fit, double textSize) {
    double cell = cell(grid, fit.room(), textSize);
    if (isOverTime(grid)) {
      return even(WIDE * fit.room() / grid.columns());
    }
    boolean narrow =
        (fit.wide() || grid.columns() == 1)
            && grid.columns() <= NARROW
            && cell < COLUMN * textSize
            && cell >= LINE * textSize;
    return narrow && grid.rows() * grid.columns() > 1 && grid.rows() >= grid.columns()
        ? COLUMN * textSize
        : cell;
  }

  /// What runs over many steps is wide, and its rows may be low.
  private static boolean isOverTime(Grid grid) {
    return grid.columns() >= STEPS && grid.columns() > 2 * grid.rows();
  }

  private static double cell(Grid grid, double room, double textSize) {
    if (grid.rows() * grid.columns() == 1) {
      return Math.min(room, SINGLE * textSize);
    }
    if (isOverTime(grid)) {
      return even(Math.min(room / grid.rows(), ROW * textSize));
    }
    double most =
        grid.columns() == 1 ? room / grid.rows() : room / Math.max(grid.rows(), grid.columns());
    double largest = grid.columns() == 1 ? TALLEST : LARGEST_CELL;
    return even(Math.min(most, largest * textSize));
  }

  /// Whole pixels, so that all cells are equal; where they are fewer than two, a wide matrix would
  /// have no room for them.
  private static double even(double cell) {
    return cell >= 2 ? Math.floor(cell) : cell;
  }

  private Node node(Exhibit exhibit, Fit fit, double textSize) {
    double room = fit.room();
    return switch (exhibit) {
      case Grid grid ->
          titled(
              grid.title(),
              new GridView(
                  grid,
                  across(grid, fit, textSize),
                  cell(grid, room, textSize),
                  textSize,
                  reading,
                  at -> picking.accept(grid.at(at))));
      case Maps maps ->
          titled(
              maps.title(),
              new MapsView(maps, room, reading, at -> picking.accept(new Pick.Unit(at))));
      case Exhibit.Sign(String text) -> sign(text, room, textSize);
    };
  }

  private static VBox titled(String text, Node what) {
    var title = new Label(text);
    title.getStyleClass().add("glass-exhibit-title");
    var box = new VBox(4, title, what);
    box.setMinWidth(Region.USE_PREF_SIZE);
    return box;
  }

  private static Label sign(String text, double height, double textSize) {
    var sign = new Label(text);
    sign.getStyleClass().add("glass-exhibit-sign");
    sign.setMinWidth(SIGN * textSize);
    sign.setAlignment(Pos.CENTER);
    sign.setMinHeight(Math.min(height, 160 * textSize) + TITLE * textSize);
    return sign;
  }
}
