package glassbox.net;

/// Where one learned number stands.
///
/// @param node the stage's id
/// @param parameter as in the file format: `weight`, `bias` …
/// @param index in the row-major tensor
public record WeightPlace(String node, String parameter, int index) {}
