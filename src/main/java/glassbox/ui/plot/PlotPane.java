package glassbox.ui.plot;

import java.util.List;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.geometry.Insets;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.transform.Scale;

/// A canvas as large as its region. It is drawn again when something changed, at most once a frame,
/// because drawing happens in layout.
public abstract class PlotPane extends Region {

  private static final double LARGEST = 4096;

  private final Canvas canvas = new Canvas();
  private final Inks inks;
  private final Scale shrink = new Scale(1, 1);
  private double sharpness = 1;
  private boolean stale = true;
  private Runnable recoloured = () -> {};

  // The inks only keep the pane to ask it for a new drawing.
  @SuppressWarnings("this-escape")
  protected PlotPane() {
    getStyleClass().add("glass-plot");
    setMinSize(0, 0);
    canvas.setManaged(false);
    canvas.setMouseTransparent(true);
    canvas.getTransforms().add(shrink);
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

  /// Draws with so many pixels across for each one of the layout: for what is shown enlarged.
  public final void setSharpness(double changed) {
    if (changed != sharpness) {
      sharpness = changed;
      refresh();
    }
  }

  /// What draws on the canvas, for forms that know only a pen.
  protected static Pen pen(GraphicsContext g) {
    return new CanvasPen(g);
  }

  /// Draws everything; the canvas is empty.
  protected abstract void draw(GraphicsContext g, double width, double height);

  @Override
  protected final void layoutChildren() {
    Insets insets = getInsets();
    double width = inner(getWidth() - insets.getLeft() - insets.getRight());
    double height = inner(getHeight() - insets.getTop() - insets.getBottom());
    canvas.relocate(insets.getLeft(), insets.getTop());
    double across = Math.ceil(width * sharpness);
    double down = Math.ceil(height * sharpness);
    if (!stale && across == canvas.getWidth() && down == canvas.getHeight()) {
      return;
    }
    stale = false;
    canvas.setWidth(across);
    canvas.setHeight(down);
    shrink.setX(1 / sharpness);
    shrink.setY(1 / sharpness);
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.setTransform(sharpness, 0, 0, sharpness, 0, 0);
    g.clearRect(0, 0, width + 1, height + 1);
    if (width >= 1 && height >= 1) {
      draw(g, width, height);
    }
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
