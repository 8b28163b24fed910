package glassbox.ui.inspector;

import glassbox.engine.choice.Choice;
import glassbox.engine.choice.Choices;
import glassbox.text.Language;
import glassbox.ui.explain.Explain;
import glassbox.ui.explain.Subject;
import glassbox.ui.text.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A form for a record of choices, made from the record itself. A change that does not fit marks
/// its field with the reason and changes nothing.
final class FormView<R extends Record> extends GridPane {

  private final Texts texts;
  private final BiConsumer<R, String> commit;
  private final Set<String> hidden;
  private final List<Editor> editors = new ArrayList<>();
  private final Map<String, Label> notes = new HashMap<>();
  private @Nullable R shown;
  private Subject of = Subject.RUN;
  private List<String> layout = List.of();

  /// @param hidden names of choices that are made elsewhere
  /// @param commit gets the changed record and what changed, for the undo menu: `units to 16`
  FormView(Texts texts, Set<String> hidden, BiConsumer<R, String> commit) {
    this.texts = texts;
    this.hidden = Set.copyOf(hidden);
    this.commit = commit;
    getStyleClass().add("glass-fields");
    var labels = new ColumnConstraints();
    var fields = new ColumnConstraints();
    fields.setHgrow(Priority.ALWAYS);
    fields.setFillWidth(true);
    getColumnConstraints().setAll(labels, fields);
  }

  /// @param changed whose choices are shown, for who asks what one of them is
  void setSubject(Subject changed) {
    of = changed;
  }

  /// Shows a record; a field that the user is typing in keeps what stands there.
  void show(R record) {
    if (record.equals(shown)) {
      return;
    }
    shown = record;
    List<Choice> choices =
        Choices.of(record).stream().filter(choice -> !hidden.contains(choice.name())).toList();
    List<String> wanted =
        choices.stream().map(choice -> record.getClass().getName() + choice.name()).toList();
    if (!wanted.equals(layout)) {
      layout = wanted;
      build(choices);
    }
    // A field that loses the focus may commit, and so show another record meanwhile.
    List<Editor> built = List.copyOf(editors);
    for (int i = 0; i < choices.size() && record.equals(shown); i++) {
      built.get(i).show(choices.get(i));
    }
  }

  private void build(List<Choice> choices) {
    getChildren().clear();
    editors.clear();
    notes.clear();
    int row = 0;
    for (Choice choice : choices) {
      Editor editor = Editor.of(choice, texts, value -> changed(choice.name(), value));
      editors.add(editor);
      var label = new Label(label(choice.name()));
      label.setLabelFor(editor.node());
      label.getStyleClass().add("glass-field-name");
      editor.node().setAccessibleText(label.getText());
      label.setWrapText(true);
      var error = new Label();
      error.getStyleClass().add("glass-form-error");
      error.setWrapText(true);
      error.managedProperty().bind(error.visibleProperty());
      error.setVisible(false);
      editor.onRefusal(
          refusal -> {
            error.setText(refusal.orElse(""));
            error.setVisible(refusal.isPresent());
          });
      Node node = editor.node();
      node.setId("field-" + choice.name());
      Supplier<Subject> subject = () -> of;
      Explain.as(label, choice.labelKey(), subject);
      Region whole = Explain.as(editor.whole(), choice.labelKey(), subject);
      addRow(row++, label, choice.type() == Choice.Type.FLAG ? whole : noted(choice, label, whole));
      add(error, 0, row++, 2, 1);
    }
  }

  /// A field with room for a few words below it, which are there only where something is to be
  /// said.
  private VBox noted(Choice choice, Label label, Region field) {
    String key = "choice." + choice.name() + ".note";
    var note = new Label(texts.has(key) ? texts.get(key) : "");
    note.getStyleClass().add("glass-field-note");
    note.setWrapText(true);
    note.managedProperty().bind(note.textProperty().isNotEmpty());
    notes.put(choice.name(), note);
    label.getStyleClass().add("glass-noted");
    setValignment(label, VPos.TOP);
    return new VBox(1, field, note);
  }

  /// @param text stands below the field of a choice; empty: nothing does
  void setNote(String choice, String text) {
    Label note = notes.get(choice);
    if (note != null) {
      note.setText(text);
    }
  }

  private String label(String name) {
    return texts.has("choice." + name) ? texts.get("choice." + name) : name;
  }

  /// @return why the value does not fit; empty when it was taken
  private Optional<String> changed(String name, Object value) {
    R before = shown;
    if (before == null) {
      return Optional.empty();
    }
    try {
      R after = Choices.with(before, name, value);
      if (!after.equals(before)) {
        commit.accept(after, Language.spoken().withinSentence(label(name)));
      }
      return Optional.empty();
    } catch (IllegalArgumentException refused) {
      return Optional.of(named(String.valueOf(refused.getMessage()), before));
    }
  }

  /// A refusal names a choice as files do; here it has the name that stands beside its field.
  private String named(String refusal, R of) {
    String named = refusal;
    for (Choice choice : Choices.of(of)) {
      named = named.replace("`" + choice.name() + "`", label(choice.name()));
    }
    return named;
  }
}
