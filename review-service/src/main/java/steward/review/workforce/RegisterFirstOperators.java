package steward.review.workforce;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import steward.access.Roles;
import steward.access.Scope;
import steward.messaging.Transactions;
import steward.review.policy.CellConfig;

/// Lets the first operators in: the cell that serves `global` registers those whom its settings name and whom it never had. A person it has, or had, is left as
/// they are, so that ending an operator's access outlives a restart. See docs/decisions/0110.
@ApplicationScoped
class RegisterFirstOperators {

    private static final Logger LOG = Logger.getLogger(RegisterFirstOperators.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final String SETTING = "steward.access.bootstrap-operators";

    /// Who is said to have granted it.
    private static final String INSTALLATION = "steward";

    private final Transactions transactions;
    private final People people;
    private final TellAccess telling;
    private final Clock clock;
    private final Set<String> operators;

    RegisterFirstOperators(
            Transactions transactions,
            People people,
            TellAccess telling,
            Clock clock,
            @ConfigProperty(name = SETTING) Optional<Set<String>> operators) {
        this.transactions = transactions;
        this.people = people;
        this.telling = telling;
        this.clock = clock;
        this.operators = operators.orElse(Set.of());
    }

    void onStart(@Observes StartupEvent event, CellConfig cell, LaunchMode mode) {
        if (!cell.servesGlobal()) {
            return;
        }
        if (operators.isEmpty() && mode == LaunchMode.NORMAL) {
            throw new IllegalStateException(
                    "nobody could register people: set STEWARD_ACCESS_BOOTSTRAP_OPERATORS to the `sub` of the tokens of your first operators");
        }
        register()
                .onFailure()
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely()
                .subscribe()
                .with(_ -> {}, fault -> LOG.error("no first operator was registered", fault));
    }

    Uni<Void> register() {
        return Multi.createFrom()
                .iterable(operators)
                .onItem()
                .transformToUniAndConcatenate(this::registerUnlessKnown)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> registerUnlessKnown(String operator) {
        return transactions.in(session ->
                people.add(row(operator), session)
                        .chain(added ->
                                added == null
                                        ? Uni.createFrom().voidItem()
                                        : telling.granted(added, clock.instant(), session)));
    }

    private PersonRow row(String operator) {
        return new PersonRow(
                operator,
                List.of(Roles.OPERATOR),
                List.of(Scope.EVERYTHING),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                1,
                INSTALLATION,
                clock.instant(),
                Profile.EMPTY);
    }
}
