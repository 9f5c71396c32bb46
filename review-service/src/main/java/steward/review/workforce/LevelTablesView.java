package steward.review.workforce;

import java.util.List;
import steward.review.certification.LevelTableView;

/// The versions of a client's table, newest first; the one approved last is in force.
record LevelTablesView(List<LevelTableView> items) {}
