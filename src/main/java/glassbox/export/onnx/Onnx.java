package glassbox.export.onnx;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnsafeByteOperations;
import glassbox.design.json.DesignException;
import glassbox.design.json.DesignFile;
import glassbox.net.Blueprint;
import glassbox.net.Weights;
import glassbox.text.Texts;
import java.io.IOException;

/// Networks in the Open Neural Network Exchange format, as other programs run them: operators of
/// version 17, weights included, the batch of any size (<https://onnx.ai>).
///
/// Only what runs is written: muted layers are left out, and dropout and noise let everything pass.
/// Each layer's own choices stand beside its first operator, and what a graph has no place for
/// (data, training, notes) in the file's metadata, so that Glassbox opens the file as the design
/// that it was. Operators and weights are read from the graph.
public final class Onnx {

  public static final String EXTENSION = ".onnx";

  private static final Texts TEXTS = Texts.of("export", "onnx");

  /// As with designs; the format itself ends at 2 GB.
  private static final long LARGEST = 600L << 20;

  private Onnx() {}

  /// @param name for messages
  /// @param file with the design that `blueprint` comes from
  /// @param weights of all its stages
  /// @throws DesignException when there are too many weights
  public static byte[] write(String name, DesignFile file, Blueprint blueprint, Weights weights) {
    long bytes =
        weights.byNode().values().stream()
            .flatMap(tensors -> tensors.values().stream())
            .mapToLong(tensor -> (long) Float.BYTES * tensor.values().length)
            .sum();
    if (bytes > LARGEST) {
      throw new DesignException(TEXTS.get("large", name, bytes >> 20, LARGEST >> 20));
    }
    var besides = Besides.of(file);
    return new ModelWriter(blueprint, weights, besides.notes())
        .model(file.design().name(), besides.metadata())
        .bytes()
        .toByteArray();
  }

  /// A file that [#write] has written, as a design with weights.
  ///
  /// @param name for messages
  /// @throws DesignException naming the node, the operator and the mend
  public static DesignFile read(String name, byte[] bytes) {
    ByteString whole = UnsafeByteOperations.unsafeWrap(bytes);
    try {
      return new ModelReader(name, Model.read(whole)).read();
    } catch (IOException malformed) {
      throw new DesignException(TEXTS.get("malformed", name, malformed.getMessage()), malformed);
    }
  }
}
