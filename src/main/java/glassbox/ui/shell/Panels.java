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

  /// A field of the inspector with its name.
  private static final double LEAST_RIGHT = 252;

  /// However large the text, the canvas keeps so much of the window.
  private static final double MOST_LEFT = 0.22;

  private static final double MOST_RIGHT = 0.4;
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

  /// A divider that stands so near to where it was put is there still.
  private static final double STILL = 3;

  /// In pixels, with their dividers.
  private record Sizes(double left, double right, double below) {
    Sizes times(double factor) {
      return new Sizes(left * factor, right * factor, below * factor);
    }
  }

  private final Screens screens;
  private final SplitPane across;
  private double growth;

  /// How large panels are to be for the text; while they are folded away they wait.
  private double told;

  /// How high the window was when the observatory was last given its part; below 0 before that.
  private double dividedAt = -1;

  /// What panels have where the window has room for it.
  private Sizes kept;

  /// What they were last given.
  private Sizes given = new Sizes(-1, -1, -1);

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
    told = growth;
    kept =
        new Sizes(settings.palette(), settings.inspector(), settings.observatory()).times(growth);
    screens.left().setMinWidth(LEAST_LEFT);
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
    across.widthProperty().subscribe((_, _) -> followWidth());
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
    given = acrossFor(width);
    screens.inspector().setMinWidth(leastRight(width));
    across.setDividerPositions(given.left() / width, 1 - given.right() / width);
  }

  /// What panels get of such a width.
  private Sizes acrossFor(double width) {
    return new Sizes(
        Math.max(LEAST_LEFT, Math.min(kept.left(), MOST_LEFT * width)),
        Math.max(leastRight(width), Math.min(kept.right(), MOST_RIGHT * width)),
        given.below());
  }

  private double leastRight(double width) {
    return Math.min(LEAST_RIGHT * growth, MOST_RIGHT * width);
  }

  private void divideDown() {
    dividedAt = windowHeight();
    double below = Math.min(kept.below() * tallness(dividedAt), MOST_BELOW * getHeight());
    given = new Sizes(given.left(), given.right(), below / tallness(dividedAt));
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

  /// Panels that have what they were given have what they want of another width too.
  private void followWidth() {
    Sizes now = now();
    boolean moved = !isGiven(now.left(), given.left()) || !isGiven(now.right(), given.right());
    boolean ready = dividedAt >= 0 && !folded && filling.isDone() && across.getWidth() > 0;
    if (ready && !moved && !acrossFor(across.getWidth()).equals(given)) {
      across.requestLayout();
      take();
      divideAcross();
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

  /// What the user made of them: a panel that has less than it was to have, for want of room, is to
  /// have it again in a larger window or with a smaller text.
  private Sizes wanted() {
    Sizes now = now();
    return new Sizes(
        wanted(now.left(), given.left(), kept.left()),
        wanted(now.right(), given.right(), kept.right()),
        wanted(now.below(), given.below(), kept.below()));
  }

  private static double wanted(double now, double given, double kept) {
    return isGiven(now, given) ? kept : now;
  }

  /// What was never laid out has not been moved either.
  private static boolean isGiven(double now, double given) {
    return now <= DIVIDER || Math.abs(now - given) < STILL;
  }

  /// The text has another size: so have the panels.
  private void follow(double textSize) {
    told = growth(textSize);
    if (told != growth && !folded) {
      kept = wanted().times(told / growth);
      growth = told;
      divideAnew();
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
    // The text may have got another size meanwhile.
    follow(told);
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
      kept = wanted();
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
    if (width == unfolded.width()) {
      across.setDividerPositions(unfolded.across());
    } else {
      divideAcross();
    }
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
    Sizes plain = wanted().times(1 / growth);
    return settings.withPanels(
        (int) Math.round(plain.left()),
        (int) Math.round(plain.right()),
        (int) Math.round(plain.below()));
  }
}
