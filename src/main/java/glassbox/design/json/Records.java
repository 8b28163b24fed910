package glassbox.design.json;

import glassbox.engine.choice.Choice;
import glassbox.engine.choice.Choices;
import java.util.function.Supplier;

/// [Kinds] with places: reads records from the fields of a file, says where a value does not fit,
/// and leaves what is unknown.
final class Records {

  private Records() {}

  /// A member of a sealed family, named by its `kind`.
  static <T> T readKind(Class<T> family, Fields fields) {
    T member = placed(fields, () -> Kinds.read(family, fields.rest()));
    fields.taken("kind");
    takeAll((Record) member, fields);
    return member;
  }

  static <R extends Record> R read(Class<R> type, Fields fields) {
    R record = placed(fields, () -> Kinds.make(type, fields.rest()));
    takeAll(record, fields);
    return record;
  }

  private static <T> T placed(Fields fields, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (IllegalArgumentException refused) {
      throw fields.refuse("", String.valueOf(refused.getMessage()));
    }
  }

  private static void takeAll(Record record, Fields fields) {
    for (Choice choice : Choices.of(record)) {
      if (choice.type() == Choice.Type.FAMILY) {
        fields.object(choice.name()).ifPresent(inner -> takeMember(choice, inner));
      } else {
        fields.taken(choice.name());
      }
    }
  }

  private static void takeMember(Choice choice, Fields inner) {
    inner.taken("kind");
    choice.value().ifPresent(member -> takeAll((Record) member, inner));
    inner.keepRest(inner.place());
  }
}
