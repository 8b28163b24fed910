package glassbox.microscope;

import glassbox.engine.Shape;
import glassbox.layer.Place;
import glassbox.layer.Tap;
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
  private final Weighing weighing;

  /// Those on the chosen one's channel, and the number of the first.
  private final List<Tap> taps;

  private final int first;
  private final int chosen;
  private final int channel;

  /// @param all of the unit
  /// @param tap whose channel is looked at
  Kernels(Scene scene, Weighing weighing, List<Tap> all, Tap tap) {
    this.scene = scene;
    this.weighing = weighing;
    channel = scene.inputShape().rank() == 1 ? 0 : onChannel(tap);
    taps = all.stream().filter(each -> onChannel(each) == onChannel(tap)).toList();
    first = all.indexOf(taps.getFirst());
    chosen = taps.indexOf(tap);
  }

  private static int onChannel(Tap tap) {
    return tap.place().channel();
  }

  /// @param output where what comes of it stands
  List<Exhibit> exhibits(Grid output) {
    // A window on a sequence reads a channel step by step, a dense layer a step channel by channel.
    List<Exhibit> exhibits = new ArrayList<>();
    exhibits.add(input());
    exhibits.add(new Exhibit.Sign("→"));
    exhibits.add(cells(TEXTS.get("window.at", place()), row(taps, weighing::input), Scale.SIGNED));
    exhibits.add(new Exhibit.Sign("×"));
    exhibits.add(
        cells(TEXTS.get("kernel", channel + 1), row(taps, weighing::weight), Scale.SIGNED));
    exhibits.add(new Exhibit.Sign("="));
    exhibits.add(cells(TEXTS.get("products"), row(taps, weighing::product), Scale.SIGNED));
    exhibits.add(new Exhibit.Sign("→"));
    exhibits.add(output);
    return exhibits;
  }

  private String place() {
    Place place = taps.getFirst().place();
    return scene.inputShape().rank() == 3
        ? TEXTS.get("row.column", place.row() + 1, place.column() + 1)
        : TEXTS.get("step", place.column() + 1);
  }

  /// The channel with the window on it.
  private Grid input() {
    Shape shape = scene.inputShape();
    float[] x = scene.x();
    if (shape.rank() == 3) {
      Place from = taps.getFirst().place();
      Place to = taps.getLast().place();
      Mark mark =
          new Mark(
              from.row(),
              from.column(),
              to.row() - from.row() + 1,
              to.column() - from.column() + 1);
      return Grids.map(TEXTS.get("channel", channel + 1), shape, x, channel, Grids.scale(x))
          .marked(mark);
    }
    Place from = taps.getFirst().place();
    Place to = taps.getLast().place();
    return Grids.sequence(TEXTS.get("in"), shape, x, Grids.scale(x))
        .marked(
            new Mark(
                from.channel(),
                from.column(),
                to.channel() - from.channel() + 1,
                to.column() - from.column() + 1));
  }

  private Grid cells(String title, float[] values, Scale scale) {
    int columns = columns();
    int rows = values.length / columns;
    return Grids.grid(title, rows, columns, values, scale)
        .marked(new Mark(chosen / columns, chosen % columns, 1, 1))
        .picking(new Pick.Product(first));
  }

  /// How many taps stand in a row of the kernel.
  private int columns() {
    int row = taps.getFirst().place().row();
    return (int) taps.stream().filter(tap -> tap.place().row() == row).count();
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
