package glassbox.design;

/// A wire from one card's output to another's input.
///
/// @param from a node's id, or [glassbox.net.Blueprint#DATA] for the data card
/// @param to a node's id
public record Wire(String from, String to) {}
