package glassbox.microscope;

import glassbox.layer.GRU;
import glassbox.layer.LSTM;
import glassbox.layer.Recurrent;
import glassbox.layer.SimpleRNN;
import glassbox.net.Blueprint;
import glassbox.train.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// One direction of a recurrent layer over the whole sequence of a walk's example: every unit's
/// state, memory, gates, and the gradient that comes back through time. All stands where the
/// sequence has it, also what a second direction read from the end.
///
/// @param node id of the layer
/// @param reversed whether it is the second direction, that reads from the end
/// @param everyStep whether the state after each step comes out, so that each step has a gradient
///   of its own; else that of the last one alone, and what the others get went through time
/// @param gradients |∂L/∂h| at each step, of the batch's loss; empty where nothing goes backward
/// @param courses what can be seen of it unit by unit, the state first
public record Unrolling(
    String node, boolean reversed, boolean everyStep, double[] gradients, List<Course> courses) {

  public Unrolling {
    gradients = gradients.clone();
    courses = List.copyOf(courses);
  }

  /// What is seen of a layer over time.
  public enum What {
    STATE,
    MEMORY,
    INPUT_GATE,
    FORGET_GATE,
    CANDIDATE,
    OUTPUT_GATE,
    RESET_GATE,
    UPDATE_GATE,
    GRADIENT;

    /// Whether its values are shares from 0 to 1, of what a gate lets through.
    public boolean isShare() {
      return this != STATE && this != MEMORY && this != CANDIDATE && this != GRADIENT;
    }
  }

  /// One number of each unit over time.
  ///
  /// @param values `[unit][step]`
  public record Course(What what, double[][] values) {}

  /// What can be seen of a layer, where a gradient comes to it; the state first.
  public static List<What> courses(Recurrent spec) {
    List<What> all = new ArrayList<>(List.of(What.STATE));
    if (spec instanceof LSTM.Spec) {
      all.add(What.MEMORY);
    }
    all.addAll(gates(spec));
    all.add(What.GRADIENT);
    return all;
  }

  /// All directions of all recurrent layers of the network, in its order.
  public static List<Unrolling> of(Walk walk) {
    List<Unrolling> all = new ArrayList<>();
    for (Blueprint.Stage stage : walk.blueprint().stages()) {
      if (stage.layer() instanceof Recurrent spec) {
        var scene = new Scene(walk, stage);
        all.add(of(scene, spec, false));
        if (spec.bidirectional()) {
          all.add(of(scene, spec, true));
        }
      }
    }
    return List.copyOf(all);
  }

  private static Unrolling of(Scene scene, Recurrent spec, boolean reversed) {
    Unrolled way = Unrolled.of(scene, spec, reversed);
    boolean back = scene.seen().gradient().length > 0;
    List<Course> courses = new ArrayList<>();
    courses.add(course(way, What.STATE, way.states, 1));
    if (spec instanceof LSTM.Spec) {
      courses.add(course(way, What.MEMORY, way.memories, 1));
    }
    List<What> gates = gates(spec);
    for (int gate = 0; gate < gates.size(); gate++) {
      int open = gate;
      double[][] values =
          IntStream.range(0, way.steps())
              .mapToObj(step -> way.gates[step][open])
              .toArray(double[][]::new);
      courses.add(course(way, gates.get(gate), values, 0));
    }
    if (back) {
      courses.add(course(way, What.GRADIENT, way.stateGradients, 0));
    }
    double[] sizes = back ? sizes(way) : new double[0];
    return new Unrolling(scene.stage().id(), reversed, spec.returnSequences(), sizes, courses);
  }

  /// In the order of the rows of the layer's matrices. A simple layer's is its state.
  private static List<What> gates(Recurrent spec) {
    return switch (spec) {
      case SimpleRNN.Spec _ -> List.of();
      case LSTM.Spec _ ->
          List.of(What.INPUT_GATE, What.FORGET_GATE, What.CANDIDATE, What.OUTPUT_GATE);
      case GRU.Spec _ -> List.of(What.RESET_GATE, What.UPDATE_GATE, What.CANDIDATE);
    };
  }

  /// @param offset of the values, which may begin in front of the first step
  private static Course course(Unrolled way, What what, double[][] values, int offset) {
    int steps = way.steps();
    double[][] turned = new double[values[0].length][steps];
    for (int step = 0; step < steps; step++) {
      for (int unit = 0; unit < turned.length; unit++) {
        turned[unit][way.place(step)] = values[step + offset][unit];
      }
    }
    return new Course(what, turned);
  }

  private static double[] sizes(Unrolled way) {
    double[] sizes = new double[way.steps()];
    for (int step = 0; step < sizes.length; step++) {
      sizes[way.place(step)] = way.gradientNorm(step);
    }
    return sizes;
  }

  public int steps() {
    return courses.getFirst().values()[0].length;
  }

  public int units() {
    return courses.getFirst().values().length;
  }

  /// How large the gradient at the step that is read first is beside that at the one read last; not
  /// a number where it is not known, or there is none at the last.
  public double kept() {
    if (gradients.length == 0) {
      return Double.NaN;
    }
    double left = gradients[0];
    double right = gradients[gradients.length - 1];
    double first = reversed ? right : left;
    double last = reversed ? left : right;
    return last > 0 ? first / last : Double.NaN;
  }
}
