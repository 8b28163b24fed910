package glassbox.microscope;

import glassbox.engine.ActivationFunction;
import glassbox.engine.Shape;
import glassbox.layer.GRU;
import glassbox.layer.LSTM;
import glassbox.layer.Recurrent;
import glassbox.layer.SimpleRNN;
import glassbox.microscope.Exhibit.Grid;
import glassbox.microscope.Exhibit.Mark;
import glassbox.microscope.Exhibit.Pick;
import glassbox.microscope.Exhibit.Scale;
import glassbox.text.Texts;
import java.util.List;

/// A unit of one direction of a recurrent layer, at a step of the sequence.
///
/// @param unit of the state
/// @param step as the direction reads
record RecurrentUnit(Scene scene, Recurrent spec, Unrolled way, int unit, int step) {

  private static final Texts TEXTS = Texts.of("microscope", "pages");

  /// @param output which number of the layer's output
  /// @param place the step, where the output is of the last one alone
  static RecurrentUnit of(Scene scene, Recurrent spec, int output, int place) {
    int units = spec.units();
    int features = spec.bidirectional() ? 2 * units : units;
    int feature = output % features;
    Unrolled way = Unrolled.of(scene, spec, feature >= units);
    int at = spec.returnSequences() ? output / features : place;
    return new RecurrentUnit(scene, spec, way, feature % units, way.place(at));
  }

  /// As the formulas call them, in the order of the rows of the layer's matrices.
  List<String> gateNames() {
    return switch (spec) {
      case SimpleRNN.Spec _ -> List.of("h");
      case LSTM.Spec _ -> List.of("i", "f", "g", "o");
      case GRU.Spec _ -> List.of("r", "z", "n");
    };
  }

  /// What a gate's sums go through.
  Activated function(int gate) {
    ActivationFunction f =
        switch (spec) {
          case SimpleRNN.Spec simple -> simple.activation();
          // The third is no gate but the new value.
          case LSTM.Spec _ -> gate == 2 ? ActivationFunction.Tanh : ActivationFunction.Sigmoid;
          case GRU.Spec _ -> gate == 2 ? ActivationFunction.Tanh : ActivationFunction.Sigmoid;
        };
    return new Activated(f, ActivationFunction.DEFAULT_SLOPE);
  }

  /// The row of the layer's matrices that makes a gate.
  int row(int gate) {
    return gate * spec.units() + unit;
  }

  double open(int gate) {
    return way.gates[step][gate][unit];
  }

  /// Of the sums in front of a gate.
  double delta(int gate) {
    return way.gateGradients[step][gate][unit];
  }

  double stateBefore() {
    return way.states[step][unit];
  }

  double state() {
    return way.states[step + 1][unit];
  }

  double memoryBefore() {
    return way.memories[step][unit];
  }

  double memory() {
    return way.memories[step + 1][unit];
  }

  /// Where the step stands in the sequence as it is given, from 1.
  int number() {
    return way.place(step) + 1;
  }

  Grid input() {
    Shape shape = scene.inputShape();
    return Grids.sequence(TEXTS.get("in"), shape, scene.x(), Grids.scale(scene.x()))
        .marked(new Mark(0, way.place(step), shape.last(), 1))
        .picking(new Pick.Column());
  }

  /// A row for each unit, a column for each step, as the sequence is given.
  ///
  /// @param offset 1 where the values begin with those in front of the first step
  Grid overTime(String title, double[][] values, int offset) {
    float[] cells = new float[spec.units() * way.steps()];
    for (int at = 0; at < way.steps(); at++) {
      for (int each = 0; each < spec.units(); each++) {
        cells[each * way.steps() + way.place(at)] = (float) values[at + offset][each];
      }
    }
    return Grids.grid(title, spec.units(), way.steps(), cells, Scale.SIGNED)
        .marked(new Mark(unit, way.place(step), 1, 1));
  }

  /// A row for each gate of this unit.
  Grid gatesOverTime(String title, double[][][] values) {
    float[] cells = new float[spec.gates() * way.steps()];
    for (int at = 0; at < way.steps(); at++) {
      for (int gate = 0; gate < spec.gates(); gate++) {
        cells[gate * way.steps() + way.place(at)] = (float) values[at][gate][unit];
      }
    }
    return Grids.grid(title, spec.gates(), way.steps(), cells, Scale.SIGNED)
        .marked(new Mark(0, way.place(step), spec.gates(), 1));
  }

  Page page(String title, List<Exhibit> exhibits, List<Line> lines, String says) {
    int steps = spec.returnSequences() ? 0 : way.steps();
    return scene.page(title, exhibits, lines, says, steps);
  }
}
