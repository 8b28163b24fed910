package glassbox.export.onnx;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.util.List;

/// A message of a protocol buffer that is being read, field by field. What nobody asks for is
/// skipped.
final class Incoming {

  private final CodedInputStream in;
  private int tag;

  private Incoming(ByteString message) {
    in = message.newCodedInput();
    // Weights are looked at where they stand.
    in.enableAliasing(true);
  }

  /// What becomes of a field.
  interface Field {
    /// @param number as the format publishes it
    /// @param value takes the field's content; not asked: it is skipped
    void take(int number, Incoming value) throws IOException;
  }

  /// Takes all fields of a message, in the order in which they stand.
  ///
  /// @throws IOException where the bytes are no such message, or end too soon
  static void read(ByteString message, Field field) throws IOException {
    var incoming = new Incoming(message);
    for (incoming.tag = incoming.in.readTag();
        incoming.tag != 0;
        incoming.tag = incoming.in.readTag()) {
      int before = incoming.in.getTotalBytesRead();
      field.take(WireFormat.getTagFieldNumber(incoming.tag), incoming);
      if (incoming.in.getTotalBytesRead() == before) {
        incoming.in.skipField(incoming.tag);
      }
    }
  }

  long whole() throws IOException {
    expect(WireFormat.WIRETYPE_VARINT);
    return in.readInt64();
  }

  float number() throws IOException {
    expect(WireFormat.WIRETYPE_FIXED32);
    return in.readFloat();
  }

  String text() throws IOException {
    expect(WireFormat.WIRETYPE_LENGTH_DELIMITED);
    return in.readStringRequireUtf8();
  }

  ByteString bytes() throws IOException {
    expect(WireFormat.WIRETYPE_LENGTH_DELIMITED);
    return in.readBytes();
  }

  /// One whole number of a list, or all of them in one piece: writers may do either.
  void wholes(List<Long> into) throws IOException {
    each(WireFormat.WIRETYPE_VARINT, packed -> into.add(packed.readInt64()));
  }

  /// As [#wholes], for numbers.
  void numbers(List<Float> into) throws IOException {
    each(WireFormat.WIRETYPE_FIXED32, packed -> into.add(packed.readFloat()));
  }

  private interface Element {
    void take(CodedInputStream from) throws IOException;
  }

  private void each(int wireType, Element element) throws IOException {
    if (WireFormat.getTagWireType(tag) == wireType) {
      element.take(in);
      return;
    }
    CodedInputStream packed = bytes().newCodedInput();
    while (!packed.isAtEnd()) {
      element.take(packed);
    }
  }

  private void expect(int wireType) throws IOException {
    if (WireFormat.getTagWireType(tag) != wireType) {
      throw new IOException(
          "field %d of wire type %d, expected %d"
              .formatted(
                  WireFormat.getTagFieldNumber(tag), WireFormat.getTagWireType(tag), wireType));
    }
  }
}
