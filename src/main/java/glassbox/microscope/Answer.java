package glassbox.microscope;

import glassbox.data.Target;
import glassbox.text.Texts;
import glassbox.train.Walk;

/// What should come out for the example, in words: a class's name, a number.
record Answer(String wanted) {

  private static final Texts TEXTS = Texts.of("microscope", "pages");

  static Answer of(Walk walk) {
    return new Answer(
        switch (walk.answer()) {
          case Target.Classes(var names, int[] labels, int[] _) ->
              TEXTS.get("quoted", names.get(labels[0]));
          default -> Line.shown(walk.targets()[0]);
        });
  }
}
