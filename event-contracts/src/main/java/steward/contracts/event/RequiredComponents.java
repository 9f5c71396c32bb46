package steward.contracts.event;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import java.io.Serial;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;

/// Tells Jackson what the compiler knows already: a component of a contract record that is neither `@Nullable` nor {@link AbsentMeansEmpty} must be
/// there, and must not be null. Asked once per class; Jackson keeps the answer.
final class RequiredComponents extends NopAnnotationIntrospector {

    @Serial private static final long serialVersionUID = 1L;

    private static final String CONTRACTS = "steward.contracts.";

    /// Whether a component must be there.
    static boolean isRequired(RecordComponent component) {
        return !component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                && !component.isAnnotationPresent(AbsentMeansEmpty.class);
    }

    @Override
    public @Nullable Boolean hasRequiredMarker(AnnotatedMember member) {
        RecordComponent component = componentOf(member);
        return component == null ? null : isRequired(component);
    }

    @Override
    public JsonSetter.Value findSetterInfo(Annotated annotated) {
        RecordComponent component =
                annotated instanceof AnnotatedMember member ? componentOf(member) : null;
        return component != null && isRequired(component)
                ? JsonSetter.Value.forValueNulls(Nulls.FAIL)
                : JsonSetter.Value.empty();
    }

    private static @Nullable RecordComponent componentOf(AnnotatedMember member) {
        Class<?> owner = member.getDeclaringClass();
        if (!(member instanceof AnnotatedParameter parameter)
                || !owner.isRecord()
                || !owner.getName().startsWith(CONTRACTS)) {
            return null;
        }
        RecordComponent[] components = owner.getRecordComponents();
        boolean canonical = parameter.getOwner().getParameterCount() == components.length;
        return canonical ? components[parameter.getIndex()] : null;
    }
}
