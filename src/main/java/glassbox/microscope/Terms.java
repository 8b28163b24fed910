package glassbox.microscope;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// A sum as it is written down: all of it while it is short, else what weighs most and the rest.
final class Terms {

  /// So many are all written.
  static final int FEW = 9;

  /// Of more than [#FEW], so many.
  private static final int LISTED = 6;

  private Terms() {}

  static Expression few(List<Expression> terms) {
    return new Expression.Sum(listed(terms));
  }

  /// With what is added to them whatever their number: a bias.
  static Expression few(List<Expression> terms, Expression last) {
    List<Expression> all = new ArrayList<>(listed(terms));
    all.add(last);
    return new Expression.Sum(all);
  }

  private static List<Expression> listed(List<Expression> terms) {
    if (terms.size() <= FEW) {
      return terms;
    }
    List<Integer> heaviest =
        IntStream.range(0, terms.size())
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -Math.abs(terms.get(i).exact())))
            .limit(LISTED)
            .sorted()
            .toList();
    List<Expression> listed = new ArrayList<>();
    heaviest.forEach(i -> listed.add(terms.get(i)));
    double rest = 0;
    for (int i = 0; i < terms.size(); i++) {
      rest += heaviest.contains(i) ? 0 : terms.get(i).exact();
    }
    listed.add(new Expression.Rest(rest, terms.size() - LISTED));
    return listed;
  }
}
