package glassbox.ui.plot;

import java.util.List;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.geometry.Insets;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/// A canvas as large as its region. It is drawn again when something changed, at most once a frame,
/// because drawing happens in layout.
public abstract class PlotPane extends Region {

  private static final double LARGEST = 4096;
  private static final double HEAD_GAP = 14;

  private final Canvas canvas = new Canvas();
  private final Inks inks;
  private boolean stale = true;
  private Runnable recoloured = () -> {};

  // The inks only keep the pane to ask it for a new drawing.
  @SuppressWarnings("this-escape")
  protected PlotPane() {
    getStyleClass().add("glass-plot");
    setMinSize(0, 0);
    canvas.setManaged(false);
    canvas.setMouseTransparent(true);
    getChildren().add(canvas);
    inks = new Inks(this);
  }

  public final Inks inks() {
    return inks;
  }

  /// Told when the theme gave other colours: for what is coloured before it is drawn.
  public final void whenInksChange(Runnable recolour) {
    recoloured = recolour;
  }

  final void inksChanged() {
    recoloured.run();
    refresh();
  }

  /// Draws again before the next frame.
  public final void refresh() {
    stale = true;
    requestLayout();
  }

  /// Draws everything; the canvas is empty.
  protected abstract void draw(GraphicsContext g, double width, double height);

  @Override
  protected final void layoutChildren() {
    Insets insets = getInsets();
    double width = inner(getWidth() - insets.getLeft() - insets.getRight());
    double height = inner(getHeight() - insets.getTop() - insets.getBottom());
    canvas.relocate(insets.getLeft(), insets.getTop());
    if (!stale && width == canvas.getWidth() && height == canvas.getHeight()) {
      return;
    }
    stale = false;
    canvas.setWidth(width);
    canvas.setHeight(height);
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.clearRect(0, 0, width, height);
    if (width >= 1 && height >= 1) {
      draw(g, width, height);
    }
  }

  /// The title, and at the right what the pointer reads or what is to be said of the whole. Where
  /// both don't fit beside each other, the title gives way to what is read.
  ///
  /// @param right where the words end, if they are no longer than that
  final void drawHead(GraphicsContext g, String title, String words, double right) {
    double width = canvas.getWidth();
    double needed = words.isEmpty() ? 0 : widthOf(words) + HEAD_GAP;
    double end = Math.min(width, Math.max(right, titleWidth(title) + needed));
    if (titleWidth(title) + needed <= end) {
      drawTitle(g, title);
    }
    g.setTextAlign(TextAlignment.RIGHT);
    g.setFont(textFont());
    g.setFill(inks.text());
    g.fillText(words, end, 0, width);
  }

  final void drawTitle(GraphicsContext g, String title) {
    g.setTextBaseline(VPos.TOP);
    g.setTextAlign(TextAlignment.LEFT);
    g.setFont(strongFont());
    g.setFill(inks.strong());
    g.fillText(title, 0, 0);
  }

  final double titleWidth(String title) {
    return width(title, strongFont());
  }

  /// @return the width of `text` in the plot's usual face
  protected final double widthOf(String text) {
    return width(text, textFont());
  }

  private static double width(String text, Font font) {
    var measured = new Text(text);
    measured.setFont(font);
    return measured.getLayoutBounds().getWidth();
  }

  protected final Font textFont() {
    return Font.font("Inter", inks().textSize());
  }

  protected final Font strongFont() {
    return Font.font("Inter SemiBold", inks().textSize() * 12 / 11);
  }

  protected final Font numberFont() {
    return Font.font("JetBrains Mono", inks().textSize() * 10.5 / 11);
  }

  @Override
  public final List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
    return Inks.metaData();
  }

  private static double inner(double size) {
    return Math.clamp(Math.floor(size), 0, LARGEST);
  }
}
