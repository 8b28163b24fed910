package glassbox.data;

import java.util.function.IntFunction;

/// What the sounds were that examples were made of, and how they were heard.
///
/// @param samples from -1 to 1 of a row of the source, at the rate and as long as the reading says.
///   They are read, or made, when they are asked for: all of them together are large. Throws a
///   [DataException] where the recording is no longer there.
public record Acoustics(Reading.Sound reading, IntFunction<float[]> samples) {}
