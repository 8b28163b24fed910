package glassbox.net;

import glassbox.engine.Seeds;
import glassbox.engine.kernel.Kernels;
import glassbox.layer.Tally;

/// How many numbers of four bytes a network takes in memory, told before it is built: by building
/// it for a batch of none, which takes next to nothing.
///
/// @param parameters how many numbers are learned
/// @param shared by all networks that know the same: parameters, their gradients, what layers
///   remember
/// @param once what layers keep for themselves whatever the batch
/// @param perExample of the batch: signals, their gradients, what layers keep for the way back
public record Footprint(long parameters, long shared, long once, long perExample) {

  /// @param most numbers; a network is not looked through further than that
  /// @throws ArithmeticException when a batch of one takes more than `most`, or more than an array
  ///   holds
  public static Footprint of(Blueprint blueprint, Kernels kernels, long most) {
    int parameters = Arena.count(blueprint, false);
    long shared = 2L * parameters + Arena.count(blueprint, true);
    var tally = new Tally(most);
    tally.once(shared);
    new Assembly(blueprint, Arena.empty(blueprint), 0, kernels, Seeds.of(0), tally).build();
    return new Footprint(parameters, shared, tally.once() - shared, tally.perExample());
  }

  /// A network for so many rows that shares the parameters of another.
  public long beside(int batch) {
    return once + batch * perExample;
  }
}
