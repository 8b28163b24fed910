package glassbox.ui.observatory;

import glassbox.engine.Shape;
import glassbox.layer.Place;
import glassbox.layer.Tap;
import glassbox.layer.Working;
import glassbox.net.ReceptiveField;
import glassbox.ui.plot.ColourMap;
import glassbox.ui.plot.Inks;
import glassbox.ui.plot.Pen;
import glassbox.ui.plot.Raster;
import java.util.List;
import java.util.function.DoubleFunction;
import javafx.scene.paint.Color;

/// A channel with the window on it, and room for what reaches beyond its edges. Pixels that no
/// window reads are pale.
///
/// @param shape of all channels
/// @param overhang how far windows reach beyond the edges
/// @param lost the pixels that no window reads
record ChannelPicture(Shape shape, int overhang, boolean[] lost) {

  private static final double PALE = 0.75;

  static ChannelPicture of(InsideLayer layer) {
    return new ChannelPicture(layer.input(), overhang(layer), lost(layer));
  }

  /// The first and the last window reach farthest.
  private static int overhang(InsideLayer layer) {
    List<Shape> inputs = List.of(layer.input());
    int most = 0;
    for (int unit : new int[] {0, layer.output().elements() - 1}) {
      for (Tap tap : layer.spec().taps(inputs, unit)) {
        Place place = tap.place();
        most = Math.max(most, Math.max(-place.row(), -place.column()));
        most = Math.max(most, place.row() - Place.height(layer.input()) + 1);
        most = Math.max(most, place.column() - Place.width(layer.input()) + 1);
      }
    }
    return most;
  }

  private static boolean[] lost(InsideLayer layer) {
    ReceptiveField all = ReceptiveField.of(layer.spec(), layer.input());
    int width = Place.width(layer.input());
    boolean[] lost = new boolean[all.size()];
    for (int i = 0; i < lost.length; i++) {
      lost[i] = !all.sees(i / width, i % width);
    }
    return lost;
  }

  /// @param values of all channels
  void paint(
      Pen pen,
      Inks inks,
      Working.Lane lane,
      float[] values,
      DoubleFunction<Color> colours,
      Pen.Box room) {
    int rows = Place.height(shape);
    int columns = Place.width(shape);
    double pixel =
        Math.min(room.width() / (columns + 2 * overhang), room.height() / (rows + 2 * overhang));
    double left = room.x() + pixel * overhang;
    double top = room.y() + pixel * overhang;
    var raster = new Raster(columns, rows);
    for (int i = 0; i < rows * columns; i++) {
      var place = new Place(lane.channel(), i / columns, i % columns);
      Color colour = colours.apply(values[place.element(shape)]);
      Color shown = lost[i] ? colour.interpolate(inks.ground(), PALE) : colour;
      raster.set(i % columns, i / columns, ColourMap.packed(shown));
    }
    pen.picture(raster, new Pen.Box(left, top, pixel * columns, pixel * rows), false);
    Place first = lane.taps().getFirst().place();
    Place last = lane.taps().getLast().place();
    var window =
        new Pen.Box(
            left + pixel * first.column(),
            top + pixel * first.row(),
            pixel * (last.column() - first.column() + 1),
            pixel * (last.row() - first.row() + 1));
    // In two colours, so that it is seen on any.
    pen.outline(
        new Pen.Box(window.x() - 1, window.y() - 1, window.width() + 2, window.height() + 2),
        0,
        Pen.Stroke.solid(inks.ground(), 1));
    pen.outline(window, 0, Pen.Stroke.solid(inks.series(1), 2));
  }
}
