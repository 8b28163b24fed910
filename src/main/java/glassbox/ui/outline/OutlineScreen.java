package glassbox.ui.outline;

import glassbox.ui.look.LayerWords;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.collections.SetChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// The layers in their order, as a tree. What is chosen here is selected on the canvas, and the
/// other way round; Enter goes to its choices.
public final class OutlineScreen extends VBox {

  private static final Texts TEXTS = Texts.of("outline");

  private final WorkspaceModel model;
  private final TreeView<OutlineRow> tree = new TreeView<>(new TreeItem<>());
  private final Consumer<String> reveal;
  private boolean following;

  /// @param reveal shows a card on the canvas
  /// @param enter goes to the choices of what is selected
  /// @param close puts the outline away
  public OutlineScreen(
      WorkspaceModel model, Consumer<String> reveal, Runnable enter, Runnable close) {
    this.model = model;
    this.reveal = reveal;
    getStyleClass().addAll("glass-panel", "glass-outline");
    tree.setId("outline");
    tree.setShowRoot(false);
    tree.setAccessibleText(TEXTS.get("title"));
    tree.setCellFactory(_ -> new OutlineCell());
    tree.getSelectionModel().selectedItemProperty().subscribe(_ -> chosen());
    tree.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            enter.run();
          }
        });
    setVgrow(tree, Priority.ALWAYS);
    getChildren().setAll(head(close), tree);
    model.checkedProperty().subscribe(_ -> fill());
    model.selection().addListener((SetChangeListener<String>) _ -> follow());
  }

  private static HBox head(Runnable close) {
    var title = new Label(TEXTS.get("title"));
    title.getStyleClass().add("glass-heading");
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var button = new Button("", new FontIcon("mdi2c-close"));
    button.getStyleClass().add("glass-icon-button");
    button.setAccessibleText(TEXTS.get("close"));
    button.setTooltip(new Tooltip(TEXTS.get("close")));
    button.setOnAction(_ -> close.run());
    var head = new HBox(title, gap, button);
    head.getStyleClass().add("glass-outline-head");
    return head;
  }

  /// Gives the keyboard to the list.
  public void focus() {
    if (tree.getSelectionModel().isEmpty()) {
      tree.getSelectionModel().selectFirst();
    }
    tree.requestFocus();
  }

  private void fill() {
    following = true;
    var words = LayerWords.of(model.checked(), model.dataset());
    TreeItem<OutlineRow> root = new TreeItem<>();
    add(root, OutlineTree.of(model.design()).ways(), words);
    tree.setRoot(root);
    following = false;
    follow();
  }

  private static void add(
      TreeItem<OutlineRow> parent, List<OutlineTree.Entry> ways, LayerWords words) {
    for (OutlineTree.Entry entry : ways) {
      var item = new TreeItem<>(OutlineRow.of(entry.id(), words));
      item.setExpanded(true);
      parent.getChildren().add(item);
      for (int i = 0; i < entry.branches().size(); i++) {
        var branch = new TreeItem<>(OutlineRow.heading(TEXTS.get("branch", i + 1)));
        branch.setExpanded(true);
        item.getChildren().add(branch);
        add(branch, entry.branches().get(i), words);
      }
    }
  }

  /// Selects on the canvas what is chosen here.
  private void chosen() {
    TreeItem<OutlineRow> item = tree.getSelectionModel().getSelectedItem();
    if (following || item == null || item.getValue().id().isEmpty()) {
      return;
    }
    following = true;
    String id = item.getValue().id().get();
    model.selection().retainAll(Set.of(id));
    model.selection().add(id);
    reveal.accept(id);
    following = false;
  }

  /// Chooses here what is selected on the canvas.
  private void follow() {
    if (following) {
      return;
    }
    following = true;
    Optional<TreeItem<OutlineRow>> found =
        model.selection().size() == 1
            ? find(tree.getRoot(), model.selection().iterator().next())
            : Optional.empty();
    found.ifPresentOrElse(
        item -> {
          tree.getSelectionModel().select(item);
          tree.scrollTo(Math.max(0, tree.getRow(item) - 3));
        },
        tree.getSelectionModel()::clearSelection);
    following = false;
  }

  private static Optional<TreeItem<OutlineRow>> find(TreeItem<OutlineRow> from, String id) {
    return from.getChildren().stream()
        .flatMap(
            child ->
                child.getValue().id().equals(Optional.of(id))
                    ? Stream.of(child)
                    : find(child, id).stream())
        .findFirst();
  }
}
