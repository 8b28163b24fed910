package glassbox.engine.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import glassbox.engine.ActivationFunction;
import glassbox.engine.Shape;
import glassbox.engine.init.Initializer;
import glassbox.engine.optim.Optimizer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

final class ChoicesTest {

  /// One component of every type.
  public record Everything(
      @Required @Range(min = 1, max = 64) int units,
      @Range(min = 0, max = 1) double rate,
      boolean bias,
      ActivationFunction activation,
      Shape shape,
      Optimizer optimizer,
      @Range(min = 0, max = 10) OptionalDouble penalty,
      Optional<Initializer> initializer) {

    public static final Everything DEFAULT =
        new Everything(
            8,
            0.5,
            true,
            ActivationFunction.ReLU,
            Shape.of(2, 3),
            Optimizer.Adam.DEFAULT,
            OptionalDouble.empty(),
            Optional.empty());
  }

  private final Everything record = Everything.DEFAULT;

  @Test
  void listsTheComponentsInTheirOrderWithTheirTypes() {
    assertThat(Choices.of(record))
        .extracting(choice -> choice.name() + " " + choice.type())
        .containsExactly(
            "units INTEGER",
            "rate REAL",
            "bias FLAG",
            "activation OPTION",
            "shape SHAPE",
            "optimizer FAMILY",
            "penalty REAL",
            "initializer FAMILY");
  }

  @Test
  void tellsValueRangeAndOptions() {
    List<Choice> choices = Choices.of(record);
    assertThat(choices.getFirst().value()).contains(8);
    assertThat(choices.getFirst().required()).isTrue();
    assertThat(choices.getFirst().range().orElseThrow().max()).isEqualTo(64);
    assertThat(choices.getFirst().labelKey()).isEqualTo("choice.units");
    assertThat(choices.get(3).options()).hasSize(12).contains(ActivationFunction.GELU);
    assertThat(choices.get(5).options()).hasSize(10).contains(Optimizer.SGD.DEFAULT);
    assertThat(choices.get(6).optional()).isTrue();
    assertThat(choices.get(6).value()).isEmpty();
  }

  @Test
  void changesOneChoiceAndKeepsTheOthers() {
    assertThat(Choices.with(record, "units", 3).units()).isEqualTo(3);
    assertThat(Choices.with(record, "units", 3).shape()).isEqualTo(record.shape());
    assertThat(Choices.with(record, "rate", 1).rate()).isEqualTo(1);
    assertThat(Choices.with(record, "activation", "Tanh").activation())
        .isEqualTo(ActivationFunction.Tanh);
    assertThat(Choices.with(record, "shape", List.of(4, 6)).shape()).isEqualTo(Shape.of(4, 6));
    assertThat(Choices.with(record, "penalty", 0.1).penalty()).hasValue(0.1);
    assertThat(Choices.with(record, "initializer", Initializer.He.DEFAULT).initializer())
        .contains(Initializer.He.DEFAULT);
  }

  @Test
  void takesWhatIsOptionalAway() {
    Everything with = Choices.with(record, "penalty", 0.1);
    assertThat(Choices.with(with, "penalty", Optional.empty()).penalty()).isEmpty();
    assertThat(Choices.with(with, "penalty", OptionalDouble.empty()).penalty()).isEmpty();
  }

  @Test
  void refusesWhatDoesNotFitAndSaysWhatWould() {
    refused("units", 0, "`units` must be from 1 to 64. Received: 0.");
    refused("units", 2.5, "`units` must be a whole number from 1 to 64. Received: 2.5.");
    refused("units", "many", "`units` must be a whole number from 1 to 64. Received: many.");
    refused("rate", 1.5, "`rate` must be from 0 to 1. Received: 1.5.");
    refused("rate", Double.NaN, "`rate` must be a number from 0 to 1. Received: NaN.");
    refused("bias", 1, "`bias` must be true or false. Received: 1.");
    refused("penalty", -1, "`penalty` must be from 0 to 10. Received: -1.");
    refused(
        "shape",
        List.of(0),
        "`shape` must be a list of whole numbers, each at least 1. Received: 0.");
    refused(
        "initializer",
        "Best",
        "`initializer` must be one of Zeros, Uniform, Normal, Xavier, He. Received: Best.");
    assertThatThrownBy(() -> Choices.with(record, "activation", "Cube"))
        .hasMessageStartingWith("`activation` must be one of Linear, Sigmoid, Tanh")
        .hasMessageEndingWith("Received: Cube.");
    assertThatThrownBy(() -> Choices.with(record, "unit", 1))
        .hasMessageStartingWith("There is no `unit` to choose. Expected one of: units, rate");
  }

  @Test
  void aFileMustStateWhatIsRequired() {
    assertThat(Choices.make(Everything.class, Map.of("units", 4)).units()).isEqualTo(4);
    assertThatThrownBy(() -> Choices.make(Everything.class, Map.of("rate", 0.1)))
        .hasMessage("`units` is missing. Expected: a whole number from 1 to 64.");
  }

  @Test
  void aFamilyListsTheDefaultsOfItsRecords() {
    assertThat(Choices.family(Initializer.class)).hasSize(5).contains(Initializer.He.DEFAULT);
    assertThat(Choices.kind(Initializer.He.DEFAULT)).isEqualTo("He");
  }

  private void refused(String name, Object value, String message) {
    assertThatThrownBy(() -> Choices.with(record, name, value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }
}
