package glassbox.ui.canvas;

import glassbox.design.Box;
import glassbox.design.Checked;
import glassbox.design.Design;
import glassbox.design.Node;
import glassbox.design.Point;
import glassbox.design.Wire;
import glassbox.doctor.Finding;
import glassbox.net.Blueprint;
import glassbox.train.Probe;
import glassbox.train.Snapshot;
import glassbox.ui.fx.Subscriptions;
import glassbox.ui.look.ExamplePicture;
import glassbox.ui.look.LayerWords;
import glassbox.ui.look.Look;
import glassbox.ui.look.Looks;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.text.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.SetChangeListener;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.CacheHint;
import javafx.scene.Group;
import javafx.scene.layout.Pane;
import javafx.scene.shape.CubicCurve;
import javafx.scene.shape.Rectangle;
import javafx.util.Subscription;

/// Everything that stands on the canvas, at its own places and at 100 %. Follows the design, the
/// data and the run. Of a large network only what is in view is drawn, watched and brought up to
/// date.
final class World extends Pane {

  /// How far beyond the view things count as seen: shadows, ports and the handles of wires.
  private static final double MARGIN = 40;

  private final WorkspaceModel model;
  private final Texts texts;
  private final DataCardView data;
  private final Map<String, CardView> cards = new HashMap<>();
  private final WireLayer wires = new WireLayer();
  private final NoteLayer notes;
  private final Places places;
  private final Group copies = new Group();
  private final CubicCurve draft = new CubicCurve();
  private final ReadOnlyObjectWrapper<Set<String>> inView = new ReadOnlyObjectWrapper<>(Set.of());
  private Bounds seen = new BoundingBox(0, 0, -1, -1);
  private boolean moving;
  private double bold = 1;
  private double sharpness = 1;
  private Runnable placed = () -> {};

  // The listeners are told of nothing before the world stands.
  @SuppressWarnings("this-escape")
  World(WorkspaceModel model, Texts texts, Runnable choosingData) {
    this.model = model;
    this.texts = texts;
    data = new DataCardView(model, choosingData);
    data.setOnMouseClicked(
        event -> {
          if (event.getClickCount() == 2) {
            model.explore(true);
          }
        });
    draft.getStyleClass().addAll("glass-wire", "glass-wire-draft");
    draft.setVisible(false);
    draft.setMouseTransparent(true);
    copies.setMouseTransparent(true);
    copies.setManaged(false);
    draft.setManaged(false);
    getChildren().setAll(wires, data, copies, draft);
    notes = new NoteLayer(getChildren(), wires, data);
    places = new Places(cards, data, notes, getChildren());
    setPickOnBounds(false);
    // It is made larger as a whole, with its distances, so that cards never overlap.
    setStyle("-fx-font-size: 13px;");
    var subscriptions = new Subscriptions();
    subscriptions.onChange(
        this::follow,
        model.checkedProperty(),
        model.datasetProperty(),
        model.tableProperty(),
        model.dataStateProperty(),
        model.samples().property());
    subscriptions.onChange(this::followRun, inView);
    subscriptions.onChange(this::followDoctor, model.findingsProperty());
    subscriptions.add(model.followRun(this::followRun));
    model.selection().addListener((SetChangeListener<String>) _ -> markSelection());
    model.microscope().litProperty().subscribe(_ -> light());
    Subscriptions.whileInScene(this, this::watch);
  }

  private Optional<ExamplePicture.Shown> shown() {
    return model
        .dataset()
        .map(
            data ->
                new ExamplePicture.Shown(
                    data, model.tableProperty().get(), model.samples().shown()));
  }

  private Subscription watch() {
    var watching = new Subscriptions();
    watching.onChange(
        () -> model.watch(this, probes()),
        model.checkedProperty(),
        model.datasetProperty(),
        model.samples().property(),
        inView);
    watching.add(() -> model.watch(this, Set.of()));
    return watching::cancel;
  }

  private Set<Probe> probes() {
    Set<Probe> probes = new HashSet<>();
    cards.forEach(
        (id, card) -> {
          if (inView.get().contains(id)) {
            probes.add(card.picture().look().probe());
          }
        });
    return probes;
  }

  private void follow() {
    Checked checked = model.checked();
    Design design = checked.design();
    followCards(checked, design);
    notes.follow(design.notes());
    wires.follow(design.wires());
    data.update(design, shown(), model.dataStateProperty().get());
    data.relocate(design.dataAt().x(), design.dataAt().y());
    speak(LayerWords.of(checked, model.dataset()));
    followDoctor();
    markSelection();
    cull();
    followRun();
    requestLayout();
  }

  private void speak(LayerWords words) {
    data.speak(words);
    cards.values().forEach(card -> card.speak(words));
    wires.speak(words);
  }

  /// @param changed how much thicker than usual wires are
  void setBold(double changed) {
    bold = changed;
    followRun();
  }

  /// Pictures are drawn with more pixels, for a world that is shown larger.
  void setSharpness(double changed) {
    sharpness = Math.max(1, changed);
    cards.values().forEach(card -> card.picture().setSharpness(sharpness));
    data.picture().setSharpness(sharpness);
  }

  private void followCards(Checked checked, Design design) {
    Set<String> gone = new HashSet<>(cards.keySet());
    for (Node node : design.nodes()) {
      gone.remove(node.id());
      Look look = Looks.of(node, checked, model.dataset(), model.samples().shown());
      CardView card = cards.computeIfAbsent(node.id(), id -> newCard(id, look));
      card.update(node, checked, look);
      card.relocate(node.at().x(), node.at().y());
    }
    for (String id : gone) {
      getChildren().remove(cards.remove(id));
    }
  }

  private CardView newCard(String id, Look look) {
    var card = new CardView(id, look, texts, mend -> model.edit(mend.label(), mend.edit()));
    card.picture().setSharpness(sharpness);
    getChildren().add(getChildren().indexOf(copies), card);
    return card;
  }

  private void followRun() {
    // Pictures wait while the view moves: the eye follows the movement, and frames are dear.
    if (moving) {
      return;
    }
    Optional<Snapshot> shot = model.snapshot();
    cards.forEach(
        (id, card) -> {
          if (card.isVisible()) {
            card.show(shot);
          }
        });
    wires.show(
        wire ->
            Optional.ofNullable(cards.get(wire.to()))
                .map(card -> card.gradientNorm(shot))
                .orElse(Double.NaN),
        wire -> CardView.signal(shot, wire.from()),
        bold);
  }

  /// What takes part in a step that is looked at closely; the others step back.
  private void light() {
    Set<String> lit = model.microscope().litProperty().get();
    data.setLit(lit.isEmpty(), lit.contains(Blueprint.DATA));
    cards.forEach((id, card) -> card.setLit(lit.isEmpty(), lit.contains(id)));
  }

  private void followDoctor() {
    List<Finding> findings = model.findingsProperty().get();
    data.show(findings);
    cards.values().forEach(card -> card.show(findings));
  }

  private void markSelection() {
    data.setSelected(model.selection().contains(Blueprint.DATA));
    cards.forEach((id, card) -> card.setSelected(model.selection().contains(id)));
    notes.mark(model.selection());
  }

  /// Wires follow the sizes of the cards, which are known after layout.
  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    placeWires();
    cull();
  }

  private void placeWires() {
    wires.place(places);
    placed.run();
  }

  /// @param then follows when cards and wires have their places
  void whenPlaced(Runnable then) {
    placed = then;
  }

  /// Has something else drawn in the place of `replaced`.
  void hideWires(Set<Wire> replaced) {
    wires.hide(replaced);
    cullWires();
  }

  private void cullWires() {
    wires.cull(places, Optional.of(seen).filter(part -> part.getWidth() >= 0), MARGIN);
  }

  /// The view moved to another part of the canvas.
  void see(Bounds part) {
    seen = part;
    cull();
  }

  /// While the view moves, cards are drawn from a picture of them.
  void setMoving(boolean on) {
    if (moving != on) {
      moving = on;
      cards.values().forEach(this::cacheWhileMoving);
      followRun();
    }
  }

  private void cacheWhileMoving(CardFrame card) {
    card.setCacheHint(CacheHint.SPEED);
    card.setCache(moving);
  }

  /// Hides what is out of view. A card without a size was not laid out yet and must be seen for it.
  private void cull() {
    if (seen.getWidth() < 0) {
      return;
    }
    Set<String> now = new HashSet<>();
    cards.forEach(
        (id, card) -> {
          boolean visible = card.getWidth() == 0 || Places.grown(card, MARGIN).intersects(seen);
          card.setVisible(visible);
          if (visible) {
            now.add(id);
          }
        });
    cullWires();
    if (!now.equals(inView.get())) {
      inView.set(now);
    }
  }

  void preview(Map<String, Point> moved) {
    moved.forEach(
        (id, place) -> {
          places.card(id).ifPresent(card -> card.relocate(place.x(), place.y()));
          notes.find(id).ifPresent(note -> note.relocate(place.x(), place.y()));
        });
    placeWires();
    cull();
  }

  /// Outlines of what is about to be copied; none: nothing is.
  void showCopies(Map<String, Point> wanted) {
    List<Rectangle> outlines = new ArrayList<>();
    places
        .boxes(wanted.keySet())
        .forEach((id, box) -> outlines.add(outline(wanted.getOrDefault(id, box.at()), box)));
    copies.getChildren().setAll(outlines);
  }

  private static Rectangle outline(Point at, Box size) {
    var outline = new Rectangle(at.x(), at.y(), size.width(), size.height());
    outline.getStyleClass().add("glass-copy");
    return outline;
  }

  Places places() {
    return places;
  }

  WireLayer wires() {
    return wires;
  }

  NoteLayer notes() {
    return notes;
  }

  Minimap.Picture picture() {
    return places.picture(seen);
  }

  CubicCurve draft() {
    return draft;
  }
}
