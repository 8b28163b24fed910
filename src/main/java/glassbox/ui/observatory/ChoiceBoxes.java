package glassbox.ui.observatory;

import glassbox.ui.explain.Explain;
import glassbox.ui.look.KeyFocus;
import glassbox.ui.text.Texts;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

/// Boxes that choose one of a few fixed things, in the line of the tabs.
final class ChoiceBoxes {

  private static final Texts TEXTS = Texts.of("observatory");

  private ChoiceBoxes() {}

  /// @param spoken the key of what a screen reader says of the box
  /// @param asked the topic of "What is this?"
  /// @param name how one of them is called
  static <T> ComboBox<T> of(
      String id,
      String spoken,
      String asked,
      T[] all,
      Function<T, String> name,
      Property<T> chosen) {
    var box = new ComboBox<T>();
    box.setId(id);
    box.setAccessibleText(TEXTS.get(spoken));
    Explain.as(box, asked);
    KeyFocus.only(box);
    box.getItems().setAll(all);
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(T one) {
            return name.apply(one);
          }

          // Nothing is typed into the box.
          @Override
          public T fromString(String text) {
            return chosen.getValue();
          }
        });
    box.valueProperty().bindBidirectional(chosen);
    return box;
  }
}
