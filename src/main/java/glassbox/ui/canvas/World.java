package glassbox.ui.canvas;

import glassbox.design.Checked;
import glassbox.design.Design;
import glassbox.design.Node;
import glassbox.design.Note;
import glassbox.design.Point;
import glassbox.design.Wire;
import glassbox.net.Blueprint;
import glassbox.train.Probe;
import glassbox.train.Snapshot;
import glassbox.ui.fx.Subscriptions;
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
import javafx.collections.SetChangeListener;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Group;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.CubicCurve;
import javafx.util.Subscription;

/// Everything that stands on the canvas, at its own places and at 100 %. Follows the design, the
/// data and the run.
final class World extends Pane {

  private final WorkspaceModel model;
  private final DataCardView data;
  private final Map<String, CardView> cards = new HashMap<>();
  private final Map<Wire, WireView> wires = new LinkedHashMap<>();
  private final Map<String, NoteView> notes = new HashMap<>();
  private final Group wireLayer = new Group();
  private final CubicCurve draft = new CubicCurve();

  // The listeners are told of nothing before the world stands.
  @SuppressWarnings("this-escape")
  World(WorkspaceModel model, Texts texts, Runnable choosingData) {
    this.model = model;
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
    wireLayer.setManaged(false);
    draft.setManaged(false);
    getChildren().setAll(wireLayer, data, draft);
    setPickOnBounds(false);
    var subscriptions = new Subscriptions();
    subscriptions.onChange(
        this::follow, model.checkedProperty(), model.datasetProperty(), model.dataStateProperty());
    subscriptions.onChange(this::followRun, model.snapshotProperty());
    model.selection().addListener((SetChangeListener<String>) _ -> markSelection());
    Subscriptions.whileInScene(this, this::watch);
  }

  private Subscription watch() {
    var watching = new Subscriptions();
    watching.onChange(
        () -> model.watch(this, probes()), model.checkedProperty(), model.datasetProperty());
    watching.add(() -> model.watch(this, Set.of()));
    return watching::cancel;
  }

  private Set<Probe> probes() {
    Set<Probe> probes = new HashSet<>();
    cards.values().forEach(card -> probes.add(card.picture().look().probe()));
    return probes;
  }

  private void follow() {
    Checked checked = model.checked();
    Design design = checked.design();
    followCards(checked, design);
    followNotes(design);
    followWires(design);
    data.update(design, model.dataset(), model.dataStateProperty().get(), 0);
    data.relocate(design.dataAt().x(), design.dataAt().y());
    markSelection();
    followRun();
    requestLayout();
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
    var card = new CardView(id, look, mend -> model.edit(mend.label(), mend.edit()));
    getChildren().add(getChildren().indexOf(draft), card);
    return card;
  }

  private void followNotes(Design design) {
    Set<String> gone = new HashSet<>(notes.keySet());
    for (Note note : design.notes()) {
      gone.remove(note.id());
      NoteView view =
          notes.computeIfAbsent(
              note.id(),
              _ -> {
                var made = new NoteView(note);
                getChildren().add(1, made);
                return made;
              });
      view.update(note, model.selection().contains(note.id()));
      view.relocate(note.at().x(), note.at().y());
    }
    for (String id : gone) {
      getChildren().remove(notes.remove(id));
    }
  }

  private void followWires(Design design) {
    Set<Wire> gone = new HashSet<>(wires.keySet());
    for (Wire wire : design.wires()) {
      gone.remove(wire);
      wires.computeIfAbsent(wire, WireView::new);
    }
    wires.keySet().removeAll(gone);
    wireLayer.getChildren().setAll(wires.values());
  }

  private void followRun() {
    Optional<Snapshot> seen = model.snapshot();
    cards.values().forEach(card -> card.show(seen));
    wires.forEach(
        (wire, view) ->
            view.showGradient(
                Optional.ofNullable(cards.get(wire.to()))
                    .map(card -> card.gradientNorm(seen))
                    .orElse(Double.NaN)));
  }

  private void markSelection() {
    data.setSelected(model.selection().contains(Blueprint.DATA));
    cards.forEach((id, card) -> card.setSelected(model.selection().contains(id)));
    model
        .design()
        .notes()
        .forEach(
            note ->
                Optional.ofNullable(notes.get(note.id()))
                    .ifPresent(view -> view.update(note, model.selection().contains(note.id()))));
  }

  /// Wires follow the sizes of the cards, which are known after layout.
  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    placeWires();
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
  }

  void preview(Map<String, Point> places) {
    places.forEach(
        (id, place) -> {
          card(id).ifPresent(card -> card.relocate(place.x(), place.y()));
          Optional.ofNullable(notes.get(id)).ifPresent(note -> note.relocate(place.x(), place.y()));
        });
    placeWires();
  }

  Optional<CardFrame> card(String id) {
    return id.equals(Blueprint.DATA) ? Optional.of(data) : Optional.ofNullable(cards.get(id));
  }

  Optional<javafx.scene.Node> view(String id) {
    return card(id).map(card -> card);
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
    notes.forEach(
        (id, note) -> {
          if (note.getBoundsInParent().intersects(area)) {
            touched.add(id);
          }
        });
    return touched;
  }

  Bounds contentBounds() {
    Bounds all = placed(data);
    for (Region region : regions()) {
      Bounds one = placed(region);
      double left = Math.min(all.getMinX(), one.getMinX());
      double top = Math.min(all.getMinY(), one.getMinY());
      all =
          new BoundingBox(
              left,
              top,
              Math.max(all.getMaxX(), one.getMaxX()) - left,
              Math.max(all.getMaxY(), one.getMaxY()) - top);
    }
    return all;
  }

  private List<Region> regions() {
    List<Region> regions = new ArrayList<>(cards.values());
    regions.addAll(notes.values());
    return regions;
  }

  private static Bounds placed(Region region) {
    return new BoundingBox(
        region.getLayoutX(), region.getLayoutY(), region.getWidth(), region.getHeight());
  }

  CubicCurve draft() {
    return draft;
  }
}
