@NullMarked
package steward.triage.signaldata;

import org.jspecify.annotations.NullMarked;
