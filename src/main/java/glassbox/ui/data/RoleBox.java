package glassbox.ui.data;

import glassbox.data.table.Table;
import glassbox.design.DataChoice;
import glassbox.ui.explain.Explain;
import glassbox.ui.explain.Subject;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.text.Texts;
import java.util.Locale;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

/// What one column of a table is for, to be chosen.
final class RoleBox extends ComboBox<Roles.Role> {

  private static final Texts TEXTS = Texts.of("data");

  // The box is told of nothing before it stands.
  @SuppressWarnings("this-escape")
  RoleBox(WorkspaceModel model, Table table, DataChoice.FromFile choice, String column) {
    var roles = new Roles(table, choice);
    Roles.Role now = roles.of(column);
    getStyleClass().add("glass-role");
    setId("role-" + column);
    Explain.as(this, "data.role", new Subject.Column(column));
    setAccessibleText(TEXTS.get("role.of", column));
    setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Roles.Role role) {
            return word(role);
          }

          @Override
          public Roles.Role fromString(String text) {
            return now;
          }
        });
    getItems().setAll(roles.open(column));
    setValue(now);
    // A target stays one until another column is.
    setDisable(getItems().size() < 2);
    setMinWidth(0);
    setMaxWidth(Double.MAX_VALUE);
    setOnAction(
        _ -> {
          Roles.Role wanted = getValue();
          if (wanted != now) {
            roles
                .with(column, wanted)
                .ifPresent(
                    changed ->
                        model.edit(
                            TEXTS.get(
                                "undo.role." + wanted.name().toLowerCase(Locale.ROOT), column),
                            design -> design.withData(changed)));
          }
        });
  }

  private static String word(Roles.Role role) {
    return TEXTS.get("role." + role.name().toLowerCase(Locale.ROOT));
  }
}
