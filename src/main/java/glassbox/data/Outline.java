package glassbox.data;

import glassbox.engine.Shape;

/// The little of a data set that decides whether a network fits it.
///
/// @param input the shape of one example
/// @param classes how many; 0 where a number is predicted
/// @param steps how many steps of an example ask, each for a class; 0 where it asks but once
public record Outline(Shape input, int classes, int steps) {

  public Outline(Shape input, int classes) {
    this(input, classes, 0);
  }

  public boolean classifies() {
    return classes > 0;
  }
}
