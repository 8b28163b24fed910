package glassbox.app;

import java.util.ArrayList;
import java.util.List;

/// What a workspace told its user.
final class Heard implements Workspace.Listener {

  final List<String> said = new ArrayList<>();
  final List<String> failed = new ArrayList<>();

  @Override
  public void changed() {}

  @Override
  public void said(String text) {
    said.add(text);
  }

  @Override
  public void failed(String message) {
    failed.add(message);
  }
}
