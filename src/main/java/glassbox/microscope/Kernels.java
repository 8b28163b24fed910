package glassbox.microscope;

import glassbox.engine.Shape;
import glassbox.layer.Place;
import glassbox.layer.Tap;
import glassbox.layer.Working;
import glassbox.microscope.Exhibit.Grid;
import glassbox.microscope.Exhibit.Mark;
import glassbox.microscope.Exhibit.Pick;
import glassbox.microscope.Exhibit.Scale;
import glassbox.text.Texts;
import glassbox.train.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// A window of a unit on one channel of what comes in: the window where it stands, what it sees,
/// the kernel, the products.
final class Kernels {

  private static final Texts TEXTS = Texts.of("microscope", "pages");

  private final Scene scene;

  /// The chosen one's channel, and the number of its first product among all.
  private final Working.Lane lane;

  private final int first;
  private final int chosen;

  /// @param working of the unit
  /// @param product whose channel is looked at
  Kernels(Scene scene, Working working, int product) {
    this.scene = scene;
    int before = 0;
    int at = 0;
    while (before + working.lanes().get(at).taps().size() <= product) {
      before += working.lanes().get(at).taps().size();
      at++;
    }
    lane = working.lanes().get(at);
    first = before;
    chosen = product - before;
  }

  /// @param output where what comes of it stands
  List<Exhibit> exhibits(Grid output) {
    // A window on a sequence reads a channel step by step, a dense layer a step channel by channel.
    List<Exhibit> exhibits = new ArrayList<>();
    exhibits.add(input());
    exhibits.add(new Exhibit.Sign("→"));
    exhibits.add(cells(TEXTS.get("window.at", place()), lane.x()));
    exhibits.add(new Exhibit.Sign("×"));
    exhibits.add(cells(TEXTS.get("kernel", lane.channel() + 1), lane.w()));
    exhibits.add(new Exhibit.Sign("="));
    exhibits.add(cells(TEXTS.get("products"), products()));
    exhibits.add(new Exhibit.Sign("→"));
    exhibits.add(output);
    return exhibits;
  }

  private String place() {
    Place place = lane.taps().getFirst().place();
    return scene.inputShape().rank() == 3
        ? TEXTS.get("row.column", place.row() + 1, place.column() + 1)
        : TEXTS.get("step", place.column() + 1);
  }

  /// The channel with the window on it.
  private Grid input() {
    Shape shape = scene.inputShape();
    float[] x = scene.x();
    if (shape.rank() == 3) {
      Place from = lane.taps().getFirst().place();
      Place to = lane.taps().getLast().place();
      Mark mark =
          new Mark(
              from.row(),
              from.column(),
              to.row() - from.row() + 1,
              to.column() - from.column() + 1);
      return Grids.map(
              TEXTS.get("channel", lane.channel() + 1), shape, x, lane.channel(), Grids.scale(x))
          .marked(mark);
    }
    Place from = lane.taps().getFirst().place();
    Place to = lane.taps().getLast().place();
    return Grids.sequence(TEXTS.get("in"), shape, x, Grids.scale(x))
        .marked(
            new Mark(
                from.channel(),
                from.column(),
                to.channel() - from.channel() + 1,
                to.column() - from.column() + 1));
  }

  private float[] products() {
    float[] products = new float[lane.taps().size()];
    for (int i = 0; i < products.length; i++) {
      products[i] = (float) lane.product(i);
    }
    return products;
  }

  private Grid cells(String title, float[] values) {
    int columns = lane.columns();
    return Grids.grid(title, lane.rows(), columns, values, Scale.SIGNED)
        .marked(new Mark(chosen / columns, chosen % columns, 1, 1))
        .picking(new Pick.Product(first));
  }

  static float[] row(List<Tap> taps, ToDoubleFunction<Tap> what) {
    float[] row = new float[taps.size()];
    for (int i = 0; i < row.length; i++) {
      row[i] = (float) what.applyAsDouble(taps.get(i));
    }
    return row;
  }

  /// All weights of a layer, or what belongs to them: a matrix, or the kernels of all outputs.
  static Exhibit all(Scene scene, String title, float[] values) {
    Walk.Numbers weight = scene.parameter("weight").orElseThrow();
    Shape shape = weight.shape();
    if (shape.rank() < 4) {
      int columns = shape.elements() / shape.size(0);
      return Grids.grid(title, shape.size(0), columns, values, Scale.SIGNED);
    }
    int count = shape.size(0) * shape.size(1);
    return new Exhibit.Maps(
        title, count, shape.size(2), shape.size(3), values, Scale.SIGNED, Pick.NOTHING);
  }
}
