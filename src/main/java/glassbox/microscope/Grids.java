package glassbox.microscope;

import glassbox.engine.Shape;
import glassbox.layer.Place;
import glassbox.microscope.Exhibit.Grid;
import glassbox.microscope.Exhibit.Mark;
import glassbox.microscope.Exhibit.Pick;
import glassbox.microscope.Exhibit.Scale;
import java.util.Arrays;
import java.util.Optional;

/// Numbers laid out as grids.
final class Grids {

  /// A vector longer than this is folded into rows.
  private static final int COLUMN = 10;

  private Grids() {}

  static Grid grid(String title, int rows, int columns, float[] values, Scale scale) {
    return new Grid(title, rows, columns, values, scale, Optional.empty(), Pick.NOTHING);
  }

  /// A single number.
  static Grid one(String title, double value, Scale scale) {
    return grid(title, 1, 1, new float[] {(float) value}, scale);
  }

  /// A vector: below each other while they are few, else folded, row by row.
  static Grid vector(String title, float[] values, Scale scale) {
    int columns = columns(values.length);
    int rows = Math.ceilDiv(values.length, columns);
    float[] cells = Arrays.copyOf(values, rows * columns);
    Arrays.fill(cells, values.length, cells.length, Float.NaN);
    return grid(title, rows, columns, cells, scale);
  }

  private static int columns(int count) {
    return count <= COLUMN ? 1 : (int) Math.ceil(Math.sqrt(count));
  }

  /// Where an element of a [#vector] of so many is.
  static Mark cell(int count, int element) {
    int columns = columns(count);
    return new Mark(element / columns, element % columns, 1, 1);
  }

  /// What there is of a signal around one of its elements: the map that it stands in, the whole
  /// sequence (steps to the right), the whole vector. The element is marked.
  static Grid around(String title, Shape shape, float[] values, int element, Scale scale) {
    Place place = Place.of(shape, element);
    Mark mark = new Mark(place.row(), place.column(), 1, 1);
    return switch (shape.rank()) {
      case 1 ->
          vector(title, values, scale)
              .marked(cell(values.length, element))
              .picking(new Pick.Unit(0));
      case 2 ->
          sequence(title, shape, values, scale).marked(turned(place)).picking(new Pick.Turned());
      default ->
          map(title, shape, values, place.channel(), scale)
              .marked(mark)
              .picking(new Pick.Unit(place.channel() * shape.elements() / shape.size(0)));
    };
  }

  private static Mark turned(Place place) {
    return new Mark(place.channel(), place.column(), 1, 1);
  }

  /// A row for each feature, a column for each step.
  static Grid sequence(String title, Shape shape, float[] values, Scale scale) {
    int steps = shape.size(0);
    int features = shape.last();
    float[] turned = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      turned[i % features * steps + i / features] = values[i];
    }
    return grid(title, features, steps, turned, scale);
  }

  /// One channel of an image.
  static Grid map(String title, Shape shape, float[] values, int channel, Scale scale) {
    int pixels = shape.elements() / shape.size(0);
    float[] own = Arrays.copyOfRange(values, channel * pixels, (channel + 1) * pixels);
    return grid(title, shape.size(1), shape.size(2), own, scale);
  }

  /// A whole signal, however it is shaped; a click chooses a unit where `picks`.
  static Exhibit whole(String title, Shape shape, float[] values, boolean picks) {
    Scale scale = scale(values);
    Pick pick = picks ? new Pick.Unit(0) : Pick.NOTHING;
    return switch (shape.rank()) {
      case 1 -> vector(title, values, scale).picking(pick);
      case 2 ->
          sequence(title, shape, values, scale).picking(picks ? new Pick.Turned() : Pick.NOTHING);
      default ->
          new Exhibit.Maps(title, shape.size(0), shape.size(1), shape.size(2), values, scale, pick);
    };
  }

  /// Where something is below 0, both signs are to be told apart.
  static Scale scale(float[] values) {
    for (float value : values) {
      if (value < 0) {
        return Scale.SIGNED;
      }
    }
    return Scale.SIZE;
  }
}
