package glassbox.ui.plot;

import glassbox.export.Sheet;
import glassbox.text.Letters;
import glassbox.text.Numbers;
import glassbox.ui.text.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Cursor;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/// A text of pieces, each on a ground that says how probable it was, behind a beginning that was
/// given. The pointer reads a piece; the one that was read last has a rim.
public final class WrittenText extends ChartPane {

  private static final Texts TEXTS = Texts.of("plot");

  /// In text sizes.
  private static final double LETTERS = 1.2;

  private static final double LINE = 1.9;

  /// Between columns, in widths of a letter.
  private static final double BETWEEN = 4;

  /// The scale beside the title, in text sizes.
  private static final double SCALE = 9;

  private static final double SCALE_HEIGHT = 8;

  /// Spoken and read aloud, no more than this is told of a text.
  private static final int SUMMARY = 160;

  /// A character or word.
  ///
  /// @param text as it is seen
  /// @param probability 0 to 1
  /// @param breaks whether a line may end behind it
  /// @param ends whether a line ends behind it
  public record Piece(String text, double probability, boolean breaks, boolean ends) {}

  /// @param given what it goes on with: only their text is drawn
  /// @param gap between pieces, in widths of a letter
  public record Content(List<Piece> given, List<Piece> written, double gap) {
    public Content {
      given = List.copyOf(given);
      written = List.copyOf(written);
    }

    private List<Piece> all() {
      List<Piece> all = new ArrayList<>(given);
      all.addAll(written);
      return all;
    }
  }

  /// Where a piece stands.
  private record Place(int piece, Pen.Box box) {}

  private final Map<String, Double> widths = new HashMap<>();
  private Font measured = Font.getDefault();
  private Content content = new Content(List.of(), List.of(), 0);
  private List<Place> places = List.of();
  private IntConsumer read = _ -> {};
  private int shown;

  public WrittenText(String title) {
    super(title);
    setCursor(Cursor.CROSSHAIR);
    setOnMouseMoved(event -> at(event).ifPresent(this::read));
  }

  public void setContent(Content changed) {
    content = changed;
    shown = Math.clamp(shown, 0, Math.max(0, changed.written().size() - 1));
    refresh();
  }

  /// Which written piece was read last; the first one before that.
  public int shown() {
    return shown;
  }

  /// @param listener told of the written piece that the pointer reads
  public void onRead(IntConsumer listener) {
    read = listener;
  }

  private void read(int piece) {
    if (piece != shown) {
      shown = piece;
      refresh();
      read.accept(piece);
    }
  }

  private OptionalInt at(MouseEvent event) {
    double x = event.getX() - getInsets().getLeft();
    double y = event.getY() - getInsets().getTop();
    return places.stream()
        .filter(place -> place.box().contains(x, y))
        .mapToInt(place -> place.piece() - content.given().size())
        .filter(piece -> piece >= 0)
        .findFirst();
  }

  /// Where a written piece lies on the chart; for whoever points at it.
  public Pen.Box box(int piece) {
    return places.stream()
        .filter(place -> place.piece() == content.given().size() + piece)
        .map(Place::box)
        .findFirst()
        .orElse(new Pen.Box(0, 0, 0, 0));
  }

  private Font letters() {
    return Font.font("JetBrains Mono", inks().textSize() * LETTERS);
  }

  @Override
  protected void paint(Pen pen, double width, double height) {
    paintTitle(pen);
    paintScale(pen, headEnd(width));
    double top = headHeight() + 4;
    places = placed(top, width, height);
    List<Piece> all = content.all();
    var words = new Pen.Lettering(letters(), inks().text(), HPos.CENTER, VPos.CENTER);
    for (Place place : places) {
      Piece piece = all.get(place.piece());
      boolean written = place.piece() >= content.given().size();
      Color ground = ColourMap.VIRIDIS.colour(piece.probability());
      if (written) {
        pen.fill(place.box(), 0, ground);
      }
      pen.text(
          piece.text(),
          place.box().x() + place.box().width() / 2,
          place.box().y() + place.box().height() / 2,
          words.in(written ? Inks.on(ground) : inks().strong()));
    }
  }

  /// The rim goes along with the pointer, and does not go into files.
  @Override
  protected void paintPointer(Pen pen, double width, double height) {
    if (!isEmpty()) {
      Pen.Box box = box(shown);
      if (box.width() > 0) {
        var around = new Pen.Box(box.x() - 1, box.y() - 1, box.width() + 2, box.height() + 2);
        pen.outline(around, 2, Pen.Stroke.solid(inks().ground(), 4));
        pen.outline(around, 2, Pen.Stroke.solid(inks().strong(), 2));
      }
    }
  }

  private void paintScale(Pen pen, double end) {
    Pen.Lettering words = numbers();
    double middle = headHeight() / 2 - 2;
    String most = Numbers.percent(1, 0);
    pen.text(most, end, middle, words.at(HPos.RIGHT, VPos.CENTER));
    double right = Math.round(end - Pen.width(most, numberFont()) - 6);
    double left = Math.round(right - SCALE * inks().textSize());
    for (double x = left; x < right; x++) {
      var line = new Pen.Box(x, Math.round(middle - SCALE_HEIGHT / 2), 1, SCALE_HEIGHT);
      pen.fill(line, 0, ColourMap.VIRIDIS.colour((x - left + 0.5) / (right - left)));
    }
    String name = TEXTS.get("text.probability") + "  " + Numbers.percent(0, 0);
    pen.text(name, left - 6, middle, lettering().at(HPos.RIGHT, VPos.CENTER));
  }

  /// Line by line, in columns beside each other where lines are short, as many as there is room
  /// for.
  private List<Place> placed(double top, double width, double height) {
    List<Piece> all = content.all();
    List<Place> done = new ArrayList<>();
    double line = Math.ceil(inks().textSize() * LINE);
    double gap = content.gap() * width(" ");
    double left = 0;
    double right = 0;
    double y = top;
    int from = 0;
    while (from < all.size()) {
      int end = lineEnd(all, from, width, gap);
      if (y + line > height + 1) {
        left = right + BETWEEN * width(" ");
        y = top;
      }
      double x = left;
      List<Place> row = new ArrayList<>();
      for (int i = from; i < end; i++) {
        double wide = width(all.get(i).text());
        row.add(new Place(i, new Pen.Box(x, y, wide, line - 2)));
        x += wide + gap;
      }
      if (x - gap > width) {
        break;
      }
      done.addAll(row);
      right = Math.max(right, x);
      from = end;
      y += line;
    }
    return done;
  }

  /// The first piece of the next line.
  private int lineEnd(List<Piece> all, int from, double width, double gap) {
    double x = 0;
    int lastBreak = from;
    for (int i = from; i < all.size(); i++) {
      x += width(all.get(i).text());
      if (x > width && i > from) {
        return lastBreak > from ? lastBreak : i;
      }
      if (all.get(i).ends()) {
        return i + 1;
      }
      lastBreak = all.get(i).breaks() ? i + 1 : lastBreak;
      x += gap;
    }
    return all.size();
  }

  /// Rounded, so that grounds meet on whole pixels.
  private double width(String text) {
    Font font = letters();
    if (!font.equals(measured)) {
      measured = font;
      widths.clear();
    }
    return widths.computeIfAbsent(text, each -> Math.ceil(Pen.width(each, font)));
  }

  @Override
  protected String summary() {
    String text =
        content.written().stream()
            .map(Piece::text)
            .collect(Collectors.joining(content.gap() > 0 ? " " : ""));
    return Letters.first(text, SUMMARY);
  }

  @Override
  public boolean isEmpty() {
    return content.written().isEmpty();
  }

  /// A row for each piece.
  @Override
  public Sheet sheet() {
    return new Sheet(
        List.of(TEXTS.get("text.piece"), TEXTS.get("text.probability")),
        content.written().stream()
            .map(piece -> List.of(piece.text(), Sheet.number(piece.probability())))
            .toList());
  }
}
