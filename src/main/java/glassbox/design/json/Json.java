package glassbox.design.json;

import glassbox.text.Texts;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// JSON as plain values: a `Map` in the file's order, `List`, `String`, `Boolean`, `Integer`,
/// `Long` or `Double`. A `null` is left out.
public final class Json {

  private static final Texts TEXTS = Texts.of("design", "files");

  private static final int DEEPEST = 40;

  /// Trained weights are the longest texts of a design.
  private static final int LONGEST_TEXT = 400_000_000;

  /// Far more than the largest design has; keeps a file of brackets from filling the memory.
  private static final long MOST_TOKENS = 1_000_000;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST)
                          .maxStringLength(LONGEST_TEXT)
                          .maxNameLength(1_000)
                          .maxNumberLength(100)
                          .maxTokenCount(MOST_TOKENS)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final DefaultPrettyPrinter PRETTY =
      new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));

  private Json() {}

  /// @throws IllegalArgumentException when the text is no JSON object; names line and column
  public static Map<String, Object> object(String text) {
    return value(text)
        .filter(value -> value instanceof Map)
        .map(Json::asObject)
        .orElseThrow(() -> new IllegalArgumentException(TEXTS.get("json.object")));
  }

  /// @throws IllegalArgumentException when the text is no JSON; names line and column
  public static Optional<Object> value(String text) {
    return value(text.getBytes(StandardCharsets.UTF_8));
  }

  /// @throws IllegalArgumentException when the text is no JSON; names line and column
  public static Optional<Object> value(byte[] text) {
    try {
      return plain(MAPPER.readTree(text));
    } catch (JacksonException e) {
      TokenStreamLocation at = e.getLocation();
      throw new IllegalArgumentException(
          at == null
              ? TEXTS.get("json.none")
              : TEXTS.get("json.none.at", at.getLineNr(), at.getColumnNr()),
          e);
    }
  }

  /// With line breaks, for people.
  public static byte[] pretty(Map<String, ?> object) {
    return (MAPPER.writer().with(PRETTY).writeValueAsString(object) + "\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  /// In one line, for programs.
  public static String line(Map<String, ?> object) {
    return MAPPER.writeValueAsString(object);
  }

  /// The value as an object, or an empty one where it is something else.
  @SuppressWarnings("unchecked")
  public static Map<String, Object> asObject(Object value) {
    return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
  }

  private static Optional<Object> plain(JsonNode node) {
    return switch (node.getNodeType()) {
      case OBJECT -> Optional.of(fields(node));
      case ARRAY -> Optional.of(elements(node));
      case STRING -> Optional.of(node.asString());
      case BOOLEAN -> Optional.of(node.asBoolean());
      case NUMBER -> Optional.of(number(node));
      case NULL, MISSING, BINARY, POJO -> Optional.empty();
    };
  }

  private static Number number(JsonNode node) {
    if (node.isInt()) {
      return node.intValue();
    }
    return node.isLong() ? (Number) node.longValue() : (Number) node.asDouble();
  }

  private static Map<String, Object> fields(JsonNode node) {
    Map<String, Object> fields = new LinkedHashMap<>();
    node.properties()
        .forEach(
            field -> plain(field.getValue()).ifPresent(value -> fields.put(field.getKey(), value)));
    return fields;
  }

  private static List<Object> elements(JsonNode node) {
    List<Object> elements = new ArrayList<>(node.size());
    node.forEach(element -> plain(element).ifPresent(elements::add));
    return elements;
  }
}
