/// The entries of lexicons and hash banks as they stand on `signal-data`.
@NullMarked
package steward.triage.signaldata;

import org.jspecify.annotations.NullMarked;
