package glassbox.ui.explain;

import java.util.Optional;

/// What is said of a thing.
///
/// @param text one or two sentences
/// @param formula empty where there is nothing to compute
/// @param now the formula with the numbers of this moment; empty while they are not known
/// @param page Markdown to read on
record Explanation(
    String title,
    String text,
    Optional<String> formula,
    Optional<String> now,
    Optional<String> page) {}
