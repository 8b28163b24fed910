/// The way to ONNX and back: a network as a graph of operators that other programs run, and such a
/// graph as a design again. The records of the file are those of the published format
/// (`onnx.proto`), each with its writing and reading next to each other.
@NullMarked
package glassbox.export.onnx;

import org.jspecify.annotations.NullMarked;
