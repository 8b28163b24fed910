package glassbox.data.text;

import glassbox.data.DataException;
import glassbox.data.Reading;
import glassbox.text.Texts;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads a text and takes it apart.
final class TextFile {

  private static final Texts TEXTS = Texts.of("data", "folders");

  static final long LARGEST = 16L << 20;

  /// Letters and digits that belong together, the end of a line, or any other mark.
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{N}]+(?:['’][\\p{L}\\p{N}]+)*|\\n|\\S");

  private TextFile() {}

  /// Lines end with `\n`, whatever they ended with.
  ///
  /// @throws DataException when it is no text in UTF-8, empty, or absurdly large
  static String read(Path path) {
    String name = path.getFileName().toString();
    byte[] bytes = bytes(path, name);
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
      int binary = text.indexOf('\0');
      if (binary >= 0) {
        throw new DataException(TEXTS.get("text.binary", name, binary));
      }
      String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
      return bare.replace("\r\n", "\n").replace('\r', '\n');
    } catch (CharacterCodingException notUtf8) {
      throw new DataException(TEXTS.get("text.encoding", name), notUtf8);
    }
  }

  private static byte[] bytes(Path path, String name) {
    try {
      long size = Files.size(path);
      if (size > LARGEST) {
        throw new DataException(TEXTS.get("text.large", name, size >> 20, LARGEST >> 20));
      }
      if (size == 0) {
        throw new DataException(TEXTS.get("text.empty", name));
      }
      return Files.readAllBytes(path);
    } catch (IOException unreadable) {
      throw new DataException(TEXTS.get("unreadable", name, unreadable.getMessage()), unreadable);
    }
  }

  /// The characters, or the words in lower case with marks and ends of lines.
  static List<String> apart(String text, Reading.Text.Unit unit) {
    // One string for all places where the same stands.
    Map<String, String> known = new HashMap<>();
    Stream<String> all =
        switch (unit) {
          case CHARACTERS -> text.codePoints().mapToObj(Character::toString);
          case WORDS ->
              WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(MatchResult::group);
        };
    return all.map(word -> known.computeIfAbsent(word, same -> same)).toList();
  }
}
