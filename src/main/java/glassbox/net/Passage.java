package glassbox.net;

/// Looks on while gradients go backward through a network ([Objective#pass]).
public interface Passage {

  /// Every reader of this stage has given its gradient: it stands at the stage's output. Not called
  /// for a last stage that takes the gradient of its sums at once.
  void arrived(String node);

  /// The stage has gone backward: the gradients of its parameters are those of the batch, without
  /// penalties, and nothing is clipped yet.
  void passed(String node);
}
