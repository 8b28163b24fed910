package glassbox.doctor;

import java.util.List;

/// One thing that the doctor looks for.
interface Examination {

  List<Finding> of(Case subject);
}
