package glassbox.export.onnx;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/// A message of a protocol buffer while it is written, field by field. Long contents are handed on,
/// not copied: weights stand in messages within messages.
final class Outgoing {

  private final List<ByteString> parts = new ArrayList<>();

  private interface Field {
    void writeTo(CodedOutputStream out) throws IOException;
  }

  Outgoing whole(int field, long value) {
    return add(out -> out.writeInt64(field, value));
  }

  Outgoing number(int field, float value) {
    return add(out -> out.writeFloat(field, value));
  }

  /// Nothing where the text is empty, as the format means it.
  Outgoing text(int field, String value) {
    return value.isEmpty() ? this : element(field, value);
  }

  /// A text that stands in a list: there even where it is empty.
  Outgoing element(int field, String value) {
    return bytes(field, ByteString.copyFromUtf8(value));
  }

  /// Also a message within this one.
  Outgoing bytes(int field, ByteString value) {
    add(
        out -> {
          out.writeTag(field, WireFormat.WIRETYPE_LENGTH_DELIMITED);
          out.writeUInt32NoTag(value.size());
        });
    parts.add(value);
    return this;
  }

  ByteString bytes() {
    return ByteString.copyFrom(parts);
  }

  private Outgoing add(Field field) {
    ByteString.Output written = ByteString.newOutput(16);
    try {
      CodedOutputStream out = CodedOutputStream.newInstance(written);
      field.writeTo(out);
      out.flush();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    parts.add(written.toByteString());
    return this;
  }
}
