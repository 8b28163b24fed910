package glassbox.ui.observatory;

import glassbox.engine.Shape;
import glassbox.layer.LayerSpec;
import glassbox.layer.ParameterSpec;
import glassbox.layer.Place;
import glassbox.net.Blueprint;
import glassbox.ui.plot.MapGrid;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// A layer that can be looked into: its output is images, or it reads them through windows.
///
/// @param net that it stands in
record InsideLayer(Blueprint net, Blueprint.Stage stage) {

  /// Those of a network, in its order.
  static List<InsideLayer> of(Blueprint net) {
    return net.stages().stream()
        .map(stage -> new InsideLayer(net, stage))
        .filter(layer -> layer.output().rank() == 3 || layer.hasWindow())
        .toList();
  }

  String id() {
    return stage.id();
  }

  LayerSpec spec() {
    return stage.layer();
  }

  Shape output() {
    return stage.output();
  }

  boolean hasWindow() {
    List<Shape> inputs = net.inputsOf(stage);
    return inputs.size() == 1
        && IntStream.range(0, output().elements())
            .anyMatch(unit -> !spec().taps(inputs, unit).isEmpty());
  }

  /// The shape that the window moves over.
  Shape input() {
    return net.inputsOf(stage).getFirst();
  }

  /// Where that comes from.
  String source() {
    return stage.inputs().getFirst();
  }

  /// Its kernels; empty where it has none.
  Optional<ParameterSpec> kernels() {
    return spec().parameters(net.inputsOf(stage)).stream()
        .filter(each -> each.name().equals("weight") && each.shape().rank() == 4)
        .findFirst();
  }

  /// The maps without their values.
  MapGrid.Maps maps(float[] values, boolean signed) {
    return new MapGrid.Maps(
        Place.channels(output()), Place.height(output()), Place.width(output()), 0, values, signed);
  }

  /// The one that is looked at where none was chosen.
  MapGrid.Pixel middle() {
    return new MapGrid.Pixel(0, Place.height(output()) / 2, Place.width(output()) / 2);
  }

  /// Whether the output has this pixel.
  boolean has(MapGrid.Pixel pixel) {
    return pixel.map() < Place.channels(output())
        && pixel.row() < Place.height(output())
        && pixel.column() < Place.width(output());
  }

  /// Which element of the output a pixel is.
  int unit(MapGrid.Pixel pixel) {
    return new Place(pixel.map(), pixel.row(), pixel.column()).element(output());
  }
}
