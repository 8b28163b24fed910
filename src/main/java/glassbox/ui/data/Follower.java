package glassbox.ui.data;

/// A picture of all of the data, in which the example is marked that is shown elsewhere.
interface Follower {

  /// Marks another one, and brings it into sight.
  void follow();

  /// Brings the marked one into sight, as soon as all stands: who comes wants to see it. Not asked
  /// for while one looks around.
  void reveal();
}
