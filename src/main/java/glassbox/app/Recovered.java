package glassbox.app;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/// A document that a program left behind when it ended without closing, or an earlier version of a
/// file: something that can be opened as it stood.
///
/// @param copy where it is kept
/// @param name of the design
/// @param file where the document was saved, where it was
/// @param time as of which it stood like this
public record Recovered(Path copy, String name, Optional<Path> file, Instant time) {}
