package steward.review.workforce;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import steward.access.ProblemException;

/// A firm has as many people with access as seats were agreed on. Who has one keeps it while they are changed; one whose access ended or whose contract is over is
/// free.
@ApplicationScoped
class Seats {

    /// Two who register people of one firm at the same moment would both count one free seat.
    private static final String ONE_AT_A_TIME =
            "select cast(pg_advisory_xact_lock(hashtextextended('seats:' || :vendor, 0)) as text)";

    private static final String TAKEN =
            """
            select count(*) from person p
            where p.vendor = :vendor and p.id <> :id and p.ended_at is null and (p.until is null or p.until > :now)
            """;

    private final Map<String, Integer> agreed;

    /// @throws IllegalStateException when a firm is given less than one seat
    Seats(SeatsConfig config) {
        this.agreed = Map.copyOf(config.vendors());
        agreed.forEach((vendor, seats) -> {
            if (seats < 1) {
                throw new IllegalStateException(
                        "steward.review.seats.vendors.\"%s\" is %d: set the number of seats, at least 1, or leave it out for no bound"
                                .formatted(vendor, seats));
            }
        });
    }

    /// Fails with a problem (409) where a person would take a seat that their firm does not have.
    Uni<Void> require(
            @Nullable PersonRow before, PersonRow after, Instant now, Mutiny.Session session) {
        String vendor = after.vendor();
        Integer seats = vendor == null ? null : agreed.get(vendor);
        if (vendor == null || seats == null || !hasSeat(after, now) || keeps(before, vendor, now)) {
            return Uni.createFrom().voidItem();
        }
        return session.createNativeQuery(ONE_AT_A_TIME, String.class)
                .setParameter("vendor", vendor)
                .getResultList()
                .chain(() ->
                        session.createNativeQuery(TAKEN, Long.class)
                                .setParameter("vendor", vendor)
                                .setParameter("id", after.id())
                                .setParameter("now", now)
                                .getSingleResult())
                .invoke(taken -> {
                    if (taken >= seats) {
                        throw ProblemException.conflict(
                                "vendor",
                                "seats",
                                "a firm with a free seat: %s has %d, all taken; end somebody's access first, or have their number raised"
                                        .formatted(vendor, seats));
                    }
                })
                .replaceWithVoid();
    }

    private static boolean keeps(@Nullable PersonRow before, String vendor, Instant now) {
        return before != null && vendor.equals(before.vendor()) && hasSeat(before, now);
    }

    private static boolean hasSeat(PersonRow person, Instant now) {
        return person.overSince(now) == null;
    }
}
