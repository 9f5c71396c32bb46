/// Counts and times per minute of event time, sliced by region, market, category and language.
@NullMarked
package steward.analytics.measure;

import org.jspecify.annotations.NullMarked;
