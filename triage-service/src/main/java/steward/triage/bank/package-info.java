/// Banks of hashes of known media: exact ones and, for pictures that look alike, PDQ. Media are never fetched; what is searched is what a client gives
/// with its report.
@NullMarked
package steward.triage.bank;

import org.jspecify.annotations.NullMarked;
