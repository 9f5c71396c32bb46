/// Stage 3, keyed by subject: about what. Many reports become one case per case key, and a decision becomes an outcome for each of them.
@NullMarked
package steward.triage.subject;

import org.jspecify.annotations.NullMarked;
