package steward.contracts.event;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks a list or map of a fact that may be absent on the wire and is read as empty then; the record's constructor does it. All other components
/// that are not `@Nullable` must be there. A list added to a published fact needs this mark, since older events lack it.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface AbsentMeansEmpty {}
