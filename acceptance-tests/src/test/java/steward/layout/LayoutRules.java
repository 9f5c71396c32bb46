package steward.layout;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import steward.layout.planted.contracts.FrameworkInContracts;
import steward.layout.planted.escalation.team.ForeignCase;
import steward.layout.planted.review.decision.Hears;
import steward.layout.planted.review.decision.ImpureDecision;
import steward.layout.planted.review.decision.OwnTransaction;
import steward.layout.planted.review.decision.PublicRow;
import steward.layout.planted.review.decision.Sends;
import steward.layout.planted.review.decision.Takes;
import steward.layout.planted.review.decision.TransactionalDecision;
import steward.layout.planted.review.decision.Waits;
import steward.layout.planted.review.util.CaseManager;

/// What holds for the layout of the code; CONTRIBUTING.md says it in words.
final class LayoutRules {

    private static final Pattern BANNED_NAME =
            Pattern.compile(
                    "(Abstract|Base)[A-Z].*|.*(Manager|Helper|Utils?|Impl|Handler|Dto|DTO|Mapper|Processor|Service)");

    private static final Set<String> BANNED_PACKAGES =
            Set.of("common", "util", "utils", "model", "models", "dto", "impl", "core", "v1", "v2");

    /// The edge of a service: it may know frameworks although it is a record.
    private static final Pattern EDGE =
            Pattern.compile(".*(Request|View|Row|Resource|Repository|Config|Listener)");

    private static final String MUTINY_SESSIONS =
            "org\\.hibernate\\.reactive\\.mutiny\\.Mutiny\\$SessionFactory\\.(with|open)\\w+\\(\\d\\)";

    private static final Pattern TIME_OR_ID =
            Pattern.compile(
                    "java\\.time\\.\\w+\\.now\\(0\\)|java\\.time\\.Clock\\.(system|tick)\\w*\\(\\d\\)"
                            + "|java\\.util\\.UUID\\.randomUUID\\(0\\)|java\\.lang\\.System\\.currentTimeMillis\\(0\\)");

    private static final Pattern SENDER =
            Pattern.compile(
                    "org\\.apache\\.kafka\\.clients\\.producer\\.(Kafka)?Producer"
                            + "|.*\\.reactive\\.messaging\\.(Mutiny)?Emitter|.*\\.reactive\\.messaging\\.Outgoing"
                            + "|.*\\.kafka\\.transactions\\.KafkaTransactions");

    private LayoutRules() {}

    static List<LayoutRule> all() {
        return List.of(
                LayoutRule.of(
                        "contracts know no framework",
                        in("contracts"),
                        Uses.packages(
                                "io.quarkus",
                                "io.smallrye",
                                "jakarta",
                                "org.hibernate",
                                "org.apache.kafka"),
                        in("contracts"),
                        FrameworkInContracts.class),
                LayoutRule.of(
                        "decisions are plain Java",
                        LayoutRules::isDecision,
                        Uses.packages("io.quarkus", "io.smallrye", "jakarta", "org.hibernate"),
                        LayoutRules::isDecision,
                        ImpureDecision.class),
                LayoutRule.of(
                        "rows never leave their feature",
                        LayoutRules::isRow,
                        type -> isOpen(type) ? Stream.of("is public") : Stream.empty(),
                        LayoutRules::isRow,
                        PublicRow.class),
                LayoutRule.of(
                        "only listeners hear channels",
                        type -> !isListener(type),
                        Uses.annotated("org.eclipse.microprofile.reactive.messaging.Incoming"),
                        LayoutRules::isListener,
                        Hears.class),
                LayoutRule.of(
                        "only the outbox relay, intake's accept path and replays send to Kafka",
                        type -> !maySend(type),
                        Uses.types(name -> SENDER.matcher(name).matches()),
                        type -> Place.outermost(type).getSimpleName().equals("OutboxRelay"),
                        Sends.class),
                LayoutRule.of(
                        "there is one way to open a transaction",
                        type -> !isTransactions(type),
                        type ->
                                Stream.concat(
                                        Uses.packages(
                                                        "jakarta.transaction",
                                                        "io.quarkus.hibernate.reactive.panache",
                                                        "io.quarkus.panache")
                                                .apply(type),
                                        Uses.methods(call -> call.matches(MUTINY_SESSIONS))
                                                .apply(type)),
                        LayoutRules::isTransactions,
                        OwnTransaction.class,
                        TransactionalDecision.class),
                LayoutRule.of(
                        "nobody blocks on a Uni",
                        _ -> true,
                        Uses.methods(call -> call.startsWith("io.smallrye.mutiny.Uni.await(")),
                        type -> uses(type, "io.smallrye.mutiny.Uni"),
                        Waits.class),
                LayoutRule.of(
                        "time and ids are injected",
                        type -> !isSourceOfTime(type),
                        Uses.methods(call -> TIME_OR_ID.matcher(call).matches(), "java.time.Clock"),
                        type -> uses(type, "java.time.Clock"),
                        Takes.class),
                FeatureCycles.rule(),
                LayoutRule.of(
                        "services meet in events only",
                        type -> Place.of(type).isService(),
                        LayoutRules::foreignServices,
                        type -> Place.of(type).isService(),
                        ForeignCase.class),
                LayoutRule.of(
                        "names say what a class does",
                        _ -> true,
                        type ->
                                BANNED_NAME.matcher(type.getSimpleName()).matches()
                                        ? Stream.of("has a name that says nothing")
                                        : Stream.empty(),
                        _ -> true,
                        CaseManager.class),
                LayoutRule.of(
                        "packages are named for features",
                        _ -> true,
                        type ->
                                Arrays.stream(type.getPackageName().split("\\.", -1))
                                        .filter(BANNED_PACKAGES::contains)
                                        .map(part -> "stands in a package " + part),
                        _ -> true,
                        CaseManager.class),
                LayoutRule.of(
                        "every package is null-marked",
                        _ -> true,
                        LayoutRules::notNullMarked,
                        _ -> true,
                        CaseManager.class));
    }

    private static Predicate<JavaClass> in(String module) {
        return type -> Place.of(type).module().equals(module);
    }

    private static boolean isDecision(JavaClass type) {
        boolean shape = type.isRecord() || type.isEnum() || type.isSealed();
        return Place.of(type).isService()
                && shape
                && !EDGE.matcher(Place.outermost(type).getSimpleName()).matches();
    }

    private static boolean isRow(JavaClass type) {
        // the demo's are evidence that it audits, nobody's storage
        return type.getSimpleName().endsWith("Row") && !in("demo").test(type);
    }

    /// Whether other packages can name it: a part of a package-private class cannot be named, even where it says public.
    private static boolean isOpen(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getEnclosingClass().map(LayoutRules::isOpen).orElse(true);
    }

    private static boolean isListener(JavaClass type) {
        return Place.outermost(type).getSimpleName().endsWith("Listener");
    }

    private static boolean isTransactions(JavaClass type) {
        return Place.outermost(type).getSimpleName().equals("Transactions");
    }

    /// The relay and its hand, intake's accept path, an operator's replay of dead letters, what triage has audited without a database, and programs of their own: the
    /// launcher, the demo.
    private static boolean maySend(JavaClass type) {
        Place place = Place.of(type);
        String name = Place.outermost(type).getSimpleName();
        return name.matches("OutboxRelay|OutboxPublisher|TellFacts")
                || place.equals(new Place("intake", "submission"))
                || place.equals(new Place("operations", "deadletter"))
                || isProgram(place);
    }

    /// Programs of their own, and what numbers unexpected failures.
    private static boolean isSourceOfTime(JavaClass type) {
        return type.getSimpleName().equals("ProblemAnswers") || isProgram(Place.of(type));
    }

    private static boolean isProgram(Place place) {
        return Set.of("localplatform", "demo", "chaos", "bench").contains(place.module());
    }

    private static boolean uses(JavaClass type, String used) {
        return Uses.types(used::equals).apply(type).findAny().isPresent();
    }

    private static Stream<String> foreignServices(JavaClass type) {
        String own = Place.of(type).module();
        return type.getDirectDependenciesFromSelf().stream()
                .map(dependency -> dependency.getTargetClass())
                .filter(used -> Place.of(used).isService() && !Place.of(used).module().equals(own))
                .map(used -> "uses " + used.getName());
    }

    private static Stream<String> notNullMarked(JavaClass type) {
        boolean marked = type.getPackage().isAnnotatedWith("org.jspecify.annotations.NullMarked");
        return marked ? Stream.empty() : Stream.of("stands in a package without @NullMarked");
    }
}
