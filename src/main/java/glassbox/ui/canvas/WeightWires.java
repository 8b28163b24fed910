package glassbox.ui.canvas;

import glassbox.app.Settings;
import glassbox.design.Checked;
import glassbox.design.Point;
import glassbox.design.Wire;
import glassbox.engine.Shape;
import glassbox.layer.Dense;
import glassbox.net.WeightPlace;
import glassbox.train.Picture;
import glassbox.train.Probe;
import glassbox.ui.look.Signs;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.plot.ColourMap;
import glassbox.ui.plot.PlotPane;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.canvas.GraphicsContext;

/// The weights between small dense layers, a line each, and their biases as dots where the lines
/// end. All on one canvas, drawn at most once a frame; hidden, they are neither drawn nor asked
/// for.
final class WeightWires extends PlotPane {

  /// The largest layers whose weights are told apart.
  static final int MOST_UNITS = 16;

  private static final double NEAR_LINE = 5;
  private static final double NEAR_DOT = 7;
  private static final double EDGE = 14;
  private static final double THIN = 0.6;
  private static final double THICK = 5;
  private static final double DOT = 3.6;

  /// Dots stand clear of the ports on the card's edge, which take the pointer.
  private static final double ASIDE = 11;

  private final WorkspaceModel model;
  private final World world;
  private final Viewport viewport;
  private Settings.Wires mode;
  private List<Connection> drawn = List.of();
  private double largest;
  private Optional<WeightPlace> pointed = Optional.empty();
  private Runnable scaled = () -> {};

  // The listeners are told of nothing before the lines stand.
  @SuppressWarnings("this-escape")
  WeightWires(WorkspaceModel model, World world, Viewport viewport) {
    this.model = model;
    this.world = world;
    this.viewport = viewport;
    mode = model.preferences().settings().wires();
    getStyleClass().add("glass-weight-wires");
    setMouseTransparent(true);
    world.whenPlaced(this::follow);
    viewport.zoomProperty().subscribe(_ -> refresh());
    viewport.transform().txProperty().subscribe(_ -> refresh());
    viewport.transform().tyProperty().subscribe(_ -> refresh());
    model.followRun(this::followRun);
    model.checkedProperty().subscribe(_ -> watch());
  }

  Settings.Wires mode() {
    return mode;
  }

  /// @param changed told when the scale has other ends
  void onScale(Runnable changed) {
    scaled = changed;
  }

  /// The ends of the scale.
  double largest() {
    return largest;
  }

  void setMode(Settings.Wires changed) {
    mode = changed;
    model.preferences().change(model.preferences().settings().withWires(changed));
    watch();
    follow();
    scaled.run();
  }

  private void watch() {
    Set<Probe> wanted =
        mode == Settings.Wires.SIGNAL
            ? Set.of()
            : small().stream()
                .map(wire -> new Probe.Weights(wire.to()))
                .collect(Collectors.toSet());
    model.watch(this, wanted);
    follow();
  }

  private void follow() {
    world.hideWires(mode == Settings.Wires.SIGNAL ? Set.of() : new HashSet<>(small()));
    refresh();
  }

  private void followRun() {
    if (mode != Settings.Wires.SIGNAL) {
      refresh();
    }
  }

  /// The wires that end in a dense layer with few units and few inputs.
  private List<Wire> small() {
    return model.checked().design().wires().stream().filter(this::isSmall).toList();
  }

  private boolean isSmall(Wire wire) {
    Checked checked = model.checked();
    Shape from = checked.outputs().get(wire.from());
    return from != null
        && from.rank() == 1
        && from.elements() <= MOST_UNITS
        && checked.design().node(wire.to()).isPresent()
        && checked.design().node(wire.to()).get().layer() instanceof Dense.Spec dense
        && dense.units() <= MOST_UNITS
        && dense.units() > 0;
  }

  /// The line or dot under a place of the canvas.
  Optional<Connection> at(double x, double y) {
    return drawn.stream()
        .filter(one -> one.distance(x, y) < (one.isDot() ? NEAR_DOT : NEAR_LINE))
        .min(
            Comparator.comparing((Connection one) -> !one.isDot())
                .thenComparing(one -> one.distance(x, y)));
  }

  /// All that is drawn now.
  List<Connection> drawn() {
    return drawn;
  }

  void point(Optional<WeightPlace> place) {
    if (!place.equals(pointed)) {
      pointed = place;
      refresh();
    }
  }

  /// What is known of the numbers of a layer.
  Optional<Picture.Weights> numbers(String node) {
    return model
        .snapshot()
        .flatMap(seen -> Optional.ofNullable(seen.pictures().get(new Probe.Weights(node))))
        .filter(picture -> picture instanceof Picture.Weights)
        .map(Picture.Weights.class::cast);
  }

  @Override
  protected void draw(GraphicsContext g, double width, double height) {
    List<Connection> found = new ArrayList<>();
    if (mode != Settings.Wires.SIGNAL) {
      small().forEach(wire -> connect(wire, found));
    }
    double most = found.stream().mapToDouble(one -> Math.abs(one.number())).max().orElse(0);
    found.sort(Comparator.comparingDouble(one -> one.isDot() ? 1e30 : Math.abs(one.number())));
    drawn = List.copyOf(found);
    if (most != largest) {
      largest = most;
      scaled.run();
    }
    found.forEach(one -> draw(g, one));
  }

  private void connect(Wire wire, List<Connection> found) {
    Optional<CardFrame> from = world.places().card(wire.from());
    Optional<CardFrame> to = world.places().card(wire.to());
    Optional<Picture.Weights> seen = numbers(wire.to());
    Shape source = model.checked().outputs().get(wire.from());
    Shape target = model.checked().outputs().get(wire.to());
    if (from.isEmpty() || to.isEmpty() || source == null || target == null) {
      return;
    }
    int inputs = source.elements();
    int units = target.elements();
    float[] weights = numbers(seen, "weight", inputs * units);
    float[] biases = numbers(seen, "bias", units);
    boolean biased = seen.isEmpty() || seen.get().byName().containsKey("bias");
    for (int unit = 0; unit < units; unit++) {
      Point end = pin(to.get(), -ASIDE, unit, units);
      for (int input = 0; input < inputs; input++) {
        Point begin = pin(from.get(), from.get().getWidth() + 2, input, inputs);
        int index = unit * inputs + input;
        found.add(line(new WeightPlace(wire.to(), "weight", index), begin, end, weights[index]));
      }
      if (biased) {
        found.add(line(new WeightPlace(wire.to(), "bias", unit), end, end, biases[unit]));
      }
    }
  }

  private float[] numbers(Optional<Picture.Weights> seen, String name, int count) {
    return seen.map(known -> mode == Settings.Wires.WEIGHTS ? known.byName() : known.gradients())
        .flatMap(known -> Optional.ofNullable(known.get(name)))
        .filter(known -> known.length == count)
        .orElseGet(() -> new float[count]);
  }

  private static Connection line(WeightPlace place, Point from, Point to, float number) {
    return new Connection(place, from.x(), from.y(), to.x(), to.y(), number);
  }

  /// Where the line of a unit begins or ends: units stand below each other along a card's side.
  private Point pin(CardFrame card, double aside, int unit, int units) {
    double room = card.getHeight() - 2 * EDGE;
    double down = EDGE + (unit + 0.5) * room / units;
    return viewport.toView(new Point(card.getLayoutX() + aside, card.getLayoutY() + down));
  }

  private void draw(GraphicsContext g, Connection one) {
    ColourMap colours = Signs.lines(inks());
    double size = largest > 0 ? Math.min(1, Math.abs(one.number()) / largest) : 0;
    boolean marked = pointed.equals(Optional.of(one.place()));
    double zoom = Math.min(1.5, viewport.zoom());
    var colour = marked ? inks().strong() : colours.colour(Signs.share(one.number(), largest));
    if (one.isDot()) {
      double radius = (marked ? DOT + 1.5 : DOT) * zoom;
      g.setFill(colour);
      g.fillOval(one.toX() - radius, one.toY() - radius, 2 * radius, 2 * radius);
      g.setStroke(inks().axis());
      g.setLineWidth(1);
      g.strokeOval(one.toX() - radius, one.toY() - radius, 2 * radius, 2 * radius);
      return;
    }
    g.setStroke(colour);
    g.setLineWidth((THIN + (THICK - THIN) * size + (marked ? 1 : 0)) * zoom);
    double handle = one.handle();
    g.beginPath();
    g.moveTo(one.fromX(), one.fromY());
    g.bezierCurveTo(
        one.fromX() + handle, one.fromY(), one.toX() - handle, one.toY(), one.toX(), one.toY());
    g.stroke();
  }
}
