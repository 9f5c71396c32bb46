package steward.review.acknowledgement;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import steward.contracts.policy.QuizPublished;
import steward.review.acknowledgement.PolicyChangeRow.Owed;
import steward.review.acknowledgement.RulesInForce.Changed;
import steward.review.policy.NoPolicyYet;
import steward.review.policy.PolicyLibrary;

/// What is asked about changes, as the release in force has it: a quiz that turned out wrong is replaced by releasing another version of it.
@ApplicationScoped
class Quizzes {

    private final PolicyLibrary library;
    private final Tries tries;
    private final Clock clock;

    Quizzes(PolicyLibrary library, AcknowledgementConfig config, Clock clock) {
        this.library = library;
        this.tries = new Tries(config.quizAttempts(), config.quizPause());
        this.clock = clock;
    }

    Tries tries() {
        return tries;
    }

    /// The sheet that is to be answered now; empty where nothing is asked.
    Uni<Sheet> sheetOf(List<Changed> changed, Owed owed, Mutiny.Session session) {
        return known(session).map(known -> sheetOf(changed, owed, known));
    }

    /// Changes as one person sees them, the quiz among what they owe.
    Uni<List<PolicyChangeView>> shown(
            List<PolicyChangeRow> changes, @Nullable String language, Mutiny.Session session) {
        return changes.stream().allMatch(change -> change.owed() == null)
                ? Uni.createFrom().item(changes.stream().map(PolicyChangeRow::change).toList())
                : known(session)
                        .map(known ->
                                changes.stream()
                                        .map(change -> shown(change, language, known))
                                        .toList());
    }

    private PolicyChangeView shown(
            PolicyChangeRow row, @Nullable String language, List<QuizPublished> known) {
        Owed owed = row.owed();
        if (owed == null) {
            return row.change();
        }
        Sheet sheet = sheetOf(row.change().changed(), owed, known);
        Instant paused = tries.pausedUntil(owed.wrong(), owed.wrongAt(), clock.instant());
        return sheet.isEmpty()
                ? row.change()
                : row.change().with(QuizView.of(sheet, paused, language));
    }

    private Sheet sheetOf(List<Changed> changed, Owed owed, List<QuizPublished> known) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return Sheet.drawn(Sheet.about(changed, known, today), owed.draw());
    }

    private Uni<List<QuizPublished>> known(Mutiny.Session session) {
        return library.inForce(session)
                .map(policy -> policy.desk().quizzes())
                .onFailure(NoPolicyYet.class)
                .recoverWithItem(List.of());
    }
}
