package steward.analytics.trend;

import steward.access.Scope;

/// Which surges are asked for, within the regions that the caller may see.
///
/// @param market empty for all
/// @param category empty for all
/// @param after the last surge of the page before; empty for the first page
record SurgeQuery(String market, String category, String after, int limit, Scope regions) {}
