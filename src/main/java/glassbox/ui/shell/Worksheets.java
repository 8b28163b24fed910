package glassbox.ui.shell;

import glassbox.microscope.Microscope;
import glassbox.microscope.Spot;
import glassbox.microscope.Worksheet;
import glassbox.ui.model.DesignName;
import glassbox.ui.model.WorkspaceModel;
import java.nio.file.Path;

/// Writes what the microscope shows as a worksheet.
record Worksheets(WorkspaceModel model, FileChoosing choosing) {

  private static final String EXTENSION = ".html";

  void save(Microscope microscope, Spot spot) {
    String name = DesignName.of(model.design());
    choosing
        .worksheetFile(name.replaceAll("[\\\\/:*?\"<>|]", "-") + EXTENSION)
        .ifPresent(file -> model.export(named(file), () -> Worksheet.of(microscope, name, spot)));
  }

  private static Path named(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.endsWith(EXTENSION) ? file : file.resolveSibling(name + EXTENSION);
  }
}
