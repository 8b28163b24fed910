package glassbox.design;

import glassbox.engine.choice.Range;

/// The parts of the data that are kept from training.
///
/// @param validation watched while training, decides early stopping
/// @param test touched by neither
public record SplitChoice(
    @Range(min = 0, max = 0.9) double validation, @Range(min = 0, max = 0.9) double test) {

  public static final SplitChoice DEFAULT = new SplitChoice(0.15, 0.15);
}
