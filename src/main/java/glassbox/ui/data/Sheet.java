package glassbox.ui.data;

import glassbox.data.table.Distribution;
import java.util.List;
import java.util.Optional;

/// A table of texts: the data as people see it ([SeenSheet]), or as the network gets it
/// ([FedSheet]). Rows are those of the source, in its order.
sealed interface Sheet permits SeenSheet, FedSheet, TextSheet {

  /// More columns than this are not shown.
  int MOST_COLUMNS = 100;

  /// Stands where nothing does.
  String GAP = "–";

  /// @param detail kind and gaps, or input and target
  /// @param column of the table, where its role can be chosen
  record Heading(
      String name,
      String detail,
      Distribution distribution,
      boolean used,
      Optional<String> column) {}

  /// At most [#MOST_COLUMNS].
  List<Heading> headings();

  /// How many columns there are, those not shown included.
  int columns();

  String text(int row, int column);

  /// Whether the source has nothing there.
  boolean isGap(int row, int column);

  /// Whether a column holds numbers, which stand at the right.
  boolean isNumber(int column);
}
