package glassbox.ui.plot;

import java.util.List;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.geometry.Insets;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.transform.Scale;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// A canvas as large as its region. It is drawn again when something changed, at most once a frame,
/// because drawing happens in layout. What changes seldom may lie on a second one above it, so that
/// a picture that moves underneath doesn't draw it anew.
public abstract class PlotPane extends Region {

  private static final double LARGEST = 4096;

  private final Scale shrink = new Scale(1, 1);
  private final Canvas canvas = sheet();
  private @Nullable Canvas over;
  private final Inks inks;
  private double sharpness = 1;
  private boolean stale = true;
  private boolean overStale;
  private boolean recolouring;
  private boolean drawing;
  private Runnable recoloured = () -> {};

  // The inks only keep the pane to ask it for a new drawing.
  @SuppressWarnings("this-escape")
  protected PlotPane() {
    getStyleClass().add("glass-plot");
    setMinSize(0, 0);
    getChildren().add(canvas);
    inks = new Inks(this);
  }

  private Canvas sheet() {
    var sheet = new Canvas();
    sheet.setManaged(false);
    sheet.setMouseTransparent(true);
    sheet.getTransforms().add(shrink);
    return sheet;
  }

  public final Inks inks() {
    return inks;
  }

  /// Told when the theme gave other colours: for what is coloured before it is drawn.
  public final void whenInksChange(Runnable recolour) {
    recoloured = recolour;
  }

  /// A theme changes some twenty of them, one after the other: what follows from that waits for the
  /// next drawing.
  final void inksChanged() {
    recolouring = true;
    overStale = over != null;
    refresh();
  }

  /// Draws again before the next frame.
  public final void refresh() {
    stale = true;
    if (!drawing) {
      requestLayout();
    }
  }

  /// Draws what lies over the rest again before the next frame; from the first call on there is
  /// such a sheet.
  final void refreshOver() {
    overStale = true;
    if (!drawing) {
      requestLayout();
    }
  }

  /// Draws with so many pixels across for each one of the layout: for what is shown enlarged.
  public final void setSharpness(double changed) {
    if (changed != sharpness) {
      sharpness = changed;
      refresh();
    }
  }

  /// What draws on the canvas, for forms that know only a pen.
  protected final Pen pen(GraphicsContext g) {
    Scene scene = getScene();
    Window window = scene == null ? null : scene.getWindow();
    return new CanvasPen(g, window == null ? 1 : window.getRenderScaleX());
  }

  /// Draws everything but what lies over the rest; the canvas is empty.
  protected abstract void draw(GraphicsContext g, double width, double height);

  /// Draws what changes seldom and lies over the rest, after the rest was drawn.
  void drawOver(GraphicsContext g, double width, double height) {}

  @Override
  protected final void layoutChildren() {
    drawing = true;
    try {
      drawAll();
    } finally {
      drawing = false;
    }
  }

  private void drawAll() {
    if (recolouring) {
      recolouring = false;
      recoloured.run();
    }
    Insets insets = getInsets();
    double width = inner(getWidth() - insets.getLeft() - insets.getRight());
    double height = inner(getHeight() - insets.getTop() - insets.getBottom());
    shrink.setX(1 / sharpness);
    shrink.setY(1 / sharpness);
    if (fit(canvas, width, height) || stale) {
      stale = false;
      onto(canvas, width, height, this::draw);
    }
    if (overStale && over == null) {
      over = sheet();
      getChildren().add(over);
    }
    if (over != null && (fit(over, width, height) || overStale)) {
      overStale = false;
      onto(over, width, height, this::drawOver);
    }
  }

  /// @return whether it has another size than it had
  private boolean fit(Canvas sheet, double width, double height) {
    sheet.relocate(getInsets().getLeft(), getInsets().getTop());
    double across = Math.ceil(width * sharpness);
    double down = Math.ceil(height * sharpness);
    boolean changed = across != sheet.getWidth() || down != sheet.getHeight();
    sheet.setWidth(across);
    sheet.setHeight(down);
    return changed;
  }

  private interface Drawing {
    void draw(GraphicsContext g, double width, double height);
  }

  /// Onto an empty sheet, where there is room for anything.
  private void onto(Canvas sheet, double width, double height, Drawing drawing) {
    GraphicsContext g = sheet.getGraphicsContext2D();
    g.setTransform(sharpness, 0, 0, sharpness, 0, 0);
    g.clearRect(0, 0, width + 1, height + 1);
    if (width >= 1 && height >= 1) {
      drawing.draw(g, width, height);
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
