package glassbox.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.doctor.Finding.Kind;
import glassbox.doctor.Finding.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What is said holds for a while, before and after.
final class SteadinessTest {

  private static final long LOOK = 250_000_000;

  private final Steadiness steadiness = new Steadiness();
  private long now;

  private static Finding finding(Kind kind, String... places) {
    return new Finding(
        kind, List.of(places), Severity.WARNING, "says", List.of(), "why", List.of());
  }

  private List<Kind> look(Finding... found) {
    now += LOOK;
    steadiness.take(List.of(found), now);
    return Patient.kinds(steadiness.said());
  }

  @Test
  void whatIsFoundOnceIsNotSaid() {
    assertThat(look(finding(Kind.VANISHING, "n1"))).isEmpty();
    for (int i = 0; i < 20; i++) {
      assertThat(look()).isEmpty();
    }
  }

  @Test
  void whatHoldsIsSaidAfterAWhile() {
    int looks = 1;
    while (look(finding(Kind.VANISHING, "n1")).isEmpty()) {
      looks++;
    }
    assertThat(looks * LOOK).isBetween(Steadiness.BEFORE, Steadiness.BEFORE + 2 * LOOK);
  }

  @Test
  void whatIsSaidStaysWhenItWaversAndGoesWhenItIsGone() {
    steadiness.takeAll(List.of(finding(Kind.VANISHING, "n1")), now);
    for (int i = 0; i < 40; i++) {
      Finding[] found = i % 2 == 0 ? new Finding[0] : new Finding[] {finding(Kind.VANISHING, "n1")};
      assertThat(look(found)).containsExactly(Kind.VANISHING);
    }
    long gone = now;
    while (!look().isEmpty()) {
      assertThat(now - gone).isLessThan(Steadiness.AFTER);
    }
    assertThat(now - gone).isGreaterThanOrEqualTo(Steadiness.AFTER - LOOK);
  }

  @Test
  void aSentenceDoesNotChangeItsLayersFromLookToLook() {
    steadiness.takeAll(List.of(finding(Kind.VANISHING, "n1", "n2")), now);
    int changes = 0;
    List<String> before = List.of("n1", "n2");
    for (int i = 0; i < 40; i++) {
      look(i % 2 == 0 ? finding(Kind.VANISHING, "n1") : finding(Kind.VANISHING, "n1", "n2"));
      List<String> places = steadiness.said().getFirst().places();
      changes += places.equals(before) ? 0 : 1;
      before = places;
    }
    assertThat(changes * Steadiness.AFTER).isLessThanOrEqualTo(41 * LOOK);
  }

  @Test
  void whatTheDesignAloneTellsIsSaidAtOnce() {
    assertThat(look(finding(Kind.MISMATCH, "n2"))).containsExactly(Kind.MISMATCH);
  }

  @Test
  void whereTheRunStandsAllIsSaidAndUnsaidAtOnce() {
    steadiness.takeAll(List.of(finding(Kind.OVERFITTING)), 0);
    assertThat(steadiness.said()).hasSize(1);
    steadiness.takeAll(List.of(), LOOK);
    assertThat(steadiness.said()).isEmpty();
  }
}
