package glassbox.ui.microscope;

import glassbox.microscope.Depth;
import glassbox.microscope.Exhibit.Pick;
import glassbox.microscope.Microscope;
import glassbox.microscope.Page;
import glassbox.microscope.Spot;
import glassbox.microscope.Step;
import glassbox.text.Figure;
import glassbox.train.Picture;
import glassbox.train.Probe;
import glassbox.train.RunState;
import glassbox.train.Sample;
import glassbox.train.Walk;
import glassbox.ui.explain.Explain;
import glassbox.ui.look.KeyFocus;
import glassbox.ui.model.MicroscopeModel.Subject;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.text.Texts;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// The next step of the run, page by page, as one example of its batch goes through it: Step makes
/// the very step that was walked through. Or what a step would do that had the chosen sample alone,
/// which nobody makes. The run stands while it is looked at.
public final class MicroscopeScreen extends VBox {

  private static final Texts TEXTS = Texts.of("microscope");

  private final WorkspaceModel model;
  private final Depths depths = new Depths(depth -> go(spot().with(depth)));
  private final SubjectBar subject;
  private final Label loss = new Label();
  private final StepStrip strip = new StepStrip(this::goTo);
  private final PageBody body = new PageBody(this::pick, this::read);
  private final Label reading = new Label();
  private final Stepper units = new Stepper("unit", unit -> go(spot().ofUnit(unit)));
  private final Stepper products = new Stepper("product", product -> go(spot().ofProduct(product)));
  private final Button back = new Button(TEXTS.get("back"), new FontIcon("mdi2c-chevron-left"));
  private final Button next = new Button();
  private final Label count = new Label();
  private Optional<Microscope> microscope = Optional.empty();
  private Spot spot = Spot.START;
  private int row;

  /// @param saving writes a worksheet
  // The listeners are told of nothing before the screen stands.
  @SuppressWarnings("this-escape")
  public MicroscopeScreen(WorkspaceModel model, BiConsumer<Microscope, Spot> saving) {
    this.model = model;
    subject = new SubjectBar(model, this::chooseRow, this::turn);
    setId("microscope");
    getStyleClass().add("glass-microscope");
    Explain.area(this, "microscope");
    setFocusTraversable(true);
    setMinHeight(0);
    reading.getStyleClass().add("glass-label");
    reading.setMinWidth(0);
    VBox.setVgrow(body, Priority.ALWAYS);
    HBox.setHgrow(strip, Priority.ALWAYS);
    var way = new HBox(new Subjects(model.microscope()), strip);
    way.getStyleClass().add("glass-way");
    getChildren().setAll(head(saving), way, body, foot());
    // Before a button or the page takes the arrows for itself.
    addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
    addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> requestFocus());
    body.widthProperty().subscribe(_ -> model.clock().soon(body::fit));
    body.heightProperty().subscribe(_ -> model.clock().soon(body::fit));
    body.ruler().factor().subscribe(_ -> model.clock().soon(body::fit));
    model.microscope().openProperty().subscribe(this::opened);
    model.microscope().subjectProperty().subscribe(_ -> turn());
    model.microscope().wantedProperty().subscribe(this::goToWanted);
    model.samples().property().subscribe((_, _) -> followSample());
    model.snapshotProperty().subscribe(this::look);
    model.runStateProperty().subscribe(this::followRun);
    model.checkedProperty().subscribe(this::leaveIfBroken);
  }

  private HBox head(BiConsumer<Microscope, Spot> saving) {
    var name = new Label(TEXTS.get("title"), new FontIcon("mdi2m-microscope"));
    name.getStyleClass().add("glass-title");
    name.setMinWidth(Region.USE_PREF_SIZE);
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    loss.getStyleClass().add("glass-figure");
    loss.setMinWidth(Region.USE_PREF_SIZE);
    Explain.as(loss, "microscope.loss");
    var save =
        iconButton(
            "mdi2p-printer-outline",
            "save",
            () -> microscope.ifPresent(now -> saving.accept(now, spot)));
    var close = iconButton("mdi2c-close", "close", model.microscope()::close);
    var head = new HBox(12, name, depths, gap, subject, loss, save, close);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("glass-microscope-head");
    return head;
  }

  private static Button iconButton(String icon, String key, Runnable action) {
    var button = new Button("", new FontIcon(icon));
    button.getStyleClass().add("glass-icon-button");
    button.setAccessibleText(TEXTS.get(key));
    button.setId("microscope-" + key);
    KeyFocus.only(button);
    button.setOnAction(_ -> action.run());
    return Explain.as(button, "microscope." + key);
  }

  private HBox foot() {
    back.getStyleClass().add("glass-run-button");
    back.setId("microscope-back");
    back.setMinWidth(Region.USE_PREF_SIZE);
    back.setOnAction(_ -> move(-1));
    next.getStyleClass().addAll("glass-run-button", "glass-primary");
    next.setId("microscope-next");
    next.setMinWidth(Region.USE_PREF_SIZE);
    next.setOnAction(_ -> move(1));
    Explain.as(back, "microscope.back");
    Explain.as(next, "microscope.next");
    KeyFocus.only(back);
    KeyFocus.only(next);
    count.getStyleClass().add("glass-label");
    count.setMinWidth(Region.USE_PREF_SIZE);
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var foot = new HBox(10, back, next, count, reading, gap, units, products);
    foot.setAlignment(Pos.CENTER_LEFT);
    foot.getStyleClass().add("glass-microscope-foot");
    return foot;
  }

  private Spot spot() {
    return spot;
  }

  private void opened(boolean open) {
    if (!open) {
      model.watch(this, Set.of());
      microscope = Optional.empty();
      return;
    }
    if (runs()) {
      model.runOrPause();
    }
    spot = Spot.START.with(spot.depth());
    row = 0;
    await("waiting");
    turn();
    requestFocus();
  }

  /// Only of a run that stands: one that runs has another next step each moment.
  private void watch() {
    model.watch(this, runs() ? Set.of() : Set.of(probe()));
  }

  private Probe probe() {
    return switch (model.microscope().subjectProperty().get()) {
      case NEXT_BATCH -> new Probe.NextStep(row);
      case SAMPLE -> new Probe.StepAlone(model.samples().shown(), subject.meant());
    };
  }

  /// Turns to whose way is wanted now; the page before stays until the new one is there.
  private void turn() {
    if (!isOpen() || runs()) {
      return;
    }
    watch();
    boolean unknown =
        probe() instanceof Probe.StepAlone(Sample.Own _, OptionalInt meant) && meant.isEmpty();
    if (model.runStateProperty().get() == RunState.FAILED) {
      await(model.refusalProperty().get().isPresent() ? "refused" : "failed");
    } else if (unknown) {
      await("meant");
    } else {
      look();
    }
  }

  /// Who chooses a sample wants to see it.
  private void followSample() {
    if (isOpen()) {
      model.microscope().turnTo(Subject.SAMPLE);
      turn();
    }
  }

  private boolean runs() {
    return model.runStateProperty().get() == RunState.RUNNING;
  }

  private boolean isOpen() {
    return model.microscope().openProperty().get();
  }

  private void followRun() {
    if (isOpen()) {
      watch();
      if (runs()) {
        await("runs");
      } else {
        turn();
      }
    }
  }

  /// There is no next step of a network that cannot run.
  private void leaveIfBroken() {
    if (isOpen() && model.checked().blueprint().isEmpty()) {
      model.microscope().close();
    }
  }

  /// Until there is a walk.
  private void await(String key) {
    microscope = Optional.empty();
    body.await(TEXTS.get(key));
    subject.await();
    loss.setText("");
    units.show(0, 0);
    products.show(0, 0);
    back.setDisable(true);
    next.setDisable(true);
    next.setText(TEXTS.get("waiting.next"));
    model.microscope().light(Set.of());
  }

  private void chooseRow(int changed) {
    row = changed;
    watch();
  }

  /// Takes in a walk that is new.
  private void look() {
    if (!isOpen() || runs()) {
      return;
    }
    Optional<Walk> walk =
        model
            .snapshot()
            .map(shot -> shot.pictures().get(probe()))
            .map(picture -> ((Picture.NextStep) picture).walk());
    boolean same = microscope.map(Microscope::walk).equals(walk);
    if (walk.isPresent() && !same) {
      microscope = walk.map(Microscope::on);
      goToWanted();
      go(spot);
    }
  }

  /// Where no walk is there yet, as soon as one is.
  private void goToWanted() {
    if (microscope.isPresent()) {
      model.microscope().takeWanted().ifPresent(this::goTo);
    }
  }

  private void goTo(String node) {
    microscope.ifPresent(
        now -> {
          int step = now.steps().indexOf(new Step.Forward(node));
          goTo(Math.max(0, step));
        });
  }

  private void goTo(int step) {
    microscope.ifPresent(now -> go(now.first(step, spot.depth())));
  }

  private void go(Spot wanted) {
    microscope.ifPresent(
        now -> {
          spot = now.within(wanted);
          draw();
        });
  }

  private void pick(Pick pick) {
    switch (pick) {
      case Pick.Unit(int unit) -> go(spot.ofUnit(unit).with(closer()));
      case Pick.Product(int product) -> go(spot.ofProduct(product));
      default -> {}
    }
  }

  /// Who clicks on a number wants to see it.
  private Depth closer() {
    return spot.depth() == Depth.LAYER ? Depth.UNIT : spot.depth();
  }

  private void read(String what) {
    reading.setText(what.isEmpty() ? TEXTS.get("hint") : what);
  }

  private void move(int by) {
    microscope.ifPresent(
        now -> {
          int wanted = spot.step() + by;
          if (wanted >= now.steps().size()) {
            spot = now.first(0, spot.depth());
            goOn(now.walk());
          } else {
            goTo(Math.max(0, wanted));
          }
        });
  }

  /// Behind the last stop.
  private void goOn(Walk walk) {
    if (walk.comes()) {
      model.step();
    } else {
      model.microscope().turnTo(Subject.NEXT_BATCH);
    }
  }

  private void draw() {
    if (microscope.isEmpty() || !isOpen()) {
      return;
    }
    Microscope now = microscope.get();
    Page page = now.page(spot);
    strip.show(now, spot.step());
    depths.show(spot.depth(), now.closest(spot.step()));
    Walk walk = now.walk();
    subject.show(walk, now.wanted());
    loss.setText(TEXTS.get("loss", Figure.result(walk.loss())));
    read("");
    units.show(spot.unit(), spot.depth() == Depth.LAYER ? 0 : page.units());
    products.show(spot.product(), spot.depth() == Depth.LAYER ? 0 : page.products());
    boolean last = spot.step() == now.steps().size() - 1;
    next.setText(
        last
            ? TEXTS.get(walk.comes() ? "make" : "toNextBatch")
            : TEXTS.get("next", now.name(now.steps().get(spot.step() + 1))));
    back.setDisable(spot.step() == 0);
    next.setDisable(false);
    count.setText(TEXTS.get("count", spot.step() + 1, now.steps().size()));
    model.microscope().light(new HashSet<>(page.nodes()));
    body.show(page);
  }

  private void keyPressed(KeyEvent event) {
    if (event.getTarget() instanceof ComboBox<?> && event.getCode().isArrowKey()) {
      return;
    }
    boolean mine = true;
    switch (event.getCode()) {
      case RIGHT -> move(1);
      case LEFT -> move(-1);
      case DOWN -> units.move(1);
      case UP -> units.move(-1);
      case PAGE_DOWN -> products.move(1);
      case PAGE_UP -> products.move(-1);
      case DIGIT1 -> go(spot.with(Depth.LAYER));
      case DIGIT2 -> go(spot.with(Depth.UNIT));
      case DIGIT3 -> go(spot.with(Depth.PRODUCT));
      case ESCAPE -> model.microscope().close();
      default -> mine = false;
    }
    if (mine) {
      event.consume();
    }
  }
}
