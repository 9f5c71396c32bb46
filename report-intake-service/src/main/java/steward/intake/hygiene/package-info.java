/// What a report may say, and what is said about one that may not.
@NullMarked
package steward.intake.hygiene;

import org.jspecify.annotations.NullMarked;
