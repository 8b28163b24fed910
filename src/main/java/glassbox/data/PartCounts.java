package glassbox.data;

import glassbox.text.Lists;
import glassbox.text.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How many examples each part has, of each class.
///
/// @param classes none where a number is predicted, or every step has a class of its own: then no
///   example is of one class
public record PartCounts(List<String> classes, List<PerClass> parts) {

  private static final Texts TEXTS = Texts.of("data", "parts");

  /// @param total of the part
  /// @param counts for each class
  public record PerClass(Part part, int total, List<Integer> counts) {
    public PerClass {
      counts = List.copyOf(counts);
    }

    /// The share of a class in this part, 0 to 1.
    public double share(int label) {
      return total == 0 ? 0 : (double) counts.get(label) / total;
    }

    /// The shares of the classes in whole per cent, together 100 where equal ones can stay equal.
    public List<Integer> percents() {
      return Percents.alike(counts);
    }
  }

  public PartCounts {
    classes = List.copyOf(classes);
    parts = List.copyOf(parts);
  }

  public static PartCounts of(Dataset data) {
    boolean everyStep = data.outline().steps() > 0;
    return new PartCounts(
        everyStep ? List.of() : data.classNames(),
        Stream.of(Part.values()).map(part -> count(data, part)).toList());
  }

  private static PerClass count(Dataset data, Part part) {
    Target target = part.of(data).target();
    List<Integer> counts =
        target instanceof Target.Classes classes && classes.steps() == 0
            ? Arrays.stream(classes.counts()).boxed().toList()
            : List.of();
    return new PerClass(part, target.size(), counts);
  }

  public int total() {
    return parts.stream().mapToInt(PerClass::total).sum();
  }

  /// The shares of the parts in whole per cent, together 100.
  public List<Integer> percents() {
    return Percents.together(parts.stream().map(PerClass::total).toList());
  }

  /// A sentence for the classes that some part lacks: what that part says of them is nothing.
  public List<String> warnings() {
    Map<List<String>, List<Part>> lacking = new LinkedHashMap<>();
    for (PerClass part : parts) {
      List<String> missing = missing(part);
      if (!missing.isEmpty()) {
        lacking.computeIfAbsent(missing, _ -> new ArrayList<>()).add(part.part);
      }
    }
    List<String> warnings = new ArrayList<>();
    lacking.forEach((missing, where) -> warnings.add(warning(missing, where)));
    return warnings;
  }

  private static String warning(List<String> missing, List<Part> where) {
    return TEXTS.get(
        where.contains(Part.TRAINING) ? "missing.training" : "missing.other",
        named(missing),
        Lists.and(
            where.stream()
                .map(part -> TEXTS.get("part." + part.name().toLowerCase(Locale.ROOT)))
                .toList()));
  }

  private List<String> missing(PerClass part) {
    List<String> missing = new ArrayList<>();
    for (int label = 0; part.total > 0 && label < classes.size(); label++) {
      if (part.counts.get(label) == 0) {
        missing.add(classes.get(label));
      }
    }
    return missing;
  }

  private static String named(List<String> names) {
    int most = 3;
    String first =
        names.stream()
            .limit(most)
            .map(name -> TEXTS.get("quoted", name))
            .collect(Collectors.joining(", "));
    return names.size() <= most ? first : TEXTS.get("more", first, names.size() - most);
  }
}
