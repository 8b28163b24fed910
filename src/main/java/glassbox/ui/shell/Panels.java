package glassbox.ui.shell;

import glassbox.app.Settings;
import glassbox.ui.fx.Steps;
import glassbox.ui.fx.Subscriptions;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;

/// The screens beside and below each other. Panels are as wide as the user made them, and follow
/// the text size; for a projector those at the sides are folded away.
final class Panels extends SplitPane {

  private static final double LEAST_LEFT = 120;
  private static final double LEAST_RIGHT = 180;

  /// However large the text, the canvas keeps so much of the window.
  private static final double MOST_LEFT = 0.2;

  private static final double MOST_RIGHT = 0.32;
  private static final double MOST_BELOW = 0.5;

  /// Sizes are those in a window of such a height; of a taller one the observatory takes as large a
  /// part.
  private static final double LOW = 800;

  /// A bar that comes and goes moves nothing; a window that is made larger does.
  private static final double FOLLOWED = 80;

  /// How much of a projected window the observatory takes.
  private static final double PROJECTED_BELOW = 0.4;

  /// How much of the window what is looked at closely takes.
  private static final double MAGNIFIED_BELOW = 0.69;

  /// Larger text needs more of it, but the network stays in sight.
  private static final double MOST_MAGNIFIED = 0.78;

  private static final double MORE_FOR_TEXT = 0.1;

  /// A split pane takes it from what stands beside it.
  private static final double DIVIDER = 1;

  /// In pixels, with their dividers.
  private record Sizes(double left, double right, double below) {
    Sizes times(double factor) {
      return new Sizes(left * factor, right * factor, below * factor);
    }
  }

  private final Screens screens;
  private final SplitPane across;
  private double growth;

  /// How high the window was when the observatory was last given its part; below 0 before that.
  private double dividedAt = -1;

  private Sizes kept;
  private boolean projected;
  private Optional<Region> magnified = Optional.empty();
  private boolean folded;
  private Dividers unfolded = new Dividers(new double[0], 0, new double[0], 0);
  private final Steps filling;

  /// Where dividers stood, and in how large a window: to put them back to the pixel.
  private record Dividers(double[] across, double width, double[] down, double height) {}

  /// @param settings whose sizes are those at the usual text size
  /// @param filling what brings in the screens comes after its other steps
  Panels(Screens screens, Settings settings, Appearance appearance, Steps filling) {
    this.screens = screens;
    this.filling = filling;
    growth = growth(appearance.textSizeProperty().get());
    kept =
        new Sizes(settings.palette(), settings.inspector(), settings.observatory()).times(growth);
    screens.left().setMinWidth(LEAST_LEFT);
    screens.inspector().setMinWidth(LEAST_RIGHT);
    screens.canvas().setMinWidth(200);
    screens.observatory().setMinHeight(60);
    across = new SplitPane();
    setResizableWithParent(screens.left(), false);
    setResizableWithParent(screens.inspector(), false);
    getItems().setAll(across);
    setOrientation(Orientation.VERTICAL);
    setResizableWithParent(screens.observatory(), false);
    filling.add(
        List.of(
            () -> across.getItems().setAll(screens.canvas()),
            () -> across.getItems().addFirst(screens.left()),
            () -> across.getItems().addLast(screens.inspector()),
            () -> getItems().addLast(screens.observatory()),
            this::divideFirst));
    appearance.textSizeProperty().subscribe(size -> follow(size.doubleValue()));
    heightProperty().subscribe((before, _) -> followHeight(before.doubleValue()));
  }

  /// Dividers are set when the size is known; after that they are the user's.
  private void divideFirst() {
    divideAnew();
    if (across.getWidth() == 0) {
      once(across.widthProperty(), _ -> divideAcross());
      once(heightProperty(), _ -> divideDown());
    }
  }

  /// With a smaller text panels keep their sizes: what is in them has a least width of its own.
  private static double growth(double textSize) {
    return Math.max(1, textSize);
  }

  private void divideAnew() {
    if (across.getWidth() > 0) {
      divideAcross();
      divideDown();
      take();
    }
  }

  private static void once(ReadOnlyDoubleProperty size, DoubleConsumer setting) {
    var watching = new Subscriptions();
    watching.add(
        size.subscribe(
            (_, known) -> {
              if (known.doubleValue() > 0) {
                watching.cancel();
                setting.accept(known.doubleValue());
              }
            }));
  }

  private void divideAcross() {
    double width = across.getWidth();
    double left = Math.max(LEAST_LEFT, Math.min(kept.left(), MOST_LEFT * width));
    double right = Math.max(LEAST_RIGHT, Math.min(kept.right(), MOST_RIGHT * width));
    across.setDividerPositions(left / width, 1 - right / width);
  }

  private void divideDown() {
    dividedAt = windowHeight();
    double below = Math.min(kept.below() * tallness(dividedAt), MOST_BELOW * getHeight());
    setDividerPositions(1 - below / getHeight());
  }

  private double windowHeight() {
    return getScene() == null ? LOW : getScene().getHeight();
  }

  private static double tallness(double height) {
    return Math.max(1, height / LOW);
  }

  /// What is not laid out yet has no height: where the divider stands tells.
  private void followHeight(double before) {
    boolean another = dividedAt >= 0 && Math.abs(windowHeight() - dividedAt) > FOLLOWED;
    if (another && !folded && getHeight() < windowHeight()) {
      double below = (1 - getDividerPositions()[0]) * before / tallness(dividedAt);
      kept = new Sizes(kept.left(), kept.right(), below);
      // Another size is laid out by the old dividers first.
      requestLayout();
      take();
      divideDown();
      take();
    }
  }

  /// Dividers take their places before the bars around them get other heights in the same frame: a
  /// split pane that gets another size lays its parts out by their old ones.
  private void take() {
    layout();
    across.layout();
  }

  private Sizes now() {
    return folded || !filling.isDone() || across.getWidth() <= 0
        ? kept
        : new Sizes(
            screens.left().getWidth() + DIVIDER,
            screens.inspector().getWidth() + DIVIDER,
            (screens.observatory().getHeight() + DIVIDER) / tallness(dividedAt));
  }

  /// The text has another size: so have the panels.
  private void follow(double textSize) {
    double changed = growth(textSize);
    if (changed == growth) {
      return;
    }
    if (!folded) {
      kept = now().times(changed / growth);
      divideAnew();
      growth = changed;
    }
  }

  /// Leaves the canvas and the observatory alone, or brings the others back as they were.
  void fold(boolean on) {
    projected = on;
    arrange();
  }

  /// Shows a screen in the observatory's place, larger, and nothing beside the canvas.
  ///
  /// @param screen empty: all is as before
  void magnify(Optional<Region> screen) {
    magnified = screen;
    arrange();
  }

  boolean isMagnified() {
    return magnified.isPresent();
  }

  private double magnifiedBelow() {
    return Math.min(MOST_MAGNIFIED, MAGNIFIED_BELOW + MORE_FOR_TEXT * (growth - 1));
  }

  private void arrange() {
    filling.finish();
    boolean wanted = projected || isMagnified();
    if (wanted && !folded) {
      kept = now();
      folded = true;
      unfolded =
          new Dividers(
              across.getDividerPositions(), across.getWidth(), getDividerPositions(), getHeight());
      across.getItems().setAll(screens.canvas());
    }
    Region below = magnified.orElseGet(screens::observatory);
    if (!getItems().getLast().equals(below)) {
      getItems().set(1, below);
    }
    if (wanted) {
      setDividerPositions(1 - (isMagnified() ? magnifiedBelow() : PROJECTED_BELOW));
      take();
    } else if (folded) {
      folded = false;
      unfold();
    }
  }

  private void unfold() {
    across.getItems().setAll(screens.left(), screens.canvas(), screens.inspector());
    double width = across.getWidth();
    across.setDividerPositions(
        width == unfolded.width()
            ? unfolded.across()
            : new double[] {kept.left() / width, 1 - kept.right() / width});
    double below = (1 - unfolded.down()[0]) * unfolded.height();
    setDividerPositions(
        getHeight() == unfolded.height()
            ? unfolded.down()
            : new double[] {1 - below / getHeight()});
    followHeight(getHeight());
    take();
  }

  /// The settings with the sizes that the panels have now.
  Settings measured(Settings settings) {
    Sizes plain = now().times(1 / growth);
    return settings.withPanels(
        (int) Math.round(plain.left()),
        (int) Math.round(plain.right()),
        (int) Math.round(plain.below()));
  }
}
