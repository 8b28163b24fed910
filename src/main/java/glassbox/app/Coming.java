package glassbox.app;

import glassbox.train.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// A session that is being built, and what it is told meanwhile: it begins as soon as it stands,
/// before the foreground has time to hear of it. Orders come from the foreground, the session from
/// the background.
final class Coming {

  private final List<Consumer<Session>> orders = new ArrayList<>();
  private Optional<Session> session = Optional.empty();

  synchronized void tell(Consumer<Session> order) {
    orders.add(order);
    session.ifPresent(order);
  }

  synchronized void stands(Session built) {
    session = Optional.of(built);
    orders.forEach(order -> order.accept(built));
  }

  /// All orders so far: should it come too late, they are meant for the next one.
  synchronized List<Consumer<Session>> orders() {
    return List.copyOf(orders);
  }
}
