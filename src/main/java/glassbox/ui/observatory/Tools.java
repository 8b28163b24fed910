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

  boolean hasData() {
    return model.dataset().isPresent();
  }
}
