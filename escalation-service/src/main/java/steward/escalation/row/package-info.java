/// Rows as JSON documents, to and from PostgreSQL.
@NullMarked
package steward.escalation.row;

import org.jspecify.annotations.NullMarked;
