package steward.review.decision;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.contracts.decision.Decider;
import steward.contracts.decision.Outcome;
import steward.messaging.Telling;
import steward.review.policy.Policy;
import steward.review.queue.CaseState;
import steward.review.referral.ReferToAuthorities;
import steward.review.reply.TellParties;

/// Who hears of a decision once it is written: the parties, at once where nothing has to be carried out first, and whoever speaks with authorities, where it is theirs.
@ApplicationScoped
class TellConcerned {

    private final TellParties parties;
    private final ReferToAuthorities authorities;

    TellConcerned(TellParties parties, ReferToAuthorities authorities) {
        this.parties = parties;
        this.authorities = authorities;
    }

    /// What parties hear at once; the caller tells it in the same transaction.
    Uni<List<Telling<?>>> due(Decision made, boolean waits, Policy policy, Mutiny.Session session) {
        return waits
                ? Uni.createFrom().item(List.of())
                : parties.due(List.of(made.id()), policy, session);
    }

    /// Refers it to whoever speaks with authorities, where it is theirs.
    Uni<Void> refer(Decision made, Policy policy, Mutiny.Session session) {
        return isForAuthorities(made)
                ? referred(made, policy, session)
                : Uni.createFrom().voidItem();
    }

    /// What the specialists themselves decide is not asked of them again.
    private static boolean isForAuthorities(Decision made) {
        return made.outcome() == Outcome.REFER_TO_AUTHORITIES
                && made.decider().kind() != Decider.Kind.SPECIALIST;
    }

    private Uni<Void> referred(Decision made, Policy policy, Mutiny.Session session) {
        CaseState.Decided standing = new CaseState.Decided(made.id(), made.outcome());
        return authorities.refer(
                made.decidedCase().decided(standing),
                standing,
                made.decider(),
                made.decidedAt(),
                policy,
                session);
    }
}
