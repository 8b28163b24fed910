package glassbox.ui.explain;

/// What can be asked about.
///
/// @param key under which its texts stand: `run.epoch`
/// @param area whether it stands for the place alone, so that each thing in it has its own
public record Topic(String key, Subject subject, boolean area) {}
