package glassbox.ui.canvas;

import glassbox.design.Design;
import glassbox.design.Edits;
import glassbox.design.Node;
import glassbox.design.Note;
import glassbox.design.Point;
import glassbox.design.Wire;
import glassbox.layer.LayerSpec;
import glassbox.net.Blueprint;
import glassbox.ui.model.LayerDrag;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.text.Texts;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.CubicCurve;
import javafx.scene.shape.Rectangle;

/// The network as it is drawn: cards on an endless canvas, wires between them. The picture follows
/// the design; the mouse only makes edits of it.
public final class NetworkCanvas extends StackPane
    implements MarqueeGesture.Stage, WireGesture.Stage {

  private static final double CARD_HALF_WIDTH = 80;

  private final WorkspaceModel model;
  private final Texts texts = Texts.of("canvas");
  private final Viewport viewport = new Viewport();
  private final World world;
  private final Pane overlay = new Pane();
  private final Rectangle marquee = new Rectangle();
  private final Label hint = new Label();
  private final Label ghost = new Label();
  private final VBox empty;
  private boolean unseen;

  /// @param choosingData shows where data is chosen
  // The listeners are told of nothing before the canvas stands.
  @SuppressWarnings("this-escape")
  public NetworkCanvas(WorkspaceModel model, LayerDrag drag, Runnable choosingData) {
    this.model = model;
    world = new World(model, texts, choosingData);
    world.getTransforms().add(viewport.transform());
    setId("canvas");
    getStyleClass().add("glass-canvas-slot");
    setFocusTraversable(true);
    empty = emptyState();
    marquee.getStyleClass().add("glass-marquee");
    marquee.setVisible(false);
    hint.getStyleClass().add("glass-hint");
    hint.setWrapText(true);
    hint.setMaxWidth(280);
    hint.setVisible(false);
    ghost.getStyleClass().add("glass-ghost");
    ghost.setVisible(false);
    overlay.getChildren().setAll(marquee, hint, ghost);
    overlay.setMouseTransparent(true);
    var ground = new Pane(world);
    var zoom = new ZoomBar(viewport, this, this::fit, texts);
    StackPane.setAlignment(zoom, Pos.BOTTOM_RIGHT);
    var lines = new WeightWires(model, world, viewport);
    var bar = new WireBar(lines);
    StackPane.setAlignment(bar, Pos.BOTTOM_LEFT);
    var hand = new WeightHand(this, model, lines);
    getChildren().setAll(new DotGrid(viewport), empty, lines, ground, zoom, bar, overlay, hand);
    clipToBounds();
    new CanvasMouse(this, model, texts);
    new CanvasKeys(this, model, texts);
    // Its number is read, for a property that nobody reads tells of one change only.
    model.documentsProperty().subscribe(_ -> lookAtAnother());
    model.designProperty().subscribe(design -> empty.setVisible(design.nodes().isEmpty()));
    drag.carriedProperty().subscribe(carried -> showGhost(carried));
    drag.onDrop(this::drop);
  }

  private VBox emptyState() {
    var title = new Label(texts.get("hint.title"));
    title.getStyleClass().add("glass-title");
    var text = new Label(texts.get("hint.text"));
    text.getStyleClass().add("glass-empty");
    text.setMaxWidth(300);
    var box = new VBox(6, title, text);
    box.setAlignment(Pos.CENTER);
    box.setMouseTransparent(true);
    return box;
  }

  private void clipToBounds() {
    var clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);
  }

  /// Adds a layer behind the selected card, or at the end of the network.
  public void addLayer(LayerSpec layer) {
    String after = model.selection().stream().findFirst().orElseGet(() -> lastOf(model.design()));
    model.edit(texts.get("undo.add", layer.kind()), design -> Edits.addAfter(design, layer, after));
    select(Set.of(model.design().nodes().getLast().id()));
  }

  private static String lastOf(Design design) {
    return design.nodes().isEmpty() ? Blueprint.DATA : design.nodes().getLast().id();
  }

  private void lookAtAnother() {
    unseen = true;
    requestLayout();
  }

  /// Another document is first seen whole, as soon as its cards have their sizes.
  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    if (unseen && getWidth() > 0) {
      unseen = false;
      viewport.reset();
      if (!model.design().nodes().isEmpty()) {
        world.layout();
        fit();
      }
    }
  }

  /// Shows the whole network.
  public void fit() {
    viewport.fit(world.contentBounds(), getWidth(), getHeight());
  }

  /// The part of the picture that a test or a screen reader asks for.
  Optional<javafx.scene.Node> view(String id) {
    return world.view(id);
  }

  private void showGhost(Optional<LayerDrag.Carried> carried) {
    Optional<Point> inside = carried.flatMap(this::inside);
    ghost.setVisible(inside.isPresent());
    inside.ifPresent(
        place -> {
          ghost.setText(carried.orElseThrow().layer().kind());
          ghost.autosize();
          ghost.relocate(place.x() - ghost.getWidth() / 2, place.y() - ghost.getHeight() / 2);
          world.highlight(wireAt(place));
        });
    if (inside.isEmpty()) {
      world.highlight(Optional.empty());
    }
  }

  private Optional<Point> inside(LayerDrag.Carried carried) {
    Point2D place = sceneToLocal(carried.sceneX(), carried.sceneY());
    return contains(place) ? Optional.of(new Point(place.getX(), place.getY())) : Optional.empty();
  }

  private void drop(LayerDrag.Carried carried) {
    Optional<Point> inside = inside(carried);
    if (inside.isEmpty()) {
      return;
    }
    Optional<Wire> wire = wireAt(inside.get());
    Point place = viewport.toWorld(inside.get().x(), inside.get().y()).plus(-CARD_HALF_WIDTH, -40);
    LayerSpec layer = carried.layer();
    if (wire.isPresent()) {
      model.edit(
          texts.get("undo.insert", layer.kind()),
          design -> Edits.insert(design, layer, wire.get(), place));
    } else {
      model.edit(
          texts.get("undo.add", layer.kind()), design -> Edits.addNode(design, layer, place));
    }
    select(Set.of(model.design().nodes().getLast().id()));
    requestFocus();
  }

  private Optional<Wire> wireAt(Point view) {
    Point at = viewport.toWorld(view.x(), view.y());
    return cardAt(view).isPresent() ? Optional.empty() : world.wireAt(at);
  }

  /// Where everything that is selected stands.
  Map<String, Point> selectedPlaces() {
    Design design = model.design();
    Map<String, Point> places = new HashMap<>();
    for (String id : model.selection()) {
      if (id.equals(Blueprint.DATA)) {
        places.put(id, design.dataAt());
      }
      design.node(id).map(Node::at).ifPresent(at -> places.put(id, at));
      design.notes().stream()
          .filter(note -> note.id().equals(id))
          .map(Note::at)
          .forEach(at -> places.put(id, at));
    }
    return places;
  }

  /// Shows cards elsewhere than the design has them.
  void preview(Map<String, Point> places) {
    world.preview(places);
  }

  @Override
  public void select(Set<String> ids) {
    var gone = new HashSet<>(model.selection());
    gone.removeAll(ids);
    model.selection().removeAll(gone);
    model.selection().addAll(ids);
  }

  @Override
  public Set<String> touched(Bounds area) {
    return world.touched(area);
  }

  @Override
  public Viewport viewport() {
    return viewport;
  }

  @Override
  public Optional<CardFrame> card(String id) {
    return world.card(id);
  }

  @Override
  public Optional<CardFrame> cardAt(Point view) {
    Point at = viewport.toWorld(view.x(), view.y());
    return world.cardAt(at);
  }

  @Override
  public CubicCurve draft() {
    return world.draft();
  }

  @Override
  public Label hint() {
    return hint;
  }

  Rectangle marquee() {
    return marquee;
  }
}
