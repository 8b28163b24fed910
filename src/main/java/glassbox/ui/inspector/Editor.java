package glassbox.ui.inspector;

import atlantafx.base.controls.CustomTextField;
import atlantafx.base.controls.ToggleSwitch;
import glassbox.engine.Padding;
import glassbox.engine.Pair;
import glassbox.engine.Shape;
import glassbox.engine.choice.Choice;
import glassbox.engine.choice.Choices;
import glassbox.engine.choice.Range;
import glassbox.text.Numbers;
import glassbox.ui.text.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.geometry.HorizontalDirection;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.input.KeyCode;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;

/// The field of a form for one choice, by its type.
abstract class Editor {

  /// Takes a value and says why it does not fit; empty when it does.
  interface Taking extends Function<Object, Optional<String>> {}

  private Consumer<Optional<String>> refused = _ -> {};

  /// The editor for a choice's type.
  static Editor of(Choice choice, Texts texts, Taking taking) {
    return switch (choice.type()) {
      case INTEGER, REAL, SHAPE, PAIR -> new Typed(choice, texts, taking);
      case FLAG -> new Flag(taking);
      case OPTION, FAMILY, PADDING -> new Options(choice, texts, taking);
    };
  }

  /// What is typed or chosen in.
  abstract Control node();

  /// The whole editor: the control, and what stands beside it.
  Region whole() {
    return node();
  }

  abstract void show(Choice choice);

  /// @param refusal told why a value was refused, and when it no longer is
  final void onRefusal(Consumer<Optional<String>> refusal) {
    refused = refusal;
  }

  final boolean offer(Object value, Taking taking) {
    Optional<String> why = taking.apply(value);
    refused.accept(why);
    return why.isEmpty();
  }

  final void refuse(Optional<String> why) {
    refused.accept(why);
  }

  /// Numbers and lists of them, typed. Up and Down change a number by a step.
  private static final class Typed extends Editor {
    /// What 0 switches off says so.
    private static final Set<String> OFF_AT_ZERO =
        Set.of("patience", "gradientClipNorm", "l1", "l2");

    private final CustomTextField field = new CustomTextField();
    private final Texts texts;
    private final Taking taking;
    private final Optional<RateSlider> slider;
    private Choice shown;

    Typed(Choice choice, Texts texts, Taking taking) {
      this.texts = texts;
      this.taking = taking;
      shown = choice;
      slider =
          choice.name().equals(RateSlider.CHOICE)
              ? Optional.of(new RateSlider(rate -> offer(rate, taking)))
              : Optional.empty();
      slider.ifPresent(line -> line.setAccessibleText(texts.get("choice.learningRate")));
      if (choice.type() == Choice.Type.INTEGER || choice.type() == Choice.Type.PAIR) {
        field.setRight(new Stepper(this::nudge));
      }
      if (choice.type() != Choice.Type.SHAPE) {
        field.addEventFilter(ScrollEvent.SCROLL, this::scrolled);
      }
      field.setMaxWidth(Double.MAX_VALUE);
      field.setPrefColumnCount(6);
      field.getStyleClass().add("glass-mono");
      field.setPromptText(choice.optional() ? empty(choice) : "");
      field.setOnAction(_ -> commit());
      field
          .focusedProperty()
          .subscribe(
              focused -> {
                if (!focused) {
                  commit();
                }
              });
      field.setOnKeyPressed(
          event -> {
            if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
              nudge(event.getCode() == KeyCode.UP);
              event.consume();
            } else if (event.getCode() == KeyCode.ESCAPE) {
              field.setText(text(shown));
              refuse(Optional.empty());
              event.consume();
            }
          });
    }

    /// Whether several numbers are typed.
    private static boolean hasSizes(Choice choice) {
      return choice.type() == Choice.Type.SHAPE || choice.type() == Choice.Type.PAIR;
    }

    /// What holds where nothing is typed.
    private String empty(Choice choice) {
      String own = choice.labelKey() + ".empty";
      return texts.get(texts.has(own) ? own : "choice.general");
    }

    @Override
    Control node() {
      return field;
    }

    @Override
    Region whole() {
      if (slider.isEmpty()) {
        return field;
      }
      field.getStyleClass().add("glass-rate");
      HBox.setHgrow(slider.get(), Priority.ALWAYS);
      var row = new HBox(8, field, slider.get());
      row.setAlignment(Pos.CENTER_LEFT);
      return row;
    }

    /// A wheel over a number turns it; over a field that is being typed in, nothing is lost.
    private void scrolled(ScrollEvent event) {
      if (event.getDeltaY() != 0 && field.getText().strip().equals(text(shown))) {
        nudge(event.getDeltaY() > 0);
      }
      event.consume();
    }

    @Override
    void show(Choice choice) {
      boolean untouched = field.getText().equals(text(shown)) || field.getText().isEmpty();
      shown = choice;
      choice
          .value()
          .filter(value -> value instanceof Double)
          .ifPresent(value -> slider.ifPresent(line -> line.show((Double) value)));
      if (untouched || !field.isFocused()) {
        field.setText(text(choice));
        refuse(Optional.empty());
      }
    }

    private void commit() {
      if (field.getText().strip().equals(text(shown))) {
        refuse(Optional.empty());
        return;
      }
      Optional<Object> value = read(field.getText().strip());
      if (value.isEmpty()) {
        refuse(
            Optional.of(
                texts.get(
                    switch (shown.type()) {
                      case SHAPE -> "form.sizes";
                      case PAIR -> "form.pair";
                      default -> "form.number";
                    })));
      } else {
        offer(value.get(), taking);
      }
    }

    private Optional<Object> read(String text) {
      try {
        if (OFF_AT_ZERO.contains(shown.name()) && text.equals(texts.get("off"))) {
          return Optional.of(0.0);
        }
        if (text.isEmpty()) {
          return shown.optional() ? Optional.of(Optional.empty()) : Optional.empty();
        }
        return hasSizes(shown)
            ? Optional.of(Arrays.stream(text.split("[×x, ]+", -1)).map(Integer::parseInt).toList())
            : Optional.of(Numbers.typed(text));
      } catch (NumberFormatException noNumber) {
        return Optional.empty();
      }
    }

    /// By one, a pair on both axes; or where the range is logarithmic, to the next of 1, 2, 5, 10 …
    private void nudge(boolean up) {
      int one = up ? 1 : -1;
      switch (shown.value().orElse(Optional.empty())) {
        case Pair pair -> offer(List.of(pair.height() + one, pair.width() + one), taking);
        case Integer whole -> offer(whole + one, taking);
        case Number number -> offer(next(number.doubleValue(), up), taking);
        default -> {
          // From nothing to the first that there is.
          if (shown.type() == Choice.Type.INTEGER) {
            offer(shown.range().map(Range::min).orElse(0.0), taking);
          } else if (shown.type() == Choice.Type.PAIR) {
            offer(1, taking);
          }
        }
      }
    }

    private double next(double value, boolean up) {
      boolean logarithmic = shown.range().map(Range::logarithmic).orElse(false);
      return logarithmic ? Ladder.next(value, up) : Numbers.rounded(value + (up ? 0.05 : -0.05), 6);
    }

    private String text(Choice choice) {
      boolean off =
          OFF_AT_ZERO.contains(choice.name())
              && choice.value().orElse("") instanceof Number number
              && number.doubleValue() == 0;
      return off ? texts.get("off") : choice.value().map(Typed::written).orElse("");
    }

    private static String written(Object value) {
      return switch (value) {
        case Shape shape ->
            shape.sizes().stream().map(String::valueOf).collect(Collectors.joining("×"));
        case Double number -> Numbers.typable(Ladder.text(number));
        default -> String.valueOf(value);
      };
    }
  }

  private static final class Flag extends Editor {
    private final ToggleSwitch toggle = new ToggleSwitch();
    private boolean showing;

    Flag(Taking taking) {
      toggle.setLabelPosition(HorizontalDirection.RIGHT);
      toggle
          .selectedProperty()
          .addListener(
              (_, _, on) -> {
                if (!showing) {
                  offer(on, taking);
                }
              });
    }

    @Override
    Control node() {
      return toggle;
    }

    @Override
    void show(Choice choice) {
      showing = true;
      toggle.setSelected(Boolean.TRUE.equals(choice.value().orElse(false)));
      showing = false;
    }
  }

  /// A constant of an enum, or a member of a family with its own defaults.
  private static final class Options extends Editor {
    private static final Object AUTOMATIC = new Object();

    private final ComboBox<Object> box = new ComboBox<>();
    private final Texts texts;
    private boolean showing;

    Options(Choice choice, Texts texts, Taking taking) {
      this.texts = texts;
      List<Object> items = new ArrayList<>();
      if (choice.optional()) {
        items.add(AUTOMATIC);
      }
      items.addAll(choice.options());
      box.getItems().setAll(items);
      box.setMaxWidth(Double.MAX_VALUE);
      box.setVisibleRowCount(14);
      box.setConverter(
          new StringConverter<>() {
            @Override
            public String toString(Object item) {
              return item == null ? "" : name(item);
            }

            @Override
            public Object fromString(String text) {
              throw new IllegalStateException("Nothing is typed into this box: " + text + ".");
            }
          });
      box.valueProperty()
          .subscribe(
              item -> {
                if (!showing && item != null) {
                  offer(item.equals(AUTOMATIC) ? Optional.empty() : item, taking);
                }
              });
    }

    private String name(Object item) {
      if (item.equals(AUTOMATIC)) {
        return texts.get("choice.automatic");
      }
      String plain =
          item instanceof Record record && !(item instanceof Padding)
              ? Choices.kind(record)
              : String.valueOf(item);
      String key = "kind." + plain.toLowerCase(Locale.ROOT);
      return texts.has(key) ? texts.get(key) : plain;
    }

    @Override
    Control node() {
      return box;
    }

    @Override
    void show(Choice choice) {
      showing = true;
      Object value = choice.value().orElse(AUTOMATIC);
      box.setValue(
          box.getItems().stream()
              .filter(
                  item ->
                      item.equals(value)
                          || choice.type() == Choice.Type.FAMILY
                              && item.getClass().equals(value.getClass()))
              .findFirst()
              .orElse(value));
      showing = false;
    }
  }
}
