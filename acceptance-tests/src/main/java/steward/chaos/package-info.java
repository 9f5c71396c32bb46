/// `./steward chaos`: breaks a running platform on purpose while people and products work, and says whether what must always hold did.
@NullMarked
package steward.chaos;

import org.jspecify.annotations.NullMarked;
