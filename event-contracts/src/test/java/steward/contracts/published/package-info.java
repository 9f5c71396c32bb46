/// What this module publishes beside its classes, and the tests that hold it to them: golden events, JSON Schemas, the AsyncAPI document,
/// `docs/events.md`.
@NullMarked
package steward.contracts.published;

import org.jspecify.annotations.NullMarked;
