package glassbox.microscope;

import glassbox.data.Part;
import glassbox.engine.Shape;
import glassbox.net.Blueprint;
import glassbox.text.Texts;
import glassbox.train.Walk;
import java.util.List;

/// What goes in, and what should come out.
record InputPages(Walk walk, Answer answer) {

  private static final Texts TEXTS = Texts.of("microscope", "pages");

  Page page() {
    Shape shape = walk.blueprint().input();
    float[] x = walk.inputs();
    boolean image = shape.rank() == 3 && shape.size(0) == 1;
    Exhibit input =
        image
            ? Grids.map(TEXTS.get("in"), shape, x, 0, Exhibit.Scale.GREY)
            : Grids.whole(TEXTS.get("in"), shape, x, false);
    Exhibit target = Grids.vector(TEXTS.get("target"), walk.targets(), Grids.scale(walk.targets()));
    return new Page(
        title(),
        List.of(input, new Exhibit.Sign("→"), target),
        List.of(
            Line.formula(TEXTS.get("input.shape", shape, shape.elements()), ""),
            Line.formula(batch(), "")),
        TEXTS.get("input.says"),
        0,
        0,
        List.of(Blueprint.DATA));
  }

  private String title() {
    return switch (walk.origin()) {
      case Walk.Origin.NextBatch(int example) -> title(Part.TRAINING, example);
      case Walk.Origin.Alone(Part part, int example) -> title(part, example);
      case Walk.Origin.Drawn() -> TEXTS.get("input.title.drawn", answer.wanted());
    };
  }

  private String title(Part part, int example) {
    return TEXTS.get("input.title." + part.name(), example + 1, answer.wanted());
  }

  private String batch() {
    return walk.comes()
        ? TEXTS.get("input.batch", walk.row() + 1, walk.rows())
        : TEXTS.get("input.alone");
  }
}
