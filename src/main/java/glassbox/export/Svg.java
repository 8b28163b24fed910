package glassbox.export;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// Writes a drawing as SVG 1.1 (W3C, 2011), element by element.
public final class Svg {

  private final StringBuilder body = new StringBuilder();
  private int clips;

  /// @param width in pixels, like `height`
  /// @param title what a reader hears who does not see
  public Svg(double width, double height, String title) {
    body.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        .append("<svg xmlns=\"http://www.w3.org/2000/svg\"")
        .append(" xmlns:xlink=\"http://www.w3.org/1999/xlink\"");
    attributes("width", width, "height", height, "viewBox", "0 0 " + n(width) + " " + n(height));
    body.append(">\n");
    words("title", title);
  }

  /// An element without content.
  ///
  /// @param attributes names and values in turn; numbers are rounded to a hundredth
  public void element(String name, Object... attributes) {
    body.append('<').append(name);
    attributes(attributes);
    body.append("/>\n");
  }

  /// An element with words in it.
  public void words(String name, String words, Object... attributes) {
    body.append('<').append(name);
    attributes(attributes);
    body.append('>').append(escaped(words)).append("</").append(name).append(">\n");
  }

  /// What `inside` adds shows within the rectangle alone.
  public void clipped(double x, double y, double width, double height, Runnable inside) {
    String id = "clip" + ++clips;
    body.append("<clipPath id=\"").append(id).append("\">");
    element("rect", "x", x, "y", y, "width", width, "height", height);
    body.append("</clipPath>\n<g clip-path=\"url(#").append(id).append(")\">\n");
    inside.run();
    body.append("</g>\n");
  }

  /// What `inside` adds stands further right and down.
  public void moved(double right, double down, Runnable inside) {
    body.append("<g transform=\"translate(" + n(right) + " " + n(down) + ")\">\n");
    inside.run();
    body.append("</g>\n");
  }

  /// The whole file; nothing is added after it.
  public byte[] bytes() {
    return body.append("</svg>\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  /// A number as it stands in attributes: `12`, `0.25`.
  public static String n(double value) {
    // Not the zero with a sign.
    double rounded = Math.rint(value * 100) / 100 + 0.0;
    return rounded == Math.rint(rounded)
        ? String.format(Locale.ROOT, "%.0f", rounded)
        : String.valueOf(rounded);
  }

  private void attributes(Object... pairs) {
    for (int i = 0; i + 1 < pairs.length; i += 2) {
      String value =
          pairs[i + 1] instanceof Double number ? n(number) : String.valueOf(pairs[i + 1]);
      body.append(' ').append(pairs[i]).append("=\"").append(escaped(value)).append('"');
    }
  }

  /// Characters that XML 1.0 has no place for become a question mark.
  private static String escaped(String text) {
    var escaped = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(isAllowed(c) ? c : '?');
              }
            });
    return escaped.toString();
  }

  private static boolean isAllowed(int c) {
    boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= ' ' && !surrogate && c < 0xfffe)
        || c > 0xffff;
  }
}
