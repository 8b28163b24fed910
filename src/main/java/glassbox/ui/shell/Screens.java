package glassbox.ui.shell;

import javafx.scene.layout.Region;

/// What the window frames. The screens know the workspace, not each other.
record Screens(Region palette, Region canvas, Region inspector, Region observatory) {}
