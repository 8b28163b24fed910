package glassbox.ui.canvas;

import glassbox.design.Alignment;
import glassbox.design.Box;
import glassbox.design.Checked;
import glassbox.design.Design;
import glassbox.design.Node;
import glassbox.design.Point;
import glassbox.design.Wire;
import glassbox.net.Blueprint;
import glassbox.train.Probe;
import glassbox.train.Snapshot;
import glassbox.ui.fx.Subscriptions;
import glassbox.ui.look.LayerWords;
import glassbox.ui.look.Look;
import glassbox.ui.look.Looks;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.text.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.SetChangeListener;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
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
  private final Map<Wire, WireView> wires = new LinkedHashMap<>();
  private final NoteLayer notes;
  private final Group wireLayer = new Group();
  private final Group copies = new Group();
  private final CubicCurve draft = new CubicCurve();
  private final ReadOnlyObjectWrapper<Set<String>> inView = new ReadOnlyObjectWrapper<>(Set.of());
  private Bounds seen = new BoundingBox(0, 0, -1, -1);
  private boolean moving;
  private double bold = 1;
  private double sharpness = 1;
  private Runnable placed = () -> {};

  /// Wires in whose place something else is drawn.
  private Set<Wire> hidden = Set.of();

  // The listeners are told of nothing before the world stands.
  @SuppressWarnings("this-escape")
  World(WorkspaceModel model, Texts texts, Runnable choosingData) {
    this.model = model;
    this.texts = texts;
    data = new DataCardView(choosingData);
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
    wireLayer.setManaged(false);
    copies.setManaged(false);
    draft.setManaged(false);
    getChildren().setAll(wireLayer, data, copies, draft);
    notes = new NoteLayer(getChildren(), wireLayer, data);
    setPickOnBounds(false);
    // It is made larger as a whole, with its distances, so that cards never overlap.
    setStyle("-fx-font-size: 13px;");
    var subscriptions = new Subscriptions();
    subscriptions.onChange(
        this::follow, model.checkedProperty(), model.datasetProperty(), model.dataStateProperty());
    subscriptions.onChange(this::followRun, inView);
    subscriptions.add(model.followRun(this::followRun));
    model.selection().addListener((SetChangeListener<String>) _ -> markSelection());
    Subscriptions.whileInScene(this, this::watch);
  }

  private Subscription watch() {
    var watching = new Subscriptions();
    watching.onChange(
        () -> model.watch(this, probes()),
        model.checkedProperty(),
        model.datasetProperty(),
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
    followWires(design);
    data.update(design, model.dataset(), model.dataStateProperty().get(), 0);
    data.relocate(design.dataAt().x(), design.dataAt().y());
    speak(new LayerWords(checked));
    markSelection();
    cull();
    followRun();
    requestLayout();
  }

  private void speak(LayerWords words) {
    data.speak(words);
    cards.values().forEach(card -> card.speak(words));
    wires.values().forEach(wire -> wire.speak(words));
  }

  /// Wires that are seen from the last row.
  void setBold(boolean on) {
    bold = on ? 1.8 : 1;
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
      Look look = Looks.of(node, checked, model.dataset());
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

  private void followWires(Design design) {
    Set<Wire> gone = new HashSet<>(wires.keySet());
    int before = wires.size();
    for (Wire wire : design.wires()) {
      gone.remove(wire);
      wires.computeIfAbsent(wire, WireView::new);
    }
    if (!gone.isEmpty() || wires.size() != before) {
      wires.keySet().removeAll(gone);
      wireLayer.getChildren().setAll(wires.values());
    }
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
    wires.forEach(
        (wire, view) -> {
          if (view.isVisible()) {
            view.show(
                Optional.ofNullable(cards.get(wire.to()))
                    .map(card -> card.gradientNorm(shot))
                    .orElse(Double.NaN),
                CardView.signal(shot, wire.from()),
                bold);
          }
        });
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
    wires.forEach(
        (wire, view) -> {
          Optional<CardFrame> from = card(wire.from());
          Optional<CardFrame> to = card(wire.to());
          if (from.isPresent() && to.isPresent()) {
            view.place(from.get().outputPlace(), to.get().inputPlace());
          }
        });
    placed.run();
  }

  /// @param then follows when cards and wires have their places
  void whenPlaced(Runnable then) {
    placed = then;
  }

  /// Has something else drawn in the place of `replaced`.
  void hideWires(Set<Wire> replaced) {
    hidden = Set.copyOf(replaced);
    wires.forEach((wire, view) -> view.setVisible(isSeen(wire)));
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
          boolean visible = card.getWidth() == 0 || grown(card, MARGIN).intersects(seen);
          card.setVisible(visible);
          if (visible) {
            now.add(id);
          }
        });
    wires.forEach((wire, view) -> view.setVisible(isSeen(wire)));
    if (!now.equals(inView.get())) {
      inView.set(now);
    }
  }

  private boolean isSeen(Wire wire) {
    if (hidden.contains(wire)) {
      return false;
    }
    if (seen.getWidth() < 0) {
      return true;
    }
    Optional<CardFrame> from = card(wire.from());
    Optional<CardFrame> to = card(wire.to());
    if (from.isEmpty() || to.isEmpty()) {
      return true;
    }
    Point2D start = from.get().outputPlace();
    Point2D end = to.get().inputPlace();
    double reach = MARGIN + Math.abs(start.getX() - end.getX()) / 2;
    double left = Math.min(start.getX(), end.getX()) - reach;
    double top = Math.min(start.getY(), end.getY()) - MARGIN;
    return seen.intersects(
        left,
        top,
        Math.abs(start.getX() - end.getX()) + 2 * reach,
        Math.abs(start.getY() - end.getY()) + 2 * MARGIN);
  }

  void preview(Map<String, Point> places) {
    places.forEach(
        (id, place) -> {
          card(id).ifPresent(card -> card.relocate(place.x(), place.y()));
          notes.find(id).ifPresent(note -> note.relocate(place.x(), place.y()));
        });
    placeWires();
    cull();
  }

  /// Outlines of what is about to be copied; none: nothing is.
  void showCopies(Map<String, Point> places) {
    List<Rectangle> outlines = new ArrayList<>();
    boxes(places.keySet())
        .forEach((id, box) -> outlines.add(outline(places.getOrDefault(id, box.at()), box)));
    copies.getChildren().setAll(outlines);
  }

  private static Rectangle outline(Point at, Box size) {
    var outline = new Rectangle(at.x(), at.y(), size.width(), size.height());
    outline.getStyleClass().add("glass-copy");
    return outline;
  }

  Optional<CardFrame> card(String id) {
    return id.equals(Blueprint.DATA) ? Optional.of(data) : Optional.ofNullable(cards.get(id));
  }

  NoteLayer notes() {
    return notes;
  }

  Optional<CardFrame> cardAt(Point at) {
    CardFrame found = null;
    for (javafx.scene.Node child : getChildren()) {
      if (child instanceof CardFrame card && grown(card, 8).contains(at.x(), at.y())) {
        found = card;
      }
    }
    return Optional.ofNullable(found);
  }

  private static Bounds grown(CardFrame card, double by) {
    return new BoundingBox(
        card.getLayoutX() - by,
        card.getLayoutY() - by,
        card.getWidth() + 2 * by,
        card.getHeight() + 2 * by);
  }

  Optional<Wire> wireAt(Point at) {
    return wires.entrySet().stream()
        .filter(entry -> entry.getValue().contains(new Point2D(at.x(), at.y())))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /// Marks the wire that a dropped layer would go into.
  void highlight(Optional<Wire> wire) {
    wires.forEach((each, view) -> view.setHighlight(wire.isPresent() && each.equals(wire.get())));
  }

  /// What an area touches; a frame only where the area holds all of it.
  Set<String> touched(Bounds area) {
    Set<String> touched = new HashSet<>();
    cards.forEach(
        (id, card) -> {
          if (grown(card, 0).intersects(area)) {
            touched.add(id);
          }
        });
    if (grown(data, 0).intersects(area)) {
      touched.add(Blueprint.DATA);
    }
    touched.addAll(notes.touched(area));
    return touched;
  }

  /// Where cards and notes stand, and how large they are.
  Map<String, Box> boxes(Set<String> ids) {
    Map<String, Box> boxes = new HashMap<>();
    for (String id : ids) {
      card(id).ifPresent(card -> boxes.put(id, card.box()));
      notes.find(id).ifPresent(note -> boxes.put(id, note.box()));
    }
    return boxes;
  }

  /// The cards, the data's included.
  Set<String> cardIds() {
    Set<String> ids = new HashSet<>(cards.keySet());
    ids.add(Blueprint.DATA);
    return ids;
  }

  /// Cards, notes and frames.
  Set<String> ids() {
    Set<String> all = cardIds();
    all.addAll(notes.ids());
    return all;
  }

  /// What stands in a frame: all whose middle it holds.
  Set<String> inside(String frame) {
    Set<String> all = ids();
    all.remove(frame);
    Set<String> inside = new HashSet<>();
    notes
        .find(frame)
        .map(NoteView::box)
        .ifPresent(
            edge ->
                boxes(all)
                    .forEach(
                        (id, box) -> {
                          if (edge.x() < box.centre()
                              && box.centre() < edge.right()
                              && edge.y() < box.middle()
                              && box.middle() < edge.bottom()) {
                            inside.add(id);
                          }
                        }));
    return inside;
  }

  Bounds contentBounds() {
    return bounds(Alignment.around(boxes(ids()).values()));
  }

  static Bounds bounds(Box box) {
    return new BoundingBox(box.x(), box.y(), box.width(), box.height());
  }

  Minimap.Picture picture() {
    return new Minimap.Picture(
        List.copyOf(boxes(cardIds()).values()),
        List.copyOf(boxes(notes.frames()).values()),
        new Box(seen.getMinX(), seen.getMinY(), seen.getWidth(), seen.getHeight()));
  }

  CubicCurve draft() {
    return draft;
  }
}
