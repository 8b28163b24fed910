package glassbox.train;

/// Why a run stopped by itself.
///
/// @param node the layer where it showed first; empty when it was no layer
/// @param message what happened and what would help, in plain words
public record Failure(String node, String message) {}
