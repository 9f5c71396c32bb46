/// The commands of `./steward`.
@NullMarked
package steward.localplatform.command;

import org.jspecify.annotations.NullMarked;
