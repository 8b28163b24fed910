package glassbox.data;

import glassbox.engine.Shape;

/// The little of a data set that decides whether a network fits it.
///
/// @param input the shape of one example
/// @param classes how many; 0 where a number is predicted
public record Outline(Shape input, int classes) {

  public boolean classifies() {
    return classes > 0;
  }
}
