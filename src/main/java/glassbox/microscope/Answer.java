package glassbox.microscope;

import glassbox.data.Target;
import glassbox.text.Texts;
import glassbox.train.Walk;

/// What should come out for the example, in words: a class's name, a number.
record Answer(String wanted) {

  private static final Texts TEXTS = Texts.of("microscope", "pages");

  /// @param target of the training part
  static Answer of(Target target, Walk walk) {
    return new Answer(
        switch (target) {
          case Target.Classes(var names, int[] labels, int[] _) ->
              TEXTS.get("quoted", names.get(labels[walk.example()]));
          default -> Line.shown(walk.targets()[0]);
        });
  }
}
