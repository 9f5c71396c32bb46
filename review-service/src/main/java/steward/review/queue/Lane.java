package steward.review.queue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import steward.contracts.id.ClientId;
import steward.contracts.submission.SubjectRef;

/// Cases that the same people may serve, in one line: a claim probes the heads of a few lanes and never the queue's length.
///
/// @param language of the content; empty where unknown
/// @param languages a person must master one of them: the content's, or where that is unknown one of the market's; empty where nothing is known
/// @param clearances a person must hold all of them; sorted
/// @param category what people opt out of and are certified for
/// @param subject whose product the content is on
public record Lane(
        String region,
        String market,
        String language,
        List<String> languages,
        List<String> clearances,
        String category,
        Subject subject) {

    /// Whose product it is: levels of languages are named per client, conflicts of interest per product.
    public record Subject(String client, String product) {

        static Subject of(SubjectRef ref) {
            return new Subject(ref.client().value(), ref.product());
        }
    }

    public Lane {
        languages = List.copyOf(languages);
        clearances = List.copyOf(clearances);
    }

    /// What its cases are about.
    public Concern concern() {
        return new Concern(
                category, new ClientId(subject.client()), subject.product(), languages, null);
    }

    /// The lane of a case.
    public static Lane of(
            String region,
            String market,
            @Nullable String language,
            List<String> languagesOfMarket,
            List<String> clearances,
            String category,
            SubjectRef subject) {
        return new Lane(
                region,
                market,
                language == null ? "" : language,
                language == null ? languagesOfMarket : List.of(language),
                clearances,
                category,
                Subject.of(subject));
    }
}
