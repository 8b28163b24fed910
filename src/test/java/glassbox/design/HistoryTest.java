package glassbox.design;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class HistoryTest {

  private final History history = new History(Design.EMPTY);

  @Test
  void goesBackMoreThanTwoHundredEditsAndForthAgain() {
    for (int i = 1; i <= 500; i++) {
      String name = "name " + i;
      history.apply("rename to " + i, design -> design.withName(name));
    }
    for (int i = 500; i >= 1; i--) {
      assertThat(history.undoLabel()).contains("rename to " + i);
      assertThat(history.undo()).isTrue();
    }
    assertThat(history.current()).isEqualTo(Design.EMPTY);
    assertThat(history.undo()).isFalse();
    for (int i = 1; i <= 500; i++) {
      assertThat(history.redoLabel()).contains("rename to " + i);
      assertThat(history.redo()).isTrue();
    }
    assertThat(history.current().name()).isEqualTo("name 500");
  }

  @Test
  void anEditThatChangesNothingLeavesNoTrace() {
    assertThat(history.apply("nothing", design -> design.withSeed(design.seed()))).isFalse();
    assertThat(history.undoLabel()).isEmpty();
  }

  @Test
  void theEndOfAGestureIsOneStepWithItsBeginning() {
    history.apply("a", design -> design.withSeed(1));
    history.amend("a", "b", design -> design.withSeed(2));
    assertThat(history.undoLabel()).contains("a");
    history.undo();
    assertThat(history.current()).isEqualTo(Design.EMPTY);
    history.redo();
    assertThat(history.current().seed()).isEqualTo(2);
  }

  @Test
  void theEndOfAGestureIsAStepOfItsOwnWhereAnotherCameBetween() {
    history.apply("a", design -> design.withSeed(1));
    history.apply("between", design -> design.withSeed(5));
    history.amend("a", "b", design -> design.withSeed(2));
    history.undo();
    assertThat(history.current().seed()).isEqualTo(5);
  }

  @Test
  void aNewEditForgetsWhatWasUndone() {
    history.apply("a", design -> design.withSeed(1));
    history.undo();
    history.apply("b", design -> design.withSeed(2));
    assertThat(history.redoLabel()).isEmpty();
  }

  @Test
  void isDirtyUntilSavedAndCleanAgainWhenUndoneToTheSavedDesign() {
    assertThat(history.isDirty()).isFalse();
    history.apply("a", design -> design.withSeed(1));
    assertThat(history.isDirty()).isTrue();
    history.markSaved(history.current());
    history.apply("b", design -> design.withSeed(2));
    history.undo();
    assertThat(history.isDirty()).isFalse();
  }
}
