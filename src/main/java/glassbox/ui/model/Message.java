package glassbox.ui.model;

import java.util.List;
import java.util.stream.Stream;

/// A sentence for the bar above the canvas.
///
/// @param offers what would help, to be chosen
public record Message(Kind kind, String text, List<Offer> offers) {

  public enum Kind {
    INFO,
    ERROR
  }

  /// @param label a verb and what it is about
  public record Offer(String label, Runnable action) {}

  public Message {
    offers = List.copyOf(offers);
  }

  public Message(Kind kind, String text) {
    this(kind, text, List.of());
  }

  public Message with(Offer offer) {
    return new Message(kind, text, Stream.concat(offers.stream(), Stream.of(offer)).toList());
  }
}
