package glassbox.ui.data;

import glassbox.data.Part;
import glassbox.data.PartCounts;
import glassbox.ui.plot.Form;
import glassbox.ui.plot.Inks;
import glassbox.ui.plot.Pen;
import glassbox.ui.plot.PlotPane;
import glassbox.ui.plot.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/// How the data is split: the parts in proportion, and below for each part how the classes share
/// it. What is too narrow for its name is named below; the pointer reads all of it.
final class SplitBar extends PlotPane {

  private static final double GAP = 4;

  /// Around the words of a piece.
  private static final double AIR = 5;

  /// Half as wide as the form of a class.
  private static final double MARK = 3.5;

  /// Nobody listens to more.
  private static final int MOST_SPOKEN = 40;

  private final Tooltip reading = new Tooltip();
  private Optional<PartCounts> counts = Optional.empty();
  private boolean classified;

  SplitBar() {
    setMinHeight(USE_PREF_SIZE);
    setMaxHeight(USE_PREF_SIZE);
    Tooltip.install(this, reading);
    addEventHandler(MouseEvent.MOUSE_MOVED, event -> read(event.getX(), event.getY()));
  }

  void show(PartCounts changed) {
    counts = Optional.of(changed);
    classified = !changed.classes().isEmpty();
    setAccessibleText(
        Stream.concat(
                pieces(changed).parts().stream(),
                changed.parts().stream().flatMap(part -> pieces(changed).classes(part).stream()))
            .limit(MOST_SPOKEN)
            .map(SplitPiece::whole)
            .collect(Collectors.joining(", ")));
    refresh();
  }

  /// Keeps the room for data that is still to come.
  void showNothing(boolean classes) {
    counts = Optional.empty();
    classified = classes;
    refresh();
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  /// As tall as its lines: one for the parts, one each for the classes of a part, and the names
  /// that had no room.
  @Override
  protected double computePrefHeight(double width) {
    int bars = classified ? 1 + Part.values().length : 1;
    int named =
        counts
            .filter(_ -> width > 0)
            .map(known -> partNames(known, width).size() + classNames(known, width).size())
            .orElse(0);
    return bars * line() + (bars - 1) * GAP + named * (line() + GAP);
  }

  private double line() {
    return Math.ceil(inks().textSize() * 1.7);
  }

  /// Where the bars of the classes begin.
  private double left(double width) {
    return Math.min(width * 0.3, 7 * inks().textSize());
  }

  private SplitPieces pieces(PartCounts known) {
    return new SplitPieces(known, inks());
  }

  /// What all of these have room for in a bar of this width.
  private SplitPiece.Words words(List<SplitPiece> pieces, double width) {
    return Stream.of(SplitPiece.Words.values())
        .filter(
            words ->
                pieces.stream().allMatch(piece -> piece.count() == 0 || fits(piece, words, width)))
        .findFirst()
        .orElse(SplitPiece.Words.NOTHING);
  }

  private boolean fits(SplitPiece piece, SplitPiece.Words words, double width) {
    return words == SplitPiece.Words.NOTHING
        || wide(piece.name(words), piece.figures(words)) + marked(piece) + 2 * AIR
            <= width * piece.share();
  }

  private double wide(String name, String figures) {
    double gap = name.isEmpty() || figures.isEmpty() ? 0 : AIR;
    return Pen.width(name, nameFont()) + gap + Pen.width(figures, textFont());
  }

  private static double marked(SplitPiece piece) {
    return piece.mark() < 0 ? 0 : 2 * MARK + 4;
  }

  private Font nameFont() {
    return Font.font("Inter SemiBold", inks().textSize());
  }

  private SplitPiece.Words classWords(PartCounts known, double width) {
    return words(
        known.parts().stream().flatMap(part -> pieces(known).classes(part).stream()).toList(),
        width - left(width));
  }

  /// The rows of names below the bar of the parts, where it has no room for them.
  private List<List<SplitPiece>> partNames(PartCounts known, double width) {
    List<SplitPiece> parts = pieces(known).parts();
    return words(parts, width).isNamed() ? List.of() : rows(parts, width);
  }

  /// Those below the bars of the classes; none without colours, which would name nothing.
  private List<List<SplitPiece>> classNames(PartCounts known, double width) {
    return !pieces(known).isColoured() || classWords(known, width).isNamed()
        ? List.of()
        : rows(pieces(known).classes(known.parts().getFirst()), width - left(width));
  }

  private List<List<SplitPiece>> rows(List<SplitPiece> pieces, double width) {
    List<List<SplitPiece>> rows = new ArrayList<>();
    double x = width;
    for (SplitPiece piece : pieces) {
      double wide = entry(piece);
      if (x + wide > width) {
        rows.add(new ArrayList<>());
        x = 0;
      }
      rows.getLast().add(piece);
      x += wide;
    }
    return rows;
  }

  /// How wide a mark with its name is.
  private double entry(SplitPiece piece) {
    return 2 * MARK + 5 + Pen.width(piece.caption(), textFont()) + 2 * AIR;
  }

  @Override
  protected void draw(GraphicsContext g, double width, double height) {
    g.setTextBaseline(VPos.CENTER);
    g.setTextAlign(TextAlignment.LEFT);
    double left = left(width);
    if (counts.isEmpty()) {
      drawNothing(g, width, left);
      return;
    }
    PartCounts known = counts.get();
    List<SplitPiece> parts = pieces(known).parts();
    drawBar(g, parts, words(parts, width), new Place(0, 0, width));
    double y = drawNames(g, partNames(known, width), 0, line() + GAP);
    if (known.classes().isEmpty()) {
      return;
    }
    SplitPiece.Words words = classWords(known, width);
    for (PartCounts.PerClass part : known.parts()) {
      drawPartName(g, part.part(), y);
      drawBar(g, pieces(known).classes(part), words, new Place(left, y, width - left));
      y += line() + GAP;
    }
    drawNames(g, classNames(known, width), left, y);
  }

  private void drawNothing(GraphicsContext g, double width, double left) {
    g.setFill(inks().grid());
    g.fillRect(0, 0, width, line());
    for (int bar = 1; classified && bar <= Part.values().length; bar++) {
      double y = bar * (line() + GAP);
      g.setFill(inks().grid());
      g.fillRect(left, y, width - left, line());
      drawPartName(g, Part.values()[bar - 1], y);
    }
  }

  private void drawPartName(GraphicsContext g, Part part, double y) {
    g.setFont(textFont());
    g.setFill(inks().text());
    g.fillText(SplitPieces.name(part), 0, y + line() / 2);
  }

  /// Where a bar stands.
  private record Place(double x, double y, double width) {}

  private void drawBar(
      GraphicsContext g, List<SplitPiece> pieces, SplitPiece.Words words, Place at) {
    for (SplitPiece piece : pieces) {
      double x = at.x + at.width * piece.from();
      g.setFill(piece.colour());
      g.fillRect(x, at.y, Math.max(0, at.width * piece.share() - 1), line());
      if (piece.count() > 0 && words != SplitPiece.Words.NOTHING) {
        drawWords(g, piece, words, new Place(x + AIR, at.y + line() / 2, 0));
      }
    }
  }

  private void drawWords(GraphicsContext g, SplitPiece piece, SplitPiece.Words words, Place at) {
    Color ink = Inks.on(piece.colour());
    drawMark(g, piece, ink, at);
    g.setFill(ink);
    double x = at.x + marked(piece);
    String name = piece.name(words);
    if (!name.isEmpty()) {
      g.setFont(nameFont());
      g.fillText(name, x, at.y);
      x += Pen.width(name, nameFont()) + AIR;
    }
    g.setFont(textFont());
    g.fillText(piece.figures(words), x, at.y);
  }

  private void drawMark(GraphicsContext g, SplitPiece piece, Color ink, Place at) {
    if (piece.mark() >= 0) {
      var rim = Pen.Stroke.solid(ink, 0);
      pen(g).spots(List.of(new Spot(Form.of(piece.mark()), at.x + MARK, at.y, MARK, ink, rim)));
    }
  }

  /// @return where the next line begins
  private double drawNames(
      GraphicsContext g, List<List<SplitPiece>> rows, double left, double top) {
    double y = top;
    g.setFont(textFont());
    for (List<SplitPiece> row : rows) {
      double x = left;
      for (SplitPiece piece : row) {
        var at = new Place(x, y + line() / 2, 0);
        if (piece.mark() >= 0) {
          drawMark(g, piece, piece.colour(), at);
        } else {
          g.setFill(piece.colour());
          g.fillRect(x, at.y - MARK, 2 * MARK, 2 * MARK);
        }
        g.setFill(inks().text());
        g.fillText(piece.caption(), x + 2 * MARK + 5, at.y);
        x += entry(piece);
      }
      y += line() + GAP;
    }
    return y;
  }

  /// The whole of what is under the pointer.
  private void read(double x, double y) {
    String words = counts.map(known -> at(known, x, y)).orElse("");
    reading.setText(words.isEmpty() ? getAccessibleText() : words);
  }

  private String at(PartCounts known, double x, double y) {
    double width = getWidth();
    if (y < line()) {
      return whole(pieces(known).parts(), x / width);
    }
    double top = (1 + partNames(known, width).size()) * (line() + GAP);
    int bar = (int) Math.floor((y - top) / (line() + GAP));
    if (known.classes().isEmpty() || bar < 0 || bar >= known.parts().size()) {
      return "";
    }
    double left = left(width);
    PartCounts.PerClass part = known.parts().get(bar);
    String words = whole(pieces(known).classes(part), (x - left) / (width - left));
    return words.isEmpty() ? "" : SplitPieces.name(part.part()) + ", " + words;
  }

  private static String whole(List<SplitPiece> pieces, double share) {
    return pieces.stream()
        .filter(piece -> share >= piece.from() && share < piece.from() + piece.share())
        .findFirst()
        .map(SplitPiece::whole)
        .orElse("");
  }
}
