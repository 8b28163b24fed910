package glassbox.ui.data;

import glassbox.data.Part;
import glassbox.data.PartCounts;
import glassbox.ui.plot.Inks;
import glassbox.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.paint.Color;

/// What a [SplitBar] is made of.
record SplitPieces(PartCounts counts, Inks inks) {

  private static final Texts TEXTS = Texts.of("data");

  /// More classes than this have no colours of their own: there are not so many to tell apart.
  private static final int MOST_COLOURED = 8;

  /// More have no forms.
  private static final int MOST_FORMS = 5;

  static String name(Part part) {
    return TEXTS.get("part." + part.name());
  }

  boolean isColoured() {
    return counts.classes().size() <= MOST_COLOURED;
  }

  List<SplitPiece> parts() {
    List<Integer> percents = counts.percents();
    List<SplitPiece> pieces = new ArrayList<>();
    double from = 0;
    for (PartCounts.PerClass part : counts.parts()) {
      String name = name(part.part());
      int percent = percents.get(part.part().ordinal());
      double share = part.total() / (double) Math.max(1, counts.total());
      pieces.add(
          new SplitPiece(
              name,
              TEXTS.get("split.share", name, percent),
              part.total(),
              percent,
              from,
              share,
              colour(part.part()),
              -1));
      from += share;
    }
    return pieces;
  }

  /// Shares of one part, so that parts of different sizes can be compared.
  List<SplitPiece> classes(PartCounts.PerClass part) {
    int many = counts.classes().size();
    List<Integer> percents = part.percents();
    List<SplitPiece> pieces = new ArrayList<>();
    double from = 0;
    for (int label = 0; label < many; label++) {
      pieces.add(
          new SplitPiece(
              counts.classes().get(label),
              counts.classes().get(label),
              part.counts().get(label),
              percents.get(label),
              from,
              part.share(label),
              colourOf(label, many),
              many <= MOST_FORMS ? label : -1));
      from += part.share(label);
    }
    return pieces;
  }

  /// A part as a line, which is seen where a bar of the same colour would be but faint.
  static Color strong(Part part, Inks inks) {
    return switch (part) {
      case TRAINING -> inks.series(0);
      case VALIDATION -> inks.series(1);
      case TEST -> inks.strong();
    };
  }

  private Color colour(Part part) {
    return switch (part) {
      case TRAINING -> inks.series(0);
      case VALIDATION -> inks.series(0).interpolate(inks.ground(), 0.5);
      case TEST -> inks.axis();
    };
  }

  /// Few classes have the colours of points; more those of curves; many are told apart by their
  /// names alone.
  private Color colourOf(int label, int classes) {
    Color full =
        classes <= MOST_FORMS ? inks.ofClass(label) : inks.series(isColoured() ? label : 0);
    return full.interpolate(inks.ground(), isColoured() ? 0.35 : 0.7);
  }
}
