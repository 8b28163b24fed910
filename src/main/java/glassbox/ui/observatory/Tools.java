package glassbox.ui.observatory;

import glassbox.ui.model.WorkspaceModel;

/// What the pages share.
///
/// @param refresh draws again what is seen, and watches what is to be watched now
record Tools(
    WorkspaceModel model,
    CurveChoices curves,
    BoundaryChoices boundary,
    Exports exports,
    Runnable refresh) {

  ChartFrame frame(Part part) {
    return new ChartFrame(part.plot(), exports);
  }

  /// A part in a frame of its own.
  Columns.Column column(Part part, double least, double share) {
    return new Columns.Column(frame(part), least, share)
        .refreshing(part::refresh)
        .watching(part::probes);
  }

  /// Columns of a tab, the first ones the most telling.
  Columns columns(Columns.Column... columns) {
    return watched(new Columns(columns));
  }

  /// Where another number of them is shown, something else is to be watched.
  Columns watched(Columns columns) {
    columns.shownProperty().subscribe(refresh);
    return columns;
  }

  boolean hasData() {
    return model.dataset().isPresent();
  }
}
