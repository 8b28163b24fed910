package glassbox.train;

/// Where a run stands: `READY → RUNNING ⇄ PAUSED → FINISHED | FAILED | CLOSED`.
public enum RunState {
  READY,
  RUNNING,
  PAUSED,
  FINISHED,
  FAILED,
  CLOSED
}
