/// `./steward audit verify`: recomputes the chains from the databases and compares them with the heads on `seals`. Plain Java, so that it starts quickly.
@NullMarked
package steward.audit.verify;

import org.jspecify.annotations.NullMarked;
