package glassbox.ui.explain;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.parser.Parser;

/// A page of Markdown as plain nodes: headings, paragraphs, lists, formulas.
public final class PageView extends ScrollPane {

  private final VBox column = new VBox();

  // The column only carries what is read.
  @SuppressWarnings("this-escape")
  public PageView(String markdown) {
    column.getStyleClass().add("glass-page");
    setFitToWidth(true);
    getStyleClass().add("glass-page-frame");
    setHbarPolicy(ScrollBarPolicy.NEVER);
    for (Node block = Parser.builder().build().parse(markdown).getFirstChild();
        block != null;
        block = block.getNext()) {
      add(block);
    }
    setContent(column);
  }

  private void add(Node block) {
    switch (block) {
      case Heading heading -> {
        var label = new Label(plain(heading));
        label.setWrapText(true);
        label.getStyleClass().add(heading.getLevel() == 1 ? "glass-title" : "glass-heading");
        column.getChildren().add(label);
      }
      case FencedCodeBlock code -> {
        var label = new Label(code.getLiteral().strip());
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        label.getStyleClass().add("glass-page-code");
        column.getChildren().add(label);
      }
      case BulletList list -> {
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
          if (item instanceof ListItem && item.getFirstChild() instanceof Paragraph words) {
            column.getChildren().add(flow(words, "•  "));
          }
        }
      }
      default -> column.getChildren().add(flow(block, ""));
    }
  }

  private static TextFlow flow(Node block, String before) {
    var flow = new TextFlow();
    if (!before.isEmpty()) {
      flow.getChildren().add(text(before, List.of()));
    }
    addInline(flow, block, List.of());
    return flow;
  }

  private static void addInline(TextFlow flow, Node parent, List<String> classes) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      switch (node) {
        case org.commonmark.node.Text words ->
            flow.getChildren().add(text(words.getLiteral(), classes));
        case Code code -> flow.getChildren().add(text(code.getLiteral(), List.of("glass-mono")));
        case SoftLineBreak _ -> flow.getChildren().add(text(" ", classes));
        case StrongEmphasis strong -> addInline(flow, strong, List.of("glass-strong"));
        case Emphasis emphasis -> addInline(flow, emphasis, List.of("glass-italic"));
        default -> addInline(flow, node, classes);
      }
    }
  }

  private static Text text(String words, List<String> classes) {
    var text = new Text(words);
    text.getStyleClass().add("glass-page-text");
    text.getStyleClass().addAll(classes);
    return text;
  }

  private static String plain(Node parent) {
    var words = new StringBuilder();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      switch (node) {
        case org.commonmark.node.Text text -> words.append(text.getLiteral());
        case Code code -> words.append(code.getLiteral());
        default -> words.append(plain(node));
      }
    }
    return words.toString();
  }
}
