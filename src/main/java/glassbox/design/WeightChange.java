package glassbox.design;

import glassbox.net.WeightPlace;

/// A learned number that the user set by hand.
///
/// @param before what it was at the step boundary at which it was set
public record WeightChange(WeightPlace place, float before, float after) {}
