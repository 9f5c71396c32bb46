package steward.operations.deadletter;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import steward.contracts.access.AccessFact;
import steward.contracts.activity.ActivityFact;
import steward.contracts.assessment.AssessmentFact;
import steward.contracts.cases.CaseFact;
import steward.contracts.confirmation.ConfirmationFact;
import steward.contracts.decision.DecisionFact;
import steward.contracts.enforcement.EnforcementFact;
import steward.contracts.escalation.EscalationFact;
import steward.contracts.event.EventTypes;
import steward.contracts.message.MessageFact;
import steward.contracts.policy.PolicyFact;
import steward.contracts.referral.ReferralFact;
import steward.contracts.seal.SealFact;
import steward.contracts.signal.SignalDataFact;
import steward.contracts.submission.SubmissionFact;

/// The names that the contracts give to fields and events. Only these may be shown of a record that could not be read: any other name is text that
/// somebody sent.
final class KnownNames {

    private static final List<Class<?>> FAMILIES =
            List.of(
                    AccessFact.class,
                    ActivityFact.class,
                    AssessmentFact.class,
                    CaseFact.class,
                    ConfirmationFact.class,
                    DecisionFact.class,
                    EnforcementFact.class,
                    EscalationFact.class,
                    MessageFact.class,
                    PolicyFact.class,
                    ReferralFact.class,
                    SealFact.class,
                    SignalDataFact.class,
                    SubmissionFact.class);

    private static final Set<String> ENVELOPE =
            Set.of(
                    "specversion",
                    "id",
                    "source",
                    "type",
                    "time",
                    "subject",
                    "datacontenttype",
                    "sequence",
                    "traceparent",
                    "data");

    private static final KnownNames SHIPPED = collect();

    private final Set<String> fields;
    private final Set<String> types;

    private KnownNames(Set<String> fields, Set<String> types) {
        this.fields = Set.copyOf(fields);
        this.types = Set.copyOf(types);
    }

    static KnownNames shipped() {
        return SHIPPED;
    }

    boolean isField(String name) {
        return fields.contains(name);
    }

    boolean isEventType(String name) {
        return types.contains(name);
    }

    /// A JSON pointer with every name that is not known left out.
    String path(String pointer) {
        return pointer.startsWith("/")
                ? Arrays.stream(pointer.split("/", -1))
                        .map(part -> part.isEmpty() || isField(part) || isIndex(part) ? part : "*")
                        .collect(Collectors.joining("/"))
                : pointer;
    }

    private static boolean isIndex(String part) {
        return part.length() < 6 && part.chars().allMatch(Character::isDigit);
    }

    private static KnownNames collect() {
        Set<String> fields = new HashSet<>(ENVELOPE);
        Set<String> types = new HashSet<>();
        Set<Class<?>> seen = new HashSet<>();
        for (Class<?> family : FAMILIES) {
            EventTypes.of(family)
                    .forEach((name, fact) -> {
                        types.add(name);
                        names(fact, fields, seen);
                    });
        }
        return new KnownNames(fields, types);
    }

    private static void names(Class<?> type, Set<String> fields, Set<Class<?>> seen) {
        if (!type.isRecord() || !seen.add(type)) {
            return;
        }
        for (RecordComponent component : type.getRecordComponents()) {
            fields.add(component.getName());
            classes(component.getGenericType()).forEach(used -> names(used, fields, seen));
        }
    }

    private static Stream<Class<?>> classes(Type type) {
        return switch (type) {
            case Class<?> plain -> Stream.of(plain);
            case ParameterizedType generic ->
                    Arrays.stream(generic.getActualTypeArguments()).flatMap(KnownNames::classes);
            default -> Stream.empty();
        };
    }
}
