package glassbox.microscope;

import glassbox.microscope.Exhibit.Grid;
import glassbox.text.Figure;
import glassbox.text.Language;
import glassbox.text.Texts;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A walk to be worked out on paper: each stop with its numbers and gaps for the results, and the
/// answers on a page of their own. A page for any browser, which prints it.
public final class Worksheet {

  private static final Texts TEXTS = Texts.of("microscope", "worksheet");

  /// Larger grids are pictures, not numbers to reckon with.
  private static final int MOST_CELLS = 100;

  private static final String STYLE =
      """
      body { font: 15px/1.5 Inter, Helvetica, Arial, sans-serif; max-width: 46em; margin: 2em auto; }
      h1 { font-size: 1.5em } h2 { font-size: 1.1em; margin: 1.6em 0 .3em }
      p.line { font-family: "JetBrains Mono", Consolas, monospace; font-size: .87em; margin: .2em 0 }
      table { border-collapse: collapse; font-size: .8em; margin: .4em 1.2em .4em 0; display: inline-table }
      caption { text-align: left; color: #555 } td { border: 1px solid #bbb; padding: .15em .45em; text-align: right }
      .gap { display: inline-block; min-width: 6em; border-bottom: 1px solid #222 }
      section { break-inside: avoid } .answers { break-before: page }
      """;

  private final StringBuilder html = new StringBuilder();
  private final List<String> answers = new ArrayList<>();

  private Worksheet() {}

  /// @param name of the design
  /// @param spot how closely it looks, and at which units
  public static byte[] of(Microscope microscope, String name, Spot spot) {
    var sheet = new Worksheet();
    sheet.write(microscope, name, spot);
    return sheet.html.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void write(Microscope microscope, String name, Spot spot) {
    String title = TEXTS.get("title", name);
    html.append(
            "<!doctype html><html lang=\"%s\"><meta charset=\"utf-8\">"
                .formatted(Language.spoken().locale().getLanguage()))
        .append("<title>%s</title><style>%s</style>".formatted(escaped(title), STYLE))
        .append("<h1>%s</h1>".formatted(escaped(title)));
    paragraph("", TEXTS.get("task"));
    for (int step = 0; step < microscope.steps().size(); step++) {
      Spot here =
          microscope.within(step == spot.step() ? spot : microscope.first(step, spot.depth()));
      stop(step + 1, microscope.page(here));
    }
    html.append("<div class=\"answers\"><h1>%s</h1>".formatted(escaped(TEXTS.get("answers"))));
    answers.forEach(answer -> paragraph("line", answer));
    html.append("</div></html>");
  }

  private void stop(int number, Page page) {
    html.append("<section><h2>%d. %s</h2>".formatted(number, escaped(page.title())));
    paragraph("", page.says());
    for (Exhibit exhibit : page.exhibits()) {
      if (exhibit instanceof Grid grid && grid.values().length <= MOST_CELLS) {
        table(grid);
      }
    }
    for (Line line : page.lines()) {
      if (!line.isWork()) {
        paragraph("line", line.written());
      } else {
        answers.add("(%d) %s".formatted(answers.size() + 1, line.written()));
        html.append(
            "<p class=\"line\">(%d) %s = %s = <span class=\"gap\">&nbsp;</span></p>"
                .formatted(answers.size(), escaped(line.left()), escaped(line.work())));
      }
    }
    html.append("</section>");
  }

  private void table(Grid grid) {
    html.append("<table><caption>%s</caption>".formatted(escaped(grid.title())));
    for (int row = 0; row < grid.rows(); row++) {
      html.append("<tr>");
      for (int column = 0; column < grid.columns(); column++) {
        float value = grid.values()[row * grid.columns() + column];
        String shown = Float.isNaN(value) ? "" : value == 0 ? "0" : Figure.written(value, 3);
        html.append("<td>%s</td>".formatted(shown));
      }
      html.append("</tr>");
    }
    html.append("</table>");
  }

  private void paragraph(String style, String text) {
    html.append("<p class=\"%s\">%s</p>".formatted(style, escaped(text)));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
