package glassbox.train;

import java.util.OptionalInt;

/// Why a run cannot begin.
///
/// @param reason for the user: what is wanted, what is there, and the mend
/// @param batch the largest batch size with which it can; empty where none helps
public record Refusal(String reason, OptionalInt batch) {

  public static Refusal of(String reason) {
    return new Refusal(reason, OptionalInt.empty());
  }
}
