package glassbox.ui.observatory;

import glassbox.train.Probe;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.scene.layout.Region;

/// A page of the observatory.
///
/// @param key of its title
/// @param probes what must be watched while it is seen; asked again when the data changes
/// @param refresh takes in the newest of the run
/// @param applies whether it has something to show for this data
record Tab(
    String key,
    Region content,
    Supplier<Set<Probe>> probes,
    Runnable refresh,
    BooleanSupplier applies) {}
